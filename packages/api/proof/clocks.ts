import { VirtualClock } from '@passerelle/schema'
import { WorkerDatabase } from '../src/database/worker-database.ts'
import type { World } from '../src/testing/world.ts'
import { runClocks } from '../src/worker/index.ts'
import { command, done, verb } from './ask.ts'
import { checkClocks } from './clocks.checks.ts'
import { type ClockedReferral, DAY_MS, newReferrals, type Partners } from './clocks.referrals.ts'
import { type Fault, FaultyWorkerDatabase } from './fault.ts'
import { onGround, seededRandom } from './ground.ts'
import { type ProofResult, resultOf, type Size } from './proof.ts'

const SIZES = { reduced: 28, full: 480 } as const
const DAYS = 366
const START = new Date('2026-01-05T09:00:00Z')

/** Two workers that do not lock what they work on. */
export const UNLOCKED: Fault = {
  statement: 'referral_clocks_due',
  from: 'for no key update of r skip locked',
  to: '',
}

/** A worker that looks a day too late. */
export const LATE: Fault = {
  statement: 'referral_clocks_due',
  from: 'r.next_timer_at <= $1',
  to: `r.next_timer_at <= $1::timestamptz - interval '1 day'`,
}

/** Two workers live through a year: every clock strikes once, on the day the rules foretell. */
export async function run(size: Size, faults: readonly Fault[] = []): Promise<ProofResult> {
  const clock = new VirtualClock(START)
  return onGround(async ({ world, urls }) => {
    const partners = {
      source: await world.addPartner('CCAS', 'CCAS'),
      target: await world.addPartner('ASSOCIATION', 'Association'),
    }
    const referrals = await newReferrals(world, partners, SIZES[size])
    const workers = [0, 1].map(() =>
      faults.length === 0
        ? new WorkerDatabase({ connectionString: urls.workerUrl })
        : new FaultyWorkerDatabase(urls.workerUrl, faults),
    )
    let disputes = 0
    const random = seededRandom(1)
    try {
      for (let day = 1; day <= DAYS; day += 1) {
        clock.set(new Date(START.getTime() + (day - 0.75) * DAY_MS))
        disputes += await dispute(world, partners, referrals, random)
        clock.set(new Date(START.getTime() + day * DAY_MS))
        await Promise.all(workers.map((worker) => runClocks(worker, clock.now())))
        for (const referral of referrals) referral.foretell(clock.now())
      }
    } finally {
      await Promise.all(workers.map((worker) => worker.close()))
    }
    return resultOf(
      'clocks',
      `2 workers side by side through ${DAYS} days of ${referrals.length} referrals, ` +
        `${disputes} disputes opened or closed`,
      await checkClocks(world, referrals, disputes),
    )
  }, clock)
}

// About one open referral in sixty enters a dispute each day, and a dispute lasts some ten days.
const OPENS = 1 / 60
const CLOSES = 1 / 10

async function dispute(
  world: World,
  { source, target }: Partners,
  referrals: readonly ClockedReferral[],
  random: () => number,
): Promise<number> {
  let count = 0
  const now = world.clock.now()
  for (const referral of referrals) {
    const field = referral.disputed ? 'closeReferralDispute' : 'openReferralDispute'
    if (!referral.open || random() > (referral.disputed ? CLOSES : OPENS)) continue
    const scope = world.database.scope((random() < 0.5 ? source : target).actor)
    const answer = await command({ world, scope }, verb(field), {
      id: referral.id,
      expectedVersion: referral.version,
    })
    // With a fault the rows leave the foretold path: the rows of the result then say so.
    if (answer.result?.__typename !== 'Referral') continue
    done(answer)
    referral.dispute(now)
    count += 1
  }
  return count
}
