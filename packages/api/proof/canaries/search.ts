import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type pg from 'pg'
import type { Canaries, Found } from './canaries.ts'

/** Where something was found, and what. */
export interface Finding {
  readonly place: string
  readonly found: ReadonlySet<Found>
}

export interface Searched {
  /** What was looked at: tables, files. */
  readonly looked: readonly string[]
  readonly findings: readonly Finding[]
}

// Of the system's own tables too: statistics hold samples of values.
const TABLES = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and c.relpersistence <> 't' and n.nspname not like 'pg_toast%'
  order by 1`

/** Every row of every table of a database, as a dump would write it; and what its sessions ran last. */
export async function searchTables(database: pg.Pool, canaries: Canaries): Promise<Searched> {
  const { rows: tables } = await database.query<{ name: string }>(TABLES)
  const names = [...tables.map(({ name }) => name), 'pg_catalog.pg_stat_activity']
  const findings: Finding[] = []
  for (const name of names) {
    const { rows } = await database.query<{ text: string }>(rowsOf(name))
    const found = canaries.findIn(rows.map(({ text }) => text).join('\n'))
    if (found.size > 0) findings.push({ place: name, found })
  }
  return { looked: names, findings }
}

/** What planner statistics sample of pointers is as much a part of that table as its indexes are. */
function rowsOf(table: string): string {
  const rows = `select t::text as text from ${table} t`
  if (table !== 'pg_catalog.pg_statistic') return rows
  return `${rows} where to_regclass('facet_pointer') is null or starelid <> to_regclass('facet_pointer')`
}

/** Every file of a database server, as bytes. */
export async function searchFiles(folder: string, canaries: Canaries): Promise<Searched> {
  const looked: string[] = []
  const findings: Finding[] = []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const place = relative(folder, join(parentPath, name))
    // Files come and go while the server runs.
    const bytes = await readFile(join(folder, place)).catch(() => null)
    if (bytes === null) continue
    looked.push(place)
    const found = canaries.findInBytes(bytes)
    if (found.size > 0) findings.push({ place, found })
  }
  return { looked, findings }
}

const POINTER_FILES = `select pg_relation_filepath(c.oid) as path from pg_class c
  where c.oid in ('facet_pointer'::regclass, 'pg_statistic'::regclass)
    or c.oid in (select indexrelid from pg_index where indrelid = 'facet_pointer'::regclass)
    or c.oid in (select reltoastrelid from pg_class where oid in ('facet_pointer'::regclass, 'pg_statistic'::regclass))`

/** The files that hold pointers by their purpose. */
export async function pointerFiles(owner: pg.Pool): Promise<(place: string) => boolean> {
  const { rows } = await owner.query<{ path: string | null }>(POINTER_FILES)
  const paths = new Set(rows.flatMap(({ path }) => path ?? []))
  // Segments and forks stand beside their file: 16384.1, 16384_fsm.
  return (place) => paths.has(place.replace(/[._][^/]*$/, ''))
}
