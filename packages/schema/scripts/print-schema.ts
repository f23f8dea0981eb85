// Writes schema.graphql; with --check, says whether the committed one is current instead.
import { readFileSync, writeFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { schemaText } from '../src/index.ts'
import { deprecationProblems } from '../versioning/deprecations.ts'
import { readReleases } from '../versioning/releases.ts'

const file = new URL('../schema.graphql', import.meta.url)
const text = schemaText()
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'packages/schema/schema.graphql is not current: run `pnpm --filter @passerelle/schema print`.',
  )
  process.exitCode = 1
}
for (const problem of deprecationProblems(buildSchema(text), readReleases().at(-1))) {
  console.error(problem)
  process.exitCode = 1
}
