import { setTimeout as sleep } from 'node:timers/promises'
import { LiveGround } from '../src/live/live-for-test.ts'
import type { WorldPartner } from '../src/testing/world.ts'
import { newGround } from './ground.ts'
import { type LiveProcess, startLiveProcess } from './live.processes.ts'
import { openReaders, type Reader } from './live.readers.ts'
import { atMost, equal, type ProofResult, resultOf, type Size } from './proof.ts'

const SIZES = {
  reduced: { streams: 200, partners: 4, rounds: 3 },
  full: { streams: 5_000, partners: 100, rounds: 6 },
} as const
const HEARTBEAT_MS = 1_000
const PATIENCE_MS = 240_000
// Measured for 5,000 streams: 16.9 KiB of heap and 37.3 KiB of resident memory each, sockets and tokens included.
const HEAP_KIB = 24
const RESIDENT_KIB = 96
// What the engine sets aside by itself once something happens, however few the streams are.
const RESERVE_BYTES = 32 * 1024 * 1024
// What a round may add, for all streams together: garbage that is not yet collected, a statement's plan.
const NOISE_BYTES = 8 * 1024 * 1024

/** What the process holds once it has collected its garbage. */
interface Memory {
  readonly rss: number
  readonly heapUsed: number
  readonly external: number
}

/** A seeded fault: something that stays for each chunk or stream. */
export interface IdleFaults {
  readonly keeps?: boolean
}

/** Thousands of streams that wait cost their process little each, and nothing for having waited. */
export async function run(size: Size, { keeps = false }: IdleFaults = {}): Promise<ProofResult> {
  const { streams: count, partners: several, rounds } = SIZES[size]
  const ground = await LiveGround.open(await newGround())
  let server: LiveProcess | undefined
  const readers: Reader[] = []
  try {
    const live = { heartbeatMs: HEARTBEAT_MS, perPartner: count, perProcess: count }
    server = await startLiveProcess(ground, { live, keeps, execArgv: ['--expose-gc'] })
    const { port } = server
    const partners: WorldPartner[] = []
    for (let number = 0; number < several; number += 1) {
      partners.push(await ground.world.addPartner('CCAS', `CCAS ${number}`))
    }
    const tokens = await Promise.all(
      partners.map((partner) => ground.token(partner, { seconds: 3600 })),
    )
    // The first streams make what a process makes once: they are no measure of the others.
    const warm = await openReaders(port, tokens.slice(0, 1), 1)
    await ground.happen(partners)
    await until('a first event', () => warm.every(({ events }) => events > 0))
    await leave(warm, port)
    const empty = await memoryOf(server)

    readers.push(...(await openReaders(port, tokens, count)))
    const samples: Memory[] = []
    for (let round = 0; round < rounds; round += 1) {
      const before = readers.map(({ events, beats }) => ({ events, beats }))
      await ground.happen(partners, [{}, {}])
      await until('an event and a heartbeat at each stream', () =>
        readers.every(({ events, beats }, index) => {
          const then = before[index]
          return then !== undefined && events >= then.events + 2 && beats > then.beats
        }),
      )
      samples.push(await memoryOf(server))
    }
    const open_ = await openStreams(port)
    const broken = readers.filter(({ ended }) => ended).length
    await leave(readers, port)
    const after = await memoryOf(server)

    const [first] = samples
    const last = samples.at(-1)
    if (first === undefined || last === undefined) throw new Error('nothing was measured')
    const each = (bytes: number): number => Math.round(bytes / count / 102.4) / 10
    const mebi = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10
    return resultOf(
      'live-idle',
      `${count} open streams of ${several} partners through ${rounds} rounds of events and heartbeats; heap ${samples.map(({ heapUsed }) => mebi(heapUsed)).join(', ')} MiB, resident ${samples.map(({ rss }) => mebi(rss)).join(', ')} MiB, ${mebi(empty.heapUsed)} and ${mebi(empty.rss)} MiB before, ${mebi(after.heapUsed)} and ${mebi(after.rss)} MiB after`,
      [
        equal('streams open at the end of it', open_, count),
        equal('streams that broke meanwhile', broken, 0),
        atMost('KiB of heap for a stream', each(last.heapUsed - empty.heapUsed), HEAP_KIB),
        atMost(
          'KiB of resident memory for a stream, beyond a reserve of 32 MiB',
          each(Math.max(0, last.rss - empty.rss - RESERVE_BYTES)),
          RESIDENT_KIB,
        ),
        atMost(
          'MiB of heap more than after the first round',
          mebi(last.heapUsed - first.heapUsed),
          mebi(NOISE_BYTES),
        ),
        equal('streams left after all readers left', await openStreams(port), 0),
        atMost(
          'MiB of heap kept once all readers left',
          mebi(after.heapUsed - empty.heapUsed),
          mebi(NOISE_BYTES),
        ),
      ],
    )
  } finally {
    for (const { asked } of readers) asked.destroy()
    await server?.kill()
    await ground.close()
  }
}

async function leave(readers: readonly Reader[], port: number): Promise<void> {
  for (const { asked } of readers) asked.destroy()
  const until_ = Date.now() + PATIENCE_MS
  while ((await openStreams(port)) > 0 && Date.now() < until_) await sleep(50)
}

async function openStreams(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(/^passerelle_live_streams(?:\{[^}]*\})? (\d+)/m.exec(text)?.[1] ?? Number.NaN)
}

async function memoryOf(server: LiveProcess): Promise<Memory> {
  // Twice: what the first collection lets go of may hold more.
  await server.ask('memory')
  return (await server.ask('memory')) as Memory
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !holds(); await sleep(50)) {
    if (Date.now() > end) throw new Error(`${what} did not come`)
  }
}
