import type { World, WorldPartner } from '../../src/testing/world.ts'
import { equal, type ProofRow, some } from '../proof.ts'
import { keyOf, keySql, type Row, type Table } from './facts.ts'
import { type Knowledge, RULES } from './rules.ts'
import { actingAs, type Probe } from './second-wall.ts'

const FOREIGN_ROWS = 3
// A row that names the actor here would be its own doing.
const AUTHORS = ['actor_partner_id', 'created_by_partner_id']
const COLUMNS = `select table_name as "table", column_name as "column",
    has_column_privilege('passerelle_app', format('%I.%I', table_schema, table_name)::regclass, column_name, 'UPDATE') as "mayUpdate",
    has_column_privilege('passerelle_app', format('%I.%I', table_schema, table_name)::regclass, column_name, 'INSERT') as "mayInsert"
  from information_schema.columns where table_schema = 'public'`

interface Column {
  readonly table: string
  readonly column: string
  readonly mayUpdate: boolean
  readonly mayInsert: boolean
}

interface Tally {
  attempts: number
  readonly wrong: string[]
}

/** Changes, deletions and copies of every row, by every actor: only what a rule allows may go through. */
export async function writes(
  world: World,
  partners: readonly WorldPartner[],
  known: Knowledge,
): Promise<readonly ProofRow[]> {
  const { rows: all } = await world.owner.query<Column>(COLUMNS)
  const columns = Map.groupBy(all, ({ table }) => table)
  const tally: Tally = { attempts: 0, wrong: [] }
  for (const partner of partners) {
    await actingAs(world, partner, async (probe) => {
      for (const table of known.facts.values()) {
        const asked = { probe, table, partnerId: partner.id, known, tally }
        const its = columns.get(table.name) ?? []
        await tryChanges(asked, its)
        await tryRemoval(asked)
        await tryCopies(asked, its)
      }
    })
  }
  return [
    some('writes attempted with no condition at all', tally.attempts),
    equal('writes that row-level security and the policy judge differently', tally.wrong.length, 0),
    ...[...Map.groupBy(tally.wrong, (text) => text)].map(([claim, times]) => ({
      claim,
      found: `${times.length}`,
      ok: false,
    })),
  ]
}

interface Asked {
  readonly probe: Probe
  readonly table: Table
  readonly partnerId: string
  readonly known: Knowledge
  readonly tally: Tally
}

/** Writes each column that may be written with its own value, on every row it can. */
async function tryChanges(asked: Asked, columns: readonly Column[]): Promise<void> {
  const rule = RULES[asked.table.name]?.change
  const granted = columns.filter(({ mayUpdate }) => mayUpdate).map(({ column }) => column)
  // A column that nobody was given must refuse whatever the row.
  const [other] = columns.filter(({ mayUpdate }) => !mayUpdate)
  if (other !== undefined) {
    const { probe, table, tally } = asked
    tally.attempts += 1
    const answer = await probe(`update "${table.name}" set "${other.column}" = "${other.column}"`)
    if (!('code' in answer)) tally.wrong.push(`${table.name}: ${other.column} may be written`)
  }
  if (granted.length === 0) return
  const set = granted.map((column) => `"${column}" = ${newValue(asked.table.name, column)}`)
  await compare(asked, `update "${asked.table.name}" t set ${set.join(', ')}`, 'changed', rule)
}

// The state of an answer is one that may be written: its check looks at the new row.
const NEW_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  invitation: { status: `'DECLINED'` },
  lead_transfer: { status: `'DECLINED'` },
  disclosure: { ended_at: 'now()', end_reason: `'WITHDRAWN'` },
  disclosure_request: {
    status: `case when t.owner_partner_id = passerelle_actor() then 'DECLINED' else 'CANCELLED' end`,
  },
  standing_grant: { ended_at: 'now()' },
  objection: { lifted_at: 'now()' },
  agreement_party: {
    answer: `'DECLINED'`,
    answered_at: 'now()',
    decline_reason: `'NOT_CONCERNED'`,
  },
}

function newValue(table: string, column: string): string {
  return NEW_VALUES[table]?.[column] ?? `t."${column}"`
}

async function tryRemoval(asked: Asked): Promise<void> {
  const { name } = asked.table
  await compare(asked, `delete from "${name}" t`, 'removed', RULES[name]?.remove)
}

async function compare(
  { probe, table, partnerId, known, tally }: Asked,
  statement: string,
  verb: string,
  rule: ((row: Row, partnerId: string, known: Knowledge) => boolean) | undefined,
): Promise<void> {
  tally.attempts += table.rows.length
  const answer = await probe(`${statement} returning ${keySql(table)} as key`)
  const done = new Set('code' in answer ? [] : answer.rows.map(({ key }) => String(key)))
  for (const row of table.rows) {
    const may = rule?.(row, partnerId, known) ?? false
    // A constraint may hold back what the policy lets through, as references do; nothing else may.
    if ('code' in answer && answer.code === '23503') continue
    const was = done.has(keyOf(table, row))
    if (was && !may) tally.wrong.push(`${table.name}: ${verb} by somebody who may not`)
    if (!was && may) tally.wrong.push(`${table.name}: not ${verb} by somebody who may`)
  }
}

/** A copy of somebody else's row under a key of its own, as if the actor were that partner. */
async function tryCopies(
  { probe, table, partnerId, known, tally }: Asked,
  columns: readonly Column[],
): Promise<void> {
  const foreign = table.rows.filter(
    (row) =>
      !(RULES[table.name]?.see(row, partnerId, known) ?? false) &&
      AUTHORS.every((column) => row[column] !== partnerId),
  )
  const names = columns.filter(({ mayInsert }) => mayInsert).map(({ column }) => column)
  const insertable = names.length > 0 ? names : columns.map(({ column }) => column)
  for (const row of foreign.slice(0, FOREIGN_ROWS)) {
    tally.attempts += 1
    const copy =
      'id' in row && typeof row['id'] === 'string' ? { ...row, id: crypto.randomUUID() } : row
    const list = insertable.map((name) => `"${name}"`).join(', ')
    const answer = await probe(
      `insert into "${table.name}" (${list}) select ${list} from json_populate_record(null::"${table.name}", $1::json)`,
      [JSON.stringify(copy)],
    )
    if (!('code' in answer)) tally.wrong.push(`${table.name}: added in somebody else's name`)
    // What a unique key says of a row that the actor does not see.
    else if (answer.code === '23505') tally.wrong.push(`${table.name}: a unique key tells of it`)
  }
}
