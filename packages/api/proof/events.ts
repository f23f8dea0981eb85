import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { hashSecret } from '../src/auth/index.ts'
import type { World, WorldPartner } from '../src/testing/world.ts'
import { Canaries } from './canaries/canaries.ts'
import { LoadClient } from './crash.load.ts'
import { countRolledBack, disturbCommits } from './events/commit-trigger.ts'
import { isDone, readLedger } from './events/ledger.ts'
import { listen } from './events/listen.ts'
import { load, type Writer } from './events/load.ts'
import { plant } from './events/plant.ts'
import { Processes } from './events/processes.ts'
import { claimsOf } from './events/report.ts'
import type { Fault } from './fault.ts'
import { onGround } from './ground.ts'
import { atLeast, equal, type ProofResult, resultOf, type Size, some } from './proof.ts'

/** What the sizes differ in; pauses and deadlines are those of the worker's options. */
const SIZES = {
  reduced: {
    events: 300,
    kills: 1,
    planted: 3,
    outageMs: 500,
    webhooks: {
      schedule: [50, 100, 200, 300, 400, 400, 400, 400, 400],
      deadlineMs: 400,
      takeoverSeconds: 2,
    },
  },
  full: {
    events: 20_000,
    kills: 10,
    planted: 60,
    outageMs: 4_000,
    webhooks: {
      schedule: [100, 200, 400, 800, 1_500, 2_500, 2_500, 2_500, 2_500],
      deadlineMs: 1_000,
      takeoverSeconds: 6,
    },
  },
} as const
const WRITERS = 16
const PARTNERS = ['CCAS', 'MDS', 'MSA', 'ASSOCIATION'] as const
const SECRET = randomBytes(24).toString('base64url')
const PATIENCE_MS = { reduced: 60_000, full: 1_200_000 } as const

/** One event in twenty is put in no line. */
export const LOST: Fault = {
  statement: 'webhook_deliveries_add',
  from: 'order by e.position',
  to: 'where e.position % 20 <> 7 order by e.position',
}

/** What waits behind a try that failed is tried before it. */
export const OUT_OF_LINE: Fault = {
  statement: 'webhook_due',
  from: 'and d.first_in_line',
  to: '',
}

/** A value of a person among the codes. */
export const tells = (value: string): Fault => ({
  statement: 'webhook_due',
  from: '"actorPartnerId", e.data',
  to: `"actorPartnerId", e.data || jsonb_build_object('reason', '${value}') as data`,
})

/** Every committed event reaches every endpoint, whatever endpoints do and however often the server dies. */
export async function run(
  size: Size,
  faultsWith: (canaries: Canaries) => readonly Fault[] = () => [],
): Promise<ProofResult> {
  const { events, kills, planted, outageMs, webhooks } = SIZES[size]
  const canaries = new Canaries()
  return onGround(async ({ world, urls }) => {
    const { partners, writers, services } = await prepare(world)
    const listening = await listen(world, partners, outageMs)
    const processes = new Processes({
      PROOF_APP_URL: urls.appUrl,
      PROOF_WORKER_URL: urls.workerUrl,
      PROOF_KEY: Buffer.from(world.installationKey).toString('base64url'),
      PROOF_WEBHOOKS: JSON.stringify(webhooks),
      PROOF_FAULTS: JSON.stringify(faultsWith(canaries)),
    })
    try {
      const left = await plant(world, canaries, partners, services, planted)
      await disturbCommits(world.owner)
      await load(writers, processes, SECRET, { events, kills })
      await settled(world.owner, PATIENCE_MS[size])
      const { killed, workersKilled } = processes
      await processes.stop()
      const ledger = await readLedger(world.owner)
      const committed = new Set(
        ledger.events.map(({ subjectId, version }) => `${subjectId} ${version}`),
      )
      const acknowledged = writers.flatMap(({ client }) => client.acknowledged)
      return resultOf(
        'events',
        `${ledger.events.length} events of ${WRITERS} writers to ${listening.endpoints.length} endpoints, ` +
          `kill -9 of the server ${killed} times, ${workersKilled} times of a second worker with it`,
        [
          atLeast('writes acknowledged', acknowledged.length, events),
          equal(
            'refusals nobody expected',
            writers.flatMap(({ client }) => client.unexpected).length,
            0,
          ),
          equal(
            'acknowledged writes without an event',
            acknowledged.filter(({ id, version }) => !committed.has(`${id} ${version}`)).length,
            0,
          ),
          some('transactions rolled back', await countRolledBack(world.owner)),
          equal('kill -9 of the server and its worker', killed, kills),
          some('values of persons left with the network', left),
          ...(await claimsOf({
            endpoints: listening.endpoints,
            trapped: listening.trapped(),
            ledger,
            canaries,
            publicKeys: (await world.signatures.published()).map(({ publicKey }) => publicKey),
            kills: killed + workersKilled,
          })),
        ],
      )
    } finally {
      await processes.stop()
      listening.close()
    }
  })
}

/** Partners that send to each other in a ring, each with a client whose secret is known, and the writers. */
async function prepare(world: World): Promise<{
  readonly partners: readonly WorldPartner[]
  readonly services: readonly string[]
  readonly writers: readonly Writer[]
}> {
  const partners: WorldPartner[] = []
  const services: string[] = []
  for (const kind of PARTNERS) {
    const partner = await world.addPartner(kind, kind)
    partners.push(partner)
    services.push((await world.addService(partner)).id)
  }
  const { rows } = await world.owner.query<{ id: string; client_id: string }>(
    `update client set secret_hash = $1, auth_method = 'client_secret_basic' returning partner_id as id, client_id`,
    [await hashSecret(SECRET)],
  )
  const clientIds = new Map(rows.map(({ id, client_id }) => [id, client_id]))
  const writers: Writer[] = []
  for (let index = 0; index < WRITERS; index += 1) {
    const partner = partners[index % partners.length]
    if (partner === undefined) throw new Error('the ring has partners')
    const { needId } = await world.addCase(partner)
    const serviceId = services[(index + 1) % services.length] ?? ''
    writers.push({
      client: new LoadClient(needId, serviceId),
      clientId: clientIds.get(partner.id) ?? '',
    })
  }
  return { partners, services, writers }
}

/** Until nothing is left to be done; not for ever, as a fault may leave something behind. */
async function settled(owner: Pool, patienceMs: number): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(100)) {
    if (await isDone(owner)) return
  }
}
