import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { seededRandom } from '../ground.ts'
import type { Size } from '../proof.ts'
import { FAILING } from './behaviours.ts'
import { Callers } from './caller.ts'
import type { Canaries } from './canaries.ts'
import { type Furnished, furnish } from './furnish.ts'
import { Hosting } from './hosting.ts'
import { type Installation, logStatements, setSecrets } from './installation.ts'
import { type OwnerSystem, SOUND } from './owner-system.ts'
import { Reading } from './reading.ts'
import { sendRefused } from './refused-requests.ts'
import { startTalkingServer, type TalkingServer } from './server-process.ts'

// What is done twice, first as in production, then with everybody telling all that they do: each time
// `failures` reads through every failure of owners' systems, `kills` of the server.
const SIZES = {
  reduced: {
    cases: 4,
    normal: 8,
    failures: [0, 1],
    kills: 1,
    rewrites: 2,
    messages: 6,
    reasons: 3,
  },
  full: {
    cases: 50,
    normal: 20,
    failures: [2, 2],
    kills: 8,
    rewrites: 2,
    messages: 100,
    reasons: 25,
  },
} as const

/** A fault to seed, to see that the proof would find it: `log` has the server print what it parses. */
export type CanaryFault = 'log'

/** What the server was made to do, and everything it said meanwhile. */
export interface Scenario {
  readonly canaries: Canaries
  readonly system: OwnerSystem
  readonly reading: Reading
  readonly hosting: Hosting
  readonly callers: Callers
  readonly output: Buffer[]
  readonly metrics: string[]
  readonly refused: { sent: number; accepted: number }
  readonly killed: { times: number; cutOff: number }
}

interface Settings {
  readonly canaries: Canaries
  readonly system: OwnerSystem
  readonly size: Size
  readonly fault: CanaryFault | undefined
}

/** Plays the whole of it on an installation. */
export async function play(installation: Installation, settings: Settings): Promise<Scenario> {
  const { canaries, system, size, fault } = settings
  const amount = SIZES[size]
  const furnished = await furnishIn(installation, settings, amount.cases)
  const secret = randomBytes(24).toString('base64url')
  const callers = new Callers(secret, await setSecrets(installation.owner, secret))
  const scenario: Scenario = {
    canaries,
    system,
    reading: new Reading(callers, canaries, furnished, system),
    hosting: new Hosting(callers, canaries, furnished),
    callers,
    output: [],
    metrics: [],
    refused: { sent: 0, accepted: 0 },
    killed: { times: 0, cutOff: 0 },
  }
  const { reading, hosting } = scenario
  let server: TalkingServer | null = null
  const serve = async (level: string): Promise<TalkingServer> => {
    const started = await startTalkingServer(
      { ...installation.environment, PROOF_LOG_LEVEL: level, PROOF_FAULT: fault ?? '' },
      (chunk) => void scenario.output.push(chunk),
    )
    await callers.turnTo(started, [furnished.reader.id, furnished.host.id])
    return started
  }
  const random = seededRandom(11)
  try {
    for (const [turn, level] of ['info', 'trace'].entries()) {
      server = await serve(level)
      if (level === 'trace') await logStatements(installation.owner)
      for (let rewrite = 0; rewrite < amount.rewrites; rewrite += 1) await hosting.setValues()
      await hosting.postMessages(amount.messages)
      await hosting.openEmergencies(amount.reasons)
      await reading.normally(amount.normal)
      await reading.throughFailures(amount.failures[turn] ?? 0)
      const { sent, accepted } = await sendRefused(callers, canaries, furnished)
      scenario.refused.sent += sent
      scenario.refused.accepted += accepted
      await hosting.readAll()
      scenario.metrics.push(await callers.metrics())
      for (let kill = 0; kill < amount.kills; kill += 1) {
        server ??= await serve(level)
        await killWhileReading(server, scenario, random)
        server = null
      }
    }
    // What is on its way to jobs, feeds and records when everything is well again.
    server = await serve('trace')
    await reading.normally(amount.normal)
    await hosting.readAll()
    scenario.metrics.push(await callers.metrics())
  } finally {
    await server?.kill()
  }
  return scenario
}

async function furnishIn(
  installation: Installation,
  { canaries, system }: Settings,
  cases: number,
): Promise<Furnished> {
  const world = await installation.openWorld()
  try {
    return await furnish(world, canaries, { cases, connectorUrl: system.url })
  } finally {
    await world.close()
  }
}

const READS_AT_ONCE = 6
const HALF = FAILING.find(({ name }) => name === 'half of the answer comes') ?? SOUND

/** kill -9 while values are on their way. */
async function killWhileReading(
  server: TalkingServer,
  { reading, system, killed }: Scenario,
  random: () => number,
): Promise<void> {
  // Every other time in the middle of an owner's answer.
  system.behave(killed.times % 2 === 0 ? HALF : SOUND)
  const onTheWay = new Promise<void>((resolve) => {
    system.onAsked = resolve
  })
  const reads = Array.from({ length: READS_AT_ONCE }, () =>
    reading.read().then(
      () => 0,
      () => 1,
    ),
  )
  await onTheWay
  await sleep(random() * 10)
  await server.kill()
  system.onAsked = () => undefined
  killed.times += 1
  for (const cut of await Promise.all(reads)) killed.cutOff += cut
}
