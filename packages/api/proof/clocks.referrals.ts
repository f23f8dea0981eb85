import {
  CLOCK_COLUMNS,
  clocksOf,
  type LockedReferral,
  referralOf,
} from '../../schema/src/referrals/referral.row.ts'
import { runTimers } from '../../schema/src/referrals/referral.timers.ts'
import { applyAction } from '../../schema/src/referrals/referral.ts'
import type { Referral, ServiceClocks } from '../../schema/src/referrals/referral.types.ts'
import type { World, WorldPartner } from '../src/testing/world.ts'
import { command, done, sentReferral, verb } from './ask.ts'

export const DAY_MS = 86_400_000

export interface Partners {
  readonly source: WorldPartner
  readonly target: WorldPartner
}

/** What the system does by itself to one referral at one version. */
export interface Strike {
  readonly version: number
  readonly type: string
  readonly at: Date
}

/** A referral beside its double, which the pure rules alone move. */
export class ClockedReferral {
  readonly id: string
  readonly start: Referral
  readonly clocks: ServiceClocks
  readonly strikes: Strike[] = []
  /** When a dispute began or ended, in turn. */
  readonly disputes: Date[] = []
  #double: Referral

  constructor(row: LockedReferral) {
    this.id = row.id
    this.clocks = clocksOf(row)
    this.start = referralOf(row)
    this.#double = this.start
  }

  get version(): number {
    return this.#double.version
  }

  get state(): string {
    return this.#double.state
  }

  get disputed(): boolean {
    return this.#double.disputedSince !== null
  }

  get open(): boolean {
    return this.#double.endedAt === null
  }

  dispute(now: Date): void {
    const action = this.disputed ? 'CLOSE_DISPUTE' : 'OPEN_DISPUTE'
    const input = { role: 'source', scopes: ['referrals:send'] } as const
    const result = applyAction(this.#double, action, input, now, this.clocks)
    if (!result.ok) throw result.error
    this.#double = result.referral
    this.disputes.push(now)
  }

  /** What the rules demand at this moment. */
  foretell(now: Date): void {
    for (const { referral, eventType } of runTimers(this.#double, this.clocks, now)) {
      this.#double = referral
      this.strikes.push({ version: referral.version, type: eventType, at: now })
    }
  }
}

/** How a referral is brought into each state whose clock runs. */
const PATHS: readonly (readonly (readonly [field: string, by: keyof Partners, more: object])[])[] =
  [
    [],
    [['startReferralReview', 'target', {}]],
    [['requestReferralInformation', 'target', { questionCode: 'MISSING_CONTACT' }]],
    [['waitlistReferral', 'target', { reviewOn: '2026-02-09' }]],
    [['waitlistReferral', 'target', { reviewOn: '2028-01-01' }]],
    [['acceptReferral', 'target', { localReference: 'A-1' }]],
    [
      ['acceptReferral', 'target', { localReference: 'A-1' }],
      ['startReferral', 'target', { contactOn: '2026-01-05' }],
    ],
  ]

// Defaults, and a service with lengths of its own.
const SERVICES: readonly Readonly<Record<string, number>>[] = [
  {},
  {
    answer_reminder_days: 7,
    answer_expiry_days: 20,
    stale_days: 30,
    no_news_days: 100,
    legal_deadline_days: 60,
  },
]

/** Referrals in every state whose clock runs, at services with different lengths. */
export async function newReferrals(
  world: World,
  partners: Partners,
  count: number,
): Promise<readonly ClockedReferral[]> {
  const services: string[] = []
  for (const columns of SERVICES) {
    services.push((await world.addService(partners.target, columns)).id)
  }
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    const serviceId = services[Math.floor(index / PATHS.length) % services.length] ?? ''
    let referral = await sentReferral(world, partners.source, serviceId)
    for (const [field, by, more] of PATHS[index % PATHS.length] ?? []) {
      const scope = world.database.scope(partners[by].actor)
      const input = { id: referral.id, expectedVersion: referral.version, ...more }
      referral = done(await command({ world, scope }, verb(field), input))
    }
    ids.push(referral.id)
  }
  return (await rowsOf(world))
    .filter(({ id }) => ids.includes(id))
    .map((row) => new ClockedReferral(row))
}

/** The referrals as they stand in the database. */
export async function rowsOf(world: World): Promise<readonly LockedReferral[]> {
  return world.worker.transaction((tx) =>
    tx.query<LockedReferral>(
      {
        name: 'proof_referrals',
        text: `select r.*, ${CLOCK_COLUMNS} from referral r join service s on s.id = r.service_id order by r.id`,
      },
      [],
    ),
  )
}
