// Writes schema.graphql; with --check, says whether the committed one is current instead.
import { readFileSync, writeFileSync } from 'node:fs'
import { schemaText } from '../src/index.ts'

const file = new URL('../schema.graphql', import.meta.url)
const text = schemaText()
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'packages/schema/schema.graphql is not current: run `pnpm --filter @passerelle/schema print`.',
  )
  process.exitCode = 1
}
