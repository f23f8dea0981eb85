import { Database } from '../src/database/database.ts'
import { command, sentReferral, verb } from './ask.ts'
import { type Fault, faultyScope } from './fault.ts'
import { type Ground, onGround } from './ground.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from './proof.ts'

const SIZES = {
  reduced: { changes: 500, referrals: 5, clients: 12 },
  full: { changes: 10_000, referrals: 20, clients: 32 },
} as const

/** A change that reads without locking: what it overwrites is lost. */
export const UNLOCKED: Fault = {
  statement: 'referral_lock',
  from: 'for no key update of r',
  to: '',
}

/** What the clients last heard of a referral; true until somebody else is quicker. */
interface Belief {
  readonly version: number
  readonly next: 'openReferralDispute' | 'closeReferralDispute'
}

interface Tally {
  conflicts: number
  readonly others: string[]
  /** Of each referral, the versions that were acknowledged. */
  readonly acknowledged: Map<string, number[]>
}

/** Many clients change the same referrals at once: no acknowledged change is lost. */
export async function run(size: Size, faults: readonly Fault[] = []): Promise<ProofResult> {
  const { changes, referrals, clients } = SIZES[size]
  return onGround(async (ground) => {
    const tally: Tally = { conflicts: 0, others: [], acknowledged: new Map() }
    await change(ground, SIZES[size], tally, faults)
    const rows = await compare(ground, tally)
    return resultOf(
      'lost updates',
      `${changes} changes of ${referrals} referrals by ${clients} clients at once`,
      [
        equal('changes acknowledged', count(tally), changes),
        some('conflicts told and retried', tally.conflicts),
        equal('answers that are neither', tally.others.length, 0),
        ...rows,
      ],
    )
  })
}

async function change(
  { world, urls }: Ground,
  { changes, referrals, clients }: (typeof SIZES)[Size],
  tally: Tally,
  faults: readonly Fault[],
): Promise<void> {
  const source = await world.addPartner('CCAS', 'CCAS')
  const target = await world.addPartner('ASSOCIATION', 'Association')
  const service = await world.addService(target)
  const ids: string[] = []
  for (let index = 0; index < referrals; index += 1) {
    const { id } = await sentReferral(world, source, service.id)
    tally.acknowledged.set(id, [])
    ids.push(id)
  }
  const database = new Database({ connectionString: urls.appUrl, max: clients })
  const beliefs = new Map<string, Belief>()
  let left = changes
  const client = async (number: number): Promise<void> => {
    const scope = faultyScope(database.scope((number % 2 === 0 ? source : target).actor), faults)
    for (let turn = number; left > 0; turn += 1 + (number % 3)) {
      const id = ids[turn % ids.length] ?? ''
      const { version, next } = beliefs.get(id) ?? { version: 2, next: 'openReferralDispute' }
      left -= 1
      const input = { id, expectedVersion: version }
      const { result, code } = await command({ world, scope }, verb(next), input)
      if (result?.__typename === 'Referral') {
        tally.acknowledged.get(id)?.push(result.version)
      } else {
        left += 1
        if (result?.__typename === 'ReferralConflict') tally.conflicts += 1
        else if (tally.others.push(code ?? String(result?.code)) > changes) return
      }
      if (result !== null) beliefs.set(id, beliefOf(result.allowedActions ?? [], result))
    }
  }
  try {
    await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  } finally {
    await database.close()
  }
}

function beliefOf(
  allowed: readonly string[],
  result: { readonly version?: number; readonly currentVersion?: number },
): Belief {
  return {
    version: result.version ?? result.currentVersion ?? 0,
    next: allowed.includes('CLOSE_DISPUTE') ? 'closeReferralDispute' : 'openReferralDispute',
  }
}

const TRACES = `select r.id, r.version,
    (select count(*)::int from event e where e.aggregate_id = r.id) as events,
    (select count(distinct e.aggregate_version)::int from event e where e.aggregate_id = r.id
      and e.aggregate_version between 1 and r.version) as event_versions,
    (select count(*)::int from audit_record a where a.aggregate_id = r.id) as audits,
    (select count(distinct a.aggregate_version)::int from audit_record a where a.aggregate_id = r.id
      and a.aggregate_version between 1 and r.version) as audit_versions,
    (select count(*)::int from idempotency_record i where i.result_id = r.id) as marks
  from referral r`

interface Traces {
  readonly id: string
  readonly version: number
  readonly events: number
  readonly event_versions: number
  readonly audits: number
  readonly audit_versions: number
  readonly marks: number
}

async function compare({ world }: Ground, tally: Tally): Promise<readonly ProofRow[]> {
  const { rows } = await world.owner.query<Traces>(TRACES)
  // Created and sent before the race: versions 1 and 2.
  const acknowledged = (row: Traces): readonly number[] => tally.acknowledged.get(row.id) ?? []
  const wrong = (test: (row: Traces) => boolean): number => rows.filter((row) => !test(row)).length
  return [
    equal('referrals', rows.length, tally.acknowledged.size),
    equal(
      'referrals whose version is not 2 + its acknowledged changes',
      wrong((row) => row.version === 2 + acknowledged(row).length),
      0,
    ),
    equal(
      'referrals with a version acknowledged twice or never',
      wrong((row) => new Set(acknowledged(row)).size === row.version - 2),
      0,
    ),
    equal(
      'referrals without exactly one event for each version',
      wrong((row) => row.events === row.version && row.event_versions === row.version),
      0,
    ),
    equal(
      'referrals without exactly one audit record for each version',
      wrong((row) => row.audits === row.version && row.audit_versions === row.version),
      0,
    ),
    equal(
      'referrals without exactly one mark of a key for each version',
      wrong((row) => row.marks === row.version),
      0,
    ),
  ]
}

function count({ acknowledged }: Tally): number {
  return [...acknowledged.values()].reduce((sum, versions) => sum + versions.length, 0)
}
