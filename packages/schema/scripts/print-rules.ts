// Writes rules.json, the tables that decide what may be done and how it is refused, for programs that
// do not run the server: the SDK's test server reads them. With --check, says whether it is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { printedRules } from './printed-rules.ts'

const file = new URL('../rules.json', import.meta.url)
const text = `${JSON.stringify(printedRules(), null, 1)}\n`

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('rules.json is not current: run the script `print`.')
  process.exitCode = 1
}
