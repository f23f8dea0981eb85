import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '@passerelle/schema'
import { Database } from '../src/database/database.ts'
import type { WorldPartner } from '../src/testing/world.ts'
import { type Asking, type CommandAnswer, CREATE, command, sentReferral, verb } from './ask.ts'
import { type Fault, faultyScope } from './fault.ts'
import { type Ground, onGround } from './ground.ts'
import { equal, type ProofResult, resultOf, type Size, some } from './proof.ts'

const RACERS = 50
const ROUNDS = { reduced: 6, full: 200 } as const

/** Keys that are neither locked nor looked up: every repetition takes effect. */
export const KEYS_IGNORED: readonly Fault[] = [
  {
    statement: 'idempotency_reserve',
    from: `pg_try_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 0))`,
    to: 'octet_length($1::bytea) > 0',
  },
  { statement: 'idempotency_earlier', from: 'where', to: 'where false and' },
  { statement: 'outcome_add', from: '$20, $2)', to: '$20, $2) on conflict do nothing' },
]

/**
 * No fault but bad luck: the key is taken well after the statement that takes it began, so that a twin
 * has often committed in between. Every claim must still hold.
 */
export const TAKEN_LATE: Fault = {
  statement: 'idempotency_reserve',
  from: 'select pg_try_advisory_xact_lock',
  to: 'select (select pg_sleep(0.1)) is not null and pg_try_advisory_xact_lock',
}

interface Tally {
  requests: number
  running: number
  replays: number
  effects: number
  /** Answers that are neither the result nor a refusal that may be asked again. */
  readonly others: string[]
  disagreeing: number
  doubled: number
  reusedAccepted: number
}

/** Many send the same change under one key at the same moment: it takes effect once. */
export async function run(size: Size, faults: readonly Fault[] = []): Promise<ProofResult> {
  const rounds = ROUNDS[size]
  const tally: Tally = {
    requests: 0,
    running: 0,
    replays: 0,
    effects: 0,
    others: [],
    disagreeing: 0,
    doubled: 0,
    reusedAccepted: 0,
  }
  await onGround(async (ground) => {
    const { world, urls } = ground
    const source = await world.addPartner('CCAS', 'CCAS')
    const target = await world.addPartner('ASSOCIATION', 'Association')
    const { id: serviceId } = await world.addService(target)
    const database = new Database({ connectionString: urls.appUrl, max: RACERS })
    try {
      for (let round = 0; round < rounds; round += 1) {
        const change = await prepared(ground, source, serviceId, round)
        const scope = faultyScope(database.scope(source.actor), faults)
        await race({ world, scope, key: newId() }, change, tally)
        tally.doubled += (await change.effects()) === 1 ? 0 : 1
      }
    } finally {
      await database.close()
    }
  })
  return resultOf(
    'idempotency',
    `${rounds} changes, each sent by ${RACERS} racers under one key (${tally.requests} requests)`,
    [
      equal('requests that took effect', tally.effects, rounds),
      equal('changes with other than one row, event, audit record and mark', tally.doubled, 0),
      equal('requests answered by replay', tally.replays, rounds * (RACERS - 1)),
      some('requests told IDEMPOTENCY_KEY_RUNNING and retried', tally.running),
      equal('answers that are neither', tally.others.length, 0),
      equal('racers that disagree in the end', tally.disagreeing, 0),
      equal('other payloads not refused with 422', tally.reusedAccepted, 0),
    ],
  )
}

/** A change to race for: what to send, what else to send under its key, and how often it was done. */
interface Change {
  readonly source: string
  readonly input: Record<string, unknown>
  readonly otherInput: Record<string, unknown>
  effects(): Promise<number>
}

const EFFECTS = `select
    (select count(*) from event where aggregate_id = $1 and aggregate_version = $2)::int as events,
    (select count(*) from audit_record where aggregate_id = $1 and aggregate_version = $2)::int as audits,
    (select count(*) from idempotency_record where result_id = $1)::int as marks`

async function prepared(
  { world }: Ground,
  source: WorldPartner,
  serviceId: string,
  round: number,
): Promise<Change> {
  const traces = async (id: string, version: number): Promise<number> => {
    const { rows } = await world.owner.query(EFFECTS, [id, version])
    // One mark for each version: created, sent and what was raced for.
    return rows[0].events === 1 && rows[0].audits === 1 && rows[0].marks === version ? 1 : -1
  }
  if (round % 2 === 0) {
    const { needId } = await world.addCase(source)
    return {
      source: CREATE,
      input: { needId, serviceId },
      otherInput: { needId, serviceId: newId() },
      effects: async () => {
        const { rows } = await world.owner.query('select id from referral where need_id = $1', [
          needId,
        ])
        return rows.length === 1 ? traces(rows[0].id, 1) : rows.length
      },
    }
  }
  const { id } = await sentReferral(world, source, serviceId)
  return {
    source: verb('openReferralDispute'),
    input: { id, expectedVersion: 2 },
    otherInput: { id, expectedVersion: 3 },
    effects: () => traces(id, 3),
  }
}

async function race(asking: Asking, change: Change, tally: Tally): Promise<void> {
  const racers = Array.from({ length: RACERS }, () => insist(asking, change, tally))
  const answers = await Promise.all(racers)
  const [first] = answers
  for (const { result, code, replayed } of answers) {
    if (replayed) tally.replays += 1
    else if (result?.__typename === 'Referral') tally.effects += 1
    if (result?.__typename !== 'Referral') tally.others.push(code ?? String(result?.code))
    if (result?.id !== first?.result?.id || result?.version !== first?.result?.version) {
      tally.disagreeing += 1
    }
  }
  const other = await command(asking, change.source, change.otherInput)
  if (other.code !== 'IDEMPOTENCY_KEY_REUSED' || other.status !== 422) tally.reusedAccepted += 1
}

/** Asks until the answer is other than “still running”, as a client is told to. */
async function insist(asking: Asking, change: Change, tally: Tally): Promise<CommandAnswer> {
  for (;;) {
    tally.requests += 1
    const answer = await command(asking, change.source, change.input)
    if (answer.code !== 'IDEMPOTENCY_KEY_RUNNING' || answer.status !== 409) return answer
    tally.running += 1
    await sleep(5 + Math.random() * 20)
  }
}
