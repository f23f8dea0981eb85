import type { Pool } from 'pg'
import type { World, WorldPartner } from '../src/testing/world.ts'
import { type Ground, onGround } from './ground.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from './proof.ts'
import { type Facts, keyOf, keySql, readFacts } from './walls/facts.ts'
import { firstWall } from './walls/first-wall.ts'
import { definerFunctions } from './walls/functions.ts'
import { generateWorld } from './walls/generated-world.ts'
import { Knowledge, RULES } from './walls/rules.ts'
import { actingAs, type Probe } from './walls/second-wall.ts'
import { writes } from './walls/writes.ts'

const WRITERS = 6

/** Something done to the database before it is looked at, to see that the proof notices. */
export type Sabotage = (owner: Pool) => Promise<unknown>

/**
 * The two walls over a generated world: what row-level security shows and lets be written, and what
 * the API's own conditions give when row-level security is off, against the pure policy tables.
 */
export async function run(
  size: Size,
  sabotage?: Sabotage,
  seed = 20_261_122,
): Promise<ProofResult> {
  return onGround(async (ground) => {
    const { world } = ground
    const { partners } = await generateWorld(world, size, seed)
    await sabotage?.(world.owner)
    const facts = await readFacts(world.owner)
    const known = new Knowledge(facts)
    const seen = await secondWall(world, partners, known)
    const writers = size === 'full' ? partners : partners.slice(0, WRITERS)
    // A sabotaged policy is noticed by the first look already.
    const more =
      sabotage === undefined
        ? [
            ...(await firstWall(ground, partners, known)),
            ...(await writes(world, writers, known)),
            ...(await definerFunctions(world, writers, known)),
            equal('rows changed by all attempts', await changedSince(ground, facts), 0),
          ]
        : []
    const rows = [
      ...coverage(facts),
      ...seen.rows,
      equal(
        'pairs of actor and row that row-level security and the policy judge differently',
        seen.wrong.length,
        0,
      ),
      ...examples(seen.wrong),
      ...more,
    ]
    const tried = `${seen.pairs} pairs of ${partners.length} actors and rows of ${facts.size} tables, ${seen.shown} shown`
    return resultOf('walls', tried, rows)
  })
}

/** A table without a rule is a finding, so that the proof grows with the schema. */
function coverage(facts: Facts): readonly ProofRow[] {
  const bare = [...facts.keys()].filter((name) => RULES[name] === undefined)
  const gone = Object.keys(RULES).filter((name) => !facts.has(name))
  return [
    { claim: 'tables without a rule', found: bare.join(', ') || '0', ok: bare.length === 0 },
    { claim: 'rules without a table', found: gone.join(', ') || '0', ok: gone.length === 0 },
  ]
}

interface Seen {
  readonly pairs: number
  readonly shown: number
  readonly wrong: readonly string[]
  readonly rows: readonly ProofRow[]
}

async function secondWall(
  world: World,
  partners: readonly WorldPartner[],
  known: Knowledge,
): Promise<Seen> {
  const wrong: string[] = []
  let pairs = 0
  let shown = 0
  const seenOf = new Map<string, number>()
  for (const partner of partners) {
    await actingAs(world, partner, async (probe) => {
      for (const table of known.facts.values()) {
        const visible = await visibleKeys(probe, table.name, keySql(table))
        shown += visible.size
        seenOf.set(table.name, (seenOf.get(table.name) ?? 0) + visible.size)
        for (const row of table.rows) {
          pairs += 1
          const key = keyOf(table, row)
          const may = RULES[table.name]?.see(row, partner.id, known) ?? false
          if (may !== visible.delete(key)) {
            wrong.push(`${table.name}: ${may ? 'hidden' : 'shown'}`)
          }
        }
        for (const _unknown of visible) wrong.push(`${table.name}: a row the owner does not see`)
      }
    })
  }
  const rows = [
    some('pairs of actor and row', pairs),
    ...[
      'shared_case',
      'need',
      'referral',
      'participant',
      'invitation',
      'lead_transfer',
      'event',
      'person_link',
      'agreement',
      'agreement_party',
      'agreement_review',
    ].map((table) => some(`rows of ${table} that somebody sees`, seenOf.get(table) ?? 0)),
  ]
  return { pairs, shown, wrong, rows }
}

const DENIED = '42501'

async function visibleKeys(probe: Probe, table: string, key: string): Promise<Set<string>> {
  const answer = await probe(`select ${key} as key from "${table}" t`)
  if ('code' in answer) {
    if (answer.code === DENIED) return new Set()
    throw new Error(`reading ${table} failed: ${answer.code}`)
  }
  return new Set(answer.rows.map(({ key: found }) => String(found)))
}

function examples(wrong: readonly string[]): readonly ProofRow[] {
  const counts = Map.groupBy(wrong, (text) => text)
  return [...counts].map(([text, all]) => ({ claim: text, found: `${all.length}`, ok: false }))
}

async function changedSince({ world }: Ground, before: Facts): Promise<number> {
  const after = await readFacts(world.owner)
  let changed = 0
  for (const [name, table] of before) {
    const was = new Set(table.rows.map((row) => JSON.stringify(row)))
    const now = (after.get(name)?.rows ?? []).map((row) => JSON.stringify(row))
    changed += now.filter((row) => !was.delete(row)).length + was.size
  }
  return changed
}
