import { readFileSync } from 'node:fs'

/** What the schema package prints of the tables that decide. */
const printedRules = new URL('../../schema/rules.json', import.meta.url)

/** The tables of the domain as data for the test server; their shape is written by hand, beside it. */
export function plugin(): string {
  const rules: unknown = JSON.parse(readFileSync(printedRules, 'utf8'))
  return `// Generated from rules.json. Do not edit: run \`pnpm generate\`.
import type { Rules } from '../testing/server/rules.types.ts'

/** What may be done by whom and when, and how it is refused. */
export const rules: Rules = ${JSON.stringify(rules)}
`
}
