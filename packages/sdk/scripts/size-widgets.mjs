// What a page loads for one widget, beyond the shared Lit chunk and the SDK's core: every file that
// its define file imports, compressed one by one as a server sends them. Fails over the budget.
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const BUDGET = 12_000
const LOADER_BUDGET = 500
const SHARED = ['shared/lit.js', 'shared/core.js']

const root = resolve(import.meta.dirname, '../dist/widgets')
const { widgetNames } = await import('../src/widgets/names.ts')

async function reached(file, found = new Map()) {
  if (found.has(file)) return found
  const text = await readFile(file, 'utf8')
  found.set(file, gzipSync(text, { level: 9 }).length)
  for (const [, to] of text.matchAll(/(?:import|export)[^'"`;()]*["'`](\.[^"'`]+)["'`]/g)) {
    await reached(join(dirname(file), to), found)
  }
  return found
}

let over = false
function row(name, bytes, budget) {
  over ||= bytes > budget
  console.log(
    `${name.padEnd(24)} ${String(bytes).padStart(6)} B of ${budget}${bytes > budget ? '  OVER' : ''}`,
  )
}

for (const name of widgetNames) {
  const files = await reached(join(root, name, 'define.js'))
  if (files.size < 2) throw new Error(`${name}: no import was followed; the check sees nothing.`)
  let bytes = 0
  for (const [file, size] of files) {
    if (!SHARED.includes(relative(root, file))) bytes += size
  }
  row(name, bytes, BUDGET)
}
row('loader', gzipSync(await readFile(join(root, 'loader.js')), { level: 9 }).length, LOADER_BUDGET)
process.exit(over ? 1 : 0)
