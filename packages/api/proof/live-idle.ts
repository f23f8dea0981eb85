import { type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { LIVE, LiveGround } from '../src/live/live-for-test.ts'
import type { WorldPartner } from '../src/testing/world.ts'
import { newGround } from './ground.ts'
import { type LiveProcess, startLiveProcess } from './live.processes.ts'
import { atMost, equal, type ProofResult, resultOf, type Size } from './proof.ts'

const SIZES = {
  reduced: { streams: 200, partners: 4, rounds: 3 },
  full: { streams: 5_000, partners: 100, rounds: 6 },
} as const
const HEARTBEAT_MS = 1_000
const OPENING_AT_ONCE = 50
const PATIENCE_MS = 240_000
// What a round may add, for all streams together: garbage that is not yet collected, a statement's plan.
// Measured for 5,000 streams: 16.9 KiB of heap and 37.3 KiB of resident memory each, sockets and tokens included.
const HEAP_KIB = 24
const RESIDENT_KIB = 96
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
    const warm = await open(port, tokens.slice(0, 1), 1)
    await ground.happen(partners)
    await until('a first event', () => warm.every(({ events }) => events > 0))
    await leave(warm, port)
    const empty = await memoryOf(server)

    readers.push(...(await open(port, tokens, count)))
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
        atMost('KiB of resident memory for a stream', each(last.rss - empty.rss), RESIDENT_KIB),
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

/** One reader: what it heard, counted as the bytes pass, so that the proof itself holds little. */
interface Reader {
  readonly asked: ClientRequest
  events: number
  beats: number
  ended: boolean
}

async function open(
  port: number,
  tokens: readonly string[],
  count: number,
): Promise<readonly Reader[]> {
  const readers: Reader[] = []
  for (let from = 0; from < count; from += OPENING_AT_ONCE) {
    const some = Array.from({ length: Math.min(OPENING_AT_ONCE, count - from) }, (_, index) =>
      openOne(port, tokens[(from + index) % tokens.length] ?? ''),
    )
    readers.push(...(await Promise.all(some)))
  }
  return readers
}

function openOne(port: number, token: string): Promise<Reader> {
  const body = JSON.stringify({ query: LIVE, variables: {} })
  return new Promise((resolve, reject) => {
    const asked = request({
      ...{ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent: false },
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`answered ${response.statusCode}`))
      const reader: Reader = { asked, events: 0, beats: 0, ended: false }
      response.setEncoding('utf8').on('data', (text: string) => {
        reader.events += text.split('event: next').length - 1
        if (text.startsWith(':')) reader.beats += 1
      })
      const end = (): void => {
        reader.ended = true
      }
      response.on('error', end).on('end', end)
      resolve(reader)
    })
    asked.end(body)
  })
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
