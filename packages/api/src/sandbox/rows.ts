import type pg from 'pg'

/** One row, by the names of its columns. All rows of a table have the same ones. */
export type Row = Readonly<Record<string, unknown>>

/** Rows by table, in an order in which references are good. */
export type Rows = Map<string, Row[]>

// A chunk must stay far below the length of a JSON text that the database takes.
const CHUNK = 5_000

export function addRow(rows: Rows, table: string, row: Row): void {
  const known = rows.get(table)
  if (known === undefined) rows.set(table, [row])
  else known.push(row)
}

/** Inserts many rows in few statements: the table's own row type reads the JSON. */
export async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first).join(', ')
  for (let start = 0; start < rows.length; start += CHUNK) {
    await client.query(
      `insert into ${table} (${columns})
       select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(rows.slice(start, start + CHUNK))],
    )
  }
}
