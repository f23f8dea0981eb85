// Writes operations/facets.generated.graphql; with --check, says whether it is current instead.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { facetOperations } from './facet-operations.ts'

const contract = new URL('../../schema/schema.graphql', import.meta.url)
const file = new URL('../operations/facets.generated.graphql', import.meta.url)
const text = facetOperations(readFileSync(contract, 'utf8'))
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('operations/facets.generated.graphql is not current: run `pnpm generate`.')
  process.exitCode = 1
}
