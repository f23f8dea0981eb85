import type { Pool } from 'pg'

/** A row as the owner reads it. */
export type Row = Readonly<Record<string, unknown>>

export interface Table {
  readonly name: string
  /** Columns of its primary key, in order. */
  readonly key: readonly string[]
  readonly rows: readonly Row[]
}

export type Facts = ReadonlyMap<string, Table>

// Partitions are left out: the roles that serve have no grant on them.
const TABLES = `select c.relname as name, array(
    select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where i.indrelid = c.oid and i.indisprimary order by k.place) as key
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and not c.relispartition order by c.relname`

/** Every table and every row, read by the owner, whom no policy concerns. */
export async function readFacts(owner: Pool): Promise<Facts> {
  const { rows: tables } = await owner.query<{ name: string; key: string[] }>(TABLES)
  const facts = new Map<string, Table>()
  for (const { name, key } of tables) {
    const { rows } = await owner.query<{ row: Row }>(`select to_jsonb(t) as row from "${name}" t`)
    facts.set(name, { name, key, rows: rows.map(({ row }) => row) })
  }
  return facts
}

export function rowsOf(facts: Facts, table: string): readonly Row[] {
  const found = facts.get(table)
  if (found === undefined) throw new Error(`there is no table ${table}`)
  return found.rows
}

export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`${column} is no text`)
  return value
}

/** What identifies a row in its table, as the database writes it. */
export function keyOf(table: Table, row: Row): string {
  return table.key.map((column) => String(row[column])).join(' ')
}

/** The same in SQL, for the role that may read nothing but what its policies show. */
export function keySql(table: Table): string {
  return table.key.map((column) => `(to_jsonb(t."${column}") #>> '{}')`).join(` || ' ' || `)
}
