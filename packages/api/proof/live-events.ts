import { setTimeout as sleep } from 'node:timers/promises'
import { blocksOf, LiveGround, told } from '../src/live/live-for-test.ts'
import type { LiveSettings } from '../src/live/live-settings.ts'
import type { WorldPartner } from '../src/testing/world.ts'
import { newGround, seededRandom } from './ground.ts'
import { type LiveProcess, startLiveProcess } from './live.processes.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from './proof.ts'

const SIZES = { reduced: { cuts: 40 }, full: { cuts: 1_000 } } as const
const WRITERS = 4
const READERS = 2
const LONGEST_STREAM_MS = 80
const LONGEST_COMMIT_MS = 12
const PATIENCE_MS = 120_000

/** What a reader keeps in mind over a cut, and what a fault makes of it. */
export type Resume = (last: string, found: readonly string[]) => string

const FROM_LAST: Resume = (last) => last

/** A reader that asks from one too far: an event is passed over. */
export const SKIPS_ONE: Resume = (last) => String(BigInt(last) + 1n)

/** A reader that asks from one too early: an event comes twice. */
export const REPEATS_ONE: Resume = (last) => (last === '0' ? last : String(BigInt(last) - 1n))

export interface LiveFaults {
  readonly resume?: Resume
  readonly live?: Partial<LiveSettings>
  /** Servers lose one event in twenty. */
  readonly loses?: boolean
}

interface Reading {
  readonly partner: WorldPartner
  readonly found: string[]
  cuts: number
  disorder: number
}

/** However often connections are cut, every event reaches its partner once, whichever process serves it. */
export async function run(size: Size, faults: LiveFaults = {}): Promise<ProofResult> {
  const { cuts } = SIZES[size]
  const ground = await LiveGround.open(await newGround())
  const servers: LiveProcess[] = []
  try {
    // Heartbeats say how far nothing was to be told: readers wait for that at the end.
    const live = { page: 20, heartbeatMs: 100, ...faults.live }
    const { loses = false } = faults
    const starting = Array.from({ length: 2 }, async () => {
      servers.push(await startLiveProcess(ground, { live, loses }))
    })
    await Promise.all(starting)
    const partners = [
      await ground.world.addPartner('CCAS', 'CCAS'),
      await ground.world.addPartner('MDS', 'MDS'),
    ]
    const readings = Array.from({ length: READERS }, (_, index): Reading => {
      const partner = partners[index % 2]
      if (partner === undefined) throw new Error('the world has two partners')
      return { partner, found: [], cuts: 0, disorder: 0 }
    })
    let failed = false
    const enough = (): boolean =>
      failed || readings.every((reading) => reading.cuts * READERS >= cuts)
    const writing = write(ground, partners, enough)
    const reader = async (reading: Reading, index: number): Promise<void> => {
      const course = { enough, written: writing, random: seededRandom(index + 1) }
      await read(ground, servers, reading, course, faults).catch((error: unknown) => {
        failed = true
        throw error
      })
    }
    const ended = await Promise.allSettled([writing, ...readings.map(reader)])
    for (const end of ended) if (end.status === 'rejected') throw end.reason
    const written = await writing
    const made = readings.reduce((sum, reading) => sum + reading.cuts, 0)
    return resultOf(
      'live-events',
      `${written.size} events by ${WRITERS} writers, ${made} cut connections of ${READERS} readers over ${servers.length} API processes`,
      [
        some('connections cut', made),
        some('events written', written.size),
        ...readings.flatMap((reading) => rowsOf(reading, written)),
      ],
    )
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
    await ground.close()
  }
}

/** What one reader has found beside what it was to be told. */
export function rowsOf(
  { partner, found, disorder }: Pick<Reading, 'partner' | 'found' | 'disorder'>,
  written: ReadonlyMap<string, readonly WorldPartner[]>,
): readonly ProofRow[] {
  const own = [...written].filter(([, audience]) => audience.includes(partner)).map(([id]) => id)
  const seen = new Set(found)
  const meant = new Set(own)
  return [
    some('events for a reader', own.length),
    equal('events a reader missed', own.filter((id) => !seen.has(id)).length, 0),
    equal('events a reader heard twice', found.length - seen.size, 0),
    equal('events of others a reader heard', found.filter((id) => !meant.has(id)).length, 0),
    equal('events out of order', disorder, 0),
  ]
}

type Written = ReadonlyMap<string, readonly WorldPartner[]>

/** Transactions of one to three events that commit late, each by its audience, until it is enough. */
async function write(
  ground: LiveGround,
  partners: readonly WorldPartner[],
  enough: () => boolean,
): Promise<Written> {
  const written = new Map<string, readonly WorldPartner[]>()
  const until = Date.now() + PATIENCE_MS
  const writer = async (number: number): Promise<void> => {
    const random = seededRandom(number + 100)
    while (!enough() && Date.now() < until) {
      const audience = random() < 0.3 ? partners : partners.slice(number % 2, (number % 2) + 1)
      const events = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({}))
      const ids = await ground.happen(audience, events, random() ** 3 * LONGEST_COMMIT_MS)
      for (const id of ids) written.set(id, audience)
      await sleep(random() * 20)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, number) => writer(number)))
  return written
}

interface Course {
  readonly enough: () => boolean
  readonly written: Promise<Written>
  readonly random: () => number
}

/** Connects, is cut, connects to the other process; reads to the end when nothing more is written. */
async function read(
  ground: LiveGround,
  servers: readonly LiveProcess[],
  reading: Reading,
  { enough, written, random }: Course,
  { resume = FROM_LAST }: LiveFaults,
): Promise<void> {
  let last = '0'
  let end: bigint | null = null
  void written.then(async () => {
    end = BigInt(await ground.placed())
  })
  for (let turn = 0; end === null || BigInt(last) < end; turn += 1) {
    const cut = new AbortController()
    const timer = setTimeout(() => cut.abort(), enough() ? 2_000 : random() * LONGEST_STREAM_MS)
    const server = servers[turn % servers.length]
    if (server === undefined) throw new Error('no server')
    try {
      const after = resume(last, reading.found)
      const response = await ground.ask(server, reading.partner, { after, signal: cut.signal })
      for await (const block of blocksOf(response)) {
        const event = told(block)
        if (event !== null) {
          if (BigInt(event.position) <= BigInt(last)) reading.disorder += 1
          reading.found.push(event.subjectId)
        }
        if (block.id !== undefined) last = block.id
        if (end !== null && BigInt(last) >= end) cut.abort()
      }
    } catch (error) {
      if (!cut.signal.aborted) throw error
    } finally {
      clearTimeout(timer)
      reading.cuts += 1
    }
  }
}
