// Fails when src/generated is not what the operations and the schema give. Writes nothing.
import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import config from '../codegen.ts'

const root = resolve(import.meta.dirname, '..')
process.chdir(root)
const files = await generate({ ...config, cwd: root, silent: true }, false)
const stale = []
for (const { filename, content } of files) {
  const written = await readFile(resolve(root, filename), 'utf8').catch(() => '')
  if (written !== content) stale.push(relative(root, resolve(root, filename)))
}
if (files.length === 0 || stale.length > 0) {
  console.error(
    `Out of date (run \`pnpm generate\`): ${stale.join(', ') || 'nothing was generated'}`,
  )
  process.exit(1)
}
console.log(`${files.length} generated files are up to date.`)
