// Fails when the API can do something that no operation of the SDK does.
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildSchema, parse } from 'graphql'
import { loadOperations, missingRootFields } from '../codegen/documents.ts'
import { schema as schemaFile } from '../codegen.ts'

const root = resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8')
const files = globSync('operations/**/*.graphql', { cwd: root })
const operations = loadOperations(files.map((file) => ({ document: parse(read(file)) })))
const missing = missingRootFields(buildSchema(read(schemaFile)), operations)
if (missing.length > 0) {
  console.error(`No operation for: ${missing.join(', ')}. Write one in operations/.`)
  process.exit(1)
}
console.log(`${operations.length} operations; every query and mutation has one.`)
