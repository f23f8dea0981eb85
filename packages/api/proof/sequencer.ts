import { setTimeout as sleep } from 'node:timers/promises'
import { type ActorScope, type Clock, newId, placeEvents, runCommand } from '@passerelle/schema'
import { Database } from '../src/database/database.ts'
import { WorkerDatabase } from '../src/database/worker-database.ts'
import type { World, WorldPartner } from '../src/testing/world.ts'
import { sequenceEvents } from '../src/worker/sequence-events.ts'
import { type Fault, FaultyWorkerDatabase } from './fault.ts'
import { type Ground, onGround, seededRandom } from './ground.ts'
import { equal, type ProofResult, resultOf, type Size, some } from './proof.ts'
import { checkPositions, followFeed, type Reading } from './sequencer.checks.ts'

const WRITERS = 16
const SIZES = {
  reduced: { events: 1_000, aggregates: 25 },
  full: { events: 20_000, aggregates: 200 },
} as const
const ROLLED_BACK = 0.1
const SKEW_MS = 10 * 60_000
const SLOWEST_COMMIT_S = 0.012
// Small, so that batches are often cut in the middle of an aggregate.
const SMALL_BATCH = 16

/** Positions in the order of the writers' clocks alone: versions of an aggregate change places. */
export const BY_CLOCK_ALONE: Fault = {
  statement: 'sequencer_assign',
  from: 'order by moment, aggregate_id, aggregate_version, id',
  to: 'order by occurred_at, id',
}

/** Two sequencers that do not keep out of each other's way. */
export const NOT_ALONE: Fault = {
  statement: 'sequencer_lock',
  from: 'pg_try_advisory_xact_lock(7205770002)',
  to: 'true',
}

/** Events that commit late, in disorder or not at all are each placed once and read once. */
export async function run(size: Size, faults: readonly Fault[] = []): Promise<ProofResult> {
  const { events, aggregates } = SIZES[size]
  return onGround(async (ground) => {
    const { world } = ground
    await world.owner.query(`create table proof_aggregate as
      select gen_random_uuid() as id, 0 as version from generate_series(1, ${aggregates});
      create unique index on proof_aggregate (id);
      grant select, update on proof_aggregate to passerelle_app`)
    const partners = [
      await world.addPartner('CCAS', 'CCAS'),
      await world.addPartner('MDS', 'MDS'),
    ] as const
    const sequencers = startSequencers(ground, faults)
    const readings = partners.map((partner) => followFeed(world, partner))
    const written = await write(ground, partners, events).finally(async () => {
      await drained(world)
      await sequencers.stop()
      for (const reading of readings) reading.finish()
    })
    const read = await Promise.all(readings.map((reading) => reading.done))
    return resultOf(
      'sequencer',
      `${events} events of ${aggregates} aggregates by ${WRITERS} writers whose clocks differ, ` +
        `3 sequencers, ${readings.length} readers`,
      [
        equal('writes acknowledged', written.acknowledged.length, events),
        some('writes rolled back', written.rolledBack),
        equal('sequencer errors', sequencers.errors.length, 0),
        ...(await checkPositions(world, written.acknowledged, partners, read as Reading[])),
      ],
    )
  })
}

interface Sequencers {
  readonly errors: unknown[]
  stop(): Promise<void>
}

/** Two loops of the worker and one that takes a few events at a time. */
function startSequencers({ urls }: Ground, faults: readonly Fault[]): Sequencers {
  const errors: unknown[] = []
  const databases = Array.from({ length: 3 }, () =>
    faults.length === 0
      ? new WorkerDatabase({ connectionString: urls.workerUrl })
      : new FaultyWorkerDatabase(urls.workerUrl, faults),
  )
  const loops = databases
    .slice(0, 2)
    .map((database) => sequenceEvents(database, (error) => errors.push(error)))
  let stopped = false
  const waking = (async () => {
    const [, , database] = databases
    while (!stopped) {
      await database
        ?.transaction((tx) => placeEvents(tx, SMALL_BATCH))
        .catch((error: unknown) => errors.push(error))
      for (const loop of loops) loop.wake()
      await sleep(5)
    }
  })()
  return {
    errors,
    async stop() {
      stopped = true
      await waking
      await Promise.all(loops.map((loop) => loop.stop()))
      await Promise.all(databases.map((database) => database.close()))
    },
  }
}

class RolledBack extends Error {}

interface Written {
  /** `aggregate version` of each write that was acknowledged. */
  readonly acknowledged: string[]
  rolledBack: number
}

async function write(
  { world, urls }: Ground,
  partners: readonly WorldPartner[],
  events: number,
): Promise<Written> {
  const { rows } = await world.owner.query<{ id: string }>('select id from proof_aggregate')
  const written: Written = { acknowledged: [], rolledBack: 0 }
  const database = new Database({ connectionString: urls.appUrl, max: WRITERS })
  let left = events
  const writer = async (number: number): Promise<void> => {
    const random = seededRandom(number + 1)
    const skew = (random() - 0.5) * SKEW_MS
    const clock: Clock = { now: () => new Date(Date.now() + skew) }
    while (left > 0) {
      left -= 1
      const id = rows[Math.floor(random() * rows.length)]?.id ?? ''
      const partner = partners[number % 2]
      const audience = random() < 0.5 ? partners : partners.slice(0, 1)
      const slow = delayedCommit(database.scope((partner as WorldPartner).actor), random)
      try {
        const version = await change(world, slow, clock, id, audience)
        written.acknowledged.push(`${id} ${version}`)
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error
        written.rolledBack += 1
        left += 1
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)))
    return written
  } finally {
    await database.close()
  }
}

/** A scope whose transactions wait before they commit, or do not commit at all. */
function delayedCommit(scope: ActorScope, random: () => number): ActorScope {
  return {
    actor: scope.actor,
    read: (statement, values) => scope.read(statement, values),
    prisma: (work) => scope.prisma(work),
    prismaTransaction: (work) => scope.prismaTransaction(work),
    transaction: (work) =>
      scope.transaction(async (tx) => {
        const result = await work(tx)
        const pause = random() ** 3 * SLOWEST_COMMIT_S
        await tx.query({ name: 'proof_pause', text: 'select pg_sleep($1)' }, [pause])
        if (random() < ROLLED_BACK) throw new RolledBack()
        return result
      }),
  }
}

/** One command on an aggregate of the proof's own: its row is locked while its version changes. */
async function change(
  world: World,
  scope: ActorScope,
  clock: Clock,
  id: string,
  audience: readonly WorldPartner[],
): Promise<number> {
  const context = {
    actor: scope.actor,
    scope,
    clock,
    directory: world.directory,
    vault: world.vault,
    connectors: world.connectors,
    requestId: newId(),
    idempotencyKey: newId(),
    loaders: new Map(),
    onReplay: () => undefined,
    onCommitted: () => undefined,
  }
  const asked = { name: 'proveOrder', path: 'proveOrder', input: { id } }
  const work: Parameters<typeof runCommand<number>>[2] = async (tx) => {
    const [row] = await tx.query<{ readonly version: number }>(BUMP, [id])
    const version = row?.version ?? 0
    const event = {
      type: 'referral.reminded',
      aggregateType: 'Referral',
      aggregateId: id,
      aggregateVersion: version,
      networkId: null,
      caseId: null,
      audience: audience.map((partner) => partner.id),
      data: {},
    } as const
    return { result: version, resultId: id, events: [event] }
  }
  return runCommand(context, asked, work, async () => 0)
}

const BUMP = {
  name: 'proof_bump',
  text: 'update proof_aggregate set version = version + 1 where id = $1 returning version',
}

const PATIENCE_MS = 60_000

/** Until every committed event has its position; not for ever, as a fault may leave one behind. */
async function drained(world: World): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) {
    const { rowCount } = await world.owner.query(
      'select 1 from event where position is null limit 1',
    )
    if (rowCount === 0) return
  }
}
