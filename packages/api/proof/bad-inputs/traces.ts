import type { Pool } from 'pg'
import { CANARIES } from './bad-input.ts'

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`

/** The canaries that stand in a text, whatever its capitals. */
export function canariesIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return CANARIES.filter((canary) => lower.includes(canary.toLowerCase()))
}

/** Tables, of any schema, that kept something of what was sent: events, audit and jobs among them. */
export async function tablesWithCanaries(
  owner: Pool,
): Promise<{ readonly looked: number; readonly found: readonly string[] }> {
  const { rows: tables } = await owner.query<{ name: string }>(TABLES)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ text: string }>(`select t::text as text from ${name} t`)
    if (rows.some(({ text }) => canariesIn(text).length > 0)) found.push(name)
  }
  return { looked: tables.length, found }
}
