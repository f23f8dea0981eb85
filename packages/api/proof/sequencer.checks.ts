import { setTimeout as sleep } from 'node:timers/promises'
import type { World, WorldPartner } from '../src/testing/world.ts'
import { type Answered, askAs } from './ask.ts'
import { equal, type ProofRow, some } from './proof.ts'

/** What one reader saw, in the order in which it saw it. */
export interface Reading {
  readonly partnerId: string
  readonly ids: readonly string[]
  readonly positions: readonly number[]
}

export interface Follower {
  /** Nothing more will be placed: read to the end. */
  finish(): void
  readonly done: Promise<Reading>
}

const FEED = `query ($after: Position) {
  events(after: $after, first: 50) { events { id position } hasMore nextAfter } }`

interface Feed {
  readonly events: {
    readonly events: readonly { readonly id: string; readonly position: string }[]
    readonly hasMore: boolean
    readonly nextAfter: string
  }
}

/** Reads a partner's feed by cursor while it is being written. */
export function followFeed(world: World, partner: WorldPartner): Follower {
  let finishing = false
  const ids: string[] = []
  const positions: number[] = []
  const follow = async (): Promise<Reading> => {
    let after: string | null = null
    for (;;) {
      const last = finishing
      const scope = world.database.scope(partner.actor)
      const answer: Answered<Feed> = await askAs({ world, scope }, FEED, { after })
      const { data, errors } = answer
      if (data === null) throw new Error(`the feed cannot be read: ${errors[0]?.code}`)
      for (const { id, position } of data.events.events) {
        ids.push(id)
        positions.push(Number(position))
      }
      after = data.events.nextAfter
      if (data.events.hasMore) continue
      if (last) return { partnerId: partner.id, ids, positions }
      await sleep(5)
    }
  }
  return {
    finish: () => {
      finishing = true
    },
    done: follow(),
  }
}

interface PlacedEvent {
  readonly id: string
  readonly aggregate_id: string
  readonly aggregate_version: number
  readonly occurred_at: Date
  readonly position: string | null
  readonly audience: readonly string[]
}

/** Every committed event has one position, without a gap, in order, and each reader saw its own once. */
export async function checkPositions(
  world: World,
  acknowledged: readonly string[],
  partners: readonly WorldPartner[],
  readings: readonly Reading[],
): Promise<readonly ProofRow[]> {
  const { rows: events } = await world.owner.query<PlacedEvent>(
    `select id, aggregate_id, aggregate_version, occurred_at, position, audience from event
     order by aggregate_id, aggregate_version`,
  )
  const { rows: sequence } = await world.owner.query('select position from event_sequence')
  const committed = new Set(events.map((e) => `${e.aggregate_id} ${e.aggregate_version}`))
  return [
    equal('events in the database', events.length, acknowledged.length),
    equal(
      'acknowledged writes without an event',
      acknowledged.filter((write) => !committed.has(write)).length,
      0,
    ),
    ...positionRows(events),
    equal('the last position given', Number(sequence[0].position), events.length),
    ...versionRows(events),
    ...partners.flatMap((partner) => readerRows(partner, events, readings)),
  ]
}

/** Positions are 1 to as many as there are events, each once. */
export function positionRows(events: readonly { readonly position: string | null }[]): ProofRow[] {
  const given = events.flatMap(({ position }) => (position === null ? [] : [Number(position)]))
  const distinct = new Set(given)
  const gaps = Array.from({ length: events.length }, (_, index) => index + 1).filter(
    (position) => !distinct.has(position),
  )
  return [
    equal('events without a position', events.length - given.length, 0),
    equal('positions given twice', given.length - distinct.size, 0),
    equal('gaps in the positions', gaps.length, 0),
  ]
}

function versionRows(events: readonly PlacedEvent[]): ProofRow[] {
  let disordered = 0
  let backwards = 0
  for (const [index, event] of events.entries()) {
    const before = events[index - 1]
    if (before === undefined || before.aggregate_id !== event.aggregate_id) continue
    if (Number(event.position) <= Number(before.position)) disordered += 1
    if (event.occurred_at < before.occurred_at) backwards += 1
  }
  return [
    some('versions dated before the one they follow (clocks differ)', backwards),
    equal('versions placed before the one they follow', disordered, 0),
  ]
}

function readerRows(
  partner: WorldPartner,
  events: readonly PlacedEvent[],
  readings: readonly Reading[],
): ProofRow[] {
  const reading = readings.find(({ partnerId }) => partnerId === partner.id)
  const ids = reading?.ids ?? []
  const positions = reading?.positions ?? []
  const mine = events.filter(({ audience }) => audience.includes(partner.id))
  const seen = new Set(ids)
  const reader = `reader ${partner.actor.partnerId === readings[0]?.partnerId ? 1 : 2}`
  return [
    some(`${reader}: events it may learn of`, mine.length),
    equal(`${reader}: of these not seen`, mine.filter(({ id }) => !seen.has(id)).length, 0),
    equal(`${reader}: seen twice`, ids.length - seen.size, 0),
    equal(`${reader}: seen in all`, seen.size, mine.length),
    equal(
      `${reader}: steps backwards`,
      positions.filter((position, index) => position <= (positions[index - 1] ?? 0)).length,
      0,
    ),
  ]
}
