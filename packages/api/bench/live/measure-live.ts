import { setTimeout as sleep } from 'node:timers/promises'
import { startServerProcess } from '../../proof/crash.processes.ts'
import { newGround } from '../../proof/ground.ts'
import { startLiveProcess } from '../../proof/live.processes.ts'
import { openReaders, type Reader } from '../../proof/live.readers.ts'
import { LiveGround } from '../../src/live/live-for-test.ts'
import { median } from '../figures.ts'

/** How many streams hear how many events, and how often it is measured. */
export interface LiveVolume {
  readonly streams: number
  readonly events: number
  readonly rounds: number
}

/** What one delivery to one stream costs the process that serves it, in milliseconds of CPU. */
export interface LiveCost {
  readonly passerelle: readonly number[]
  readonly yoga: readonly number[]
}

const PARTNERS = 4
const PATIENCE_MS = 60_000
const WARM_UP = 10

interface Side {
  readonly readers: readonly Reader[]
  readonly tell: () => Promise<unknown>
  readonly cpuMs: () => Promise<number>
}

/** The same events to the same number of streams, one at a time, by our feed and by a plain subscription of Yoga. */
export async function measureLive({ streams, events, rounds }: LiveVolume): Promise<LiveCost> {
  const ground = await LiveGround.open(await newGround())
  const live = { perPartner: streams, perProcess: streams }
  const ours = await startLiveProcess(ground, { live })
  const theirs = await startServerProcess({}, new URL('./yoga.server.ts', import.meta.url))
  const opened: Reader[] = []
  try {
    const partners = await Promise.all(
      Array.from({ length: PARTNERS }, (_, number) =>
        ground.world.addPartner('CCAS', `CCAS ${number}`),
      ),
    )
    const tokens = await Promise.all(partners.map((one) => ground.token(one, { seconds: 3_600 })))
    const sides: Record<keyof LiveCost, Side> = {
      passerelle: {
        readers: await openReaders(ours.port, tokens, streams),
        tell: () => ground.happen(partners),
        cpuMs: () => cpuOf(ours.ask('cpu')),
      },
      yoga: {
        readers: await openReaders(Number(new URL(theirs.url).port), tokens, streams),
        tell: () => theirs.ask('publish'),
        cpuMs: () => cpuOf(theirs.ask('cpu')),
      },
    }
    opened.push(...sides.passerelle.readers, ...sides.yoga.readers)
    for (const side of Object.values(sides)) await deliver(side, WARM_UP)
    const cost: Record<keyof LiveCost, number[]> = { passerelle: [], yoga: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const name of ['passerelle', 'yoga'] as const) {
        const before = await sides[name].cpuMs()
        await deliver(sides[name], events)
        cost[name].push(((await sides[name].cpuMs()) - before) / (events * streams))
      }
    }
    return cost
  } finally {
    for (const { asked } of opened) asked.destroy()
    await Promise.all([ours.kill(), theirs.kill()])
    await ground.close()
  }
}

/** The figures of all rounds in words. */
export function liveText(
  { passerelle, yoga }: LiveCost,
  { streams, events, rounds }: LiveVolume,
): string {
  const [own, plain] = [median(passerelle) ?? Number.NaN, median(yoga) ?? Number.NaN]
  const us = (ms: number): string => `${(ms * 1_000).toFixed(1)} µs`
  return [
    `live: ${events} events, one at a time, to ${streams} streams; medians of ${rounds} rounds; CPU of the serving node`,
    `  passerelle  ${us(own)} a delivery (authorised, from PostgreSQL, resumable)`,
    `  yoga        ${us(plain)} a delivery (plain subscription, in memory, no authorisation)`,
    `  ratio       ${(own / plain).toFixed(2)} × Yoga`,
  ].join('\n')
}

async function deliver({ readers, tell }: Side, events: number): Promise<void> {
  for (let told = 0; told < events; told += 1) {
    const before = readers.map(({ events: heard }) => heard)
    await tell()
    const end = Date.now() + PATIENCE_MS
    while (!readers.every(({ events: heard }, index) => heard > (before[index] ?? 0))) {
      if (Date.now() > end) throw new Error('an event did not come to every stream')
      await sleep(5)
    }
  }
}

async function cpuOf(answer: Promise<unknown>): Promise<number> {
  const { cpuMs } = (await answer) as { readonly cpuMs: number }
  return cpuMs
}
