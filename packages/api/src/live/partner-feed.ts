import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@passerelle/schema'
import {
  ActorRefused,
  type ActorScope,
  type EventRow,
  passesFilter,
  readFeed,
} from '@passerelle/schema'
import { BoundedCache } from '../bounded-cache.ts'
import type { LiveStream } from './live-stream.ts'

const REMEMBERED_FRAMES = 500

/** An event as it is written; null: it is not of what a stream follows. */
export type Frame = string | null

export interface PartnerFeedOptions {
  readonly partnerId: string
  readonly scopeOf: (actor: Actor) => ActorScope
  readonly page: number
  readonly onRendered: () => void
  /** Told when its last stream is gone. */
  readonly onEmpty: () => void
}

/** The feed of one partner, read once for all its streams in this process. */
export class PartnerFeed {
  readonly partnerId: string
  /** Up to here everything was handed to the streams that are live. */
  head: bigint
  readonly #options: PartnerFeedOptions
  readonly #streams = new Set<LiveStream>()
  // By who reads, what is asked of an event, and its position.
  readonly #frames = new BoundedCache<string, Promise<string | null>>(REMEMBERED_FRAMES)

  constructor(options: PartnerFeedOptions, head: bigint) {
    this.#options = options
    this.partnerId = options.partnerId
    this.head = head
  }

  get streams(): ReadonlySet<LiveStream> {
    return this.#streams
  }

  add(stream: LiveStream): void {
    this.#streams.add(stream)
  }

  remove(stream: LiveStream): void {
    if (this.#streams.delete(stream) && this.#streams.size === 0) this.#options.onEmpty()
  }

  read({ actor }: LiveStream, after: bigint): Promise<readonly EventRow[]> {
    return readFeed(this.#options.scopeOf(actor), after, this.#options.page)
  }

  /** The event as it is written to this stream and to all that ask the same of it. */
  async frame({ operation }: LiveStream, row: EventRow): Promise<string | null> {
    if (operation.filter.standing !== undefined) {
      if (!passesFilter(operation.filter, row)) return null
      // What stood at another moment is not told again: a reader may see less by now.
      const made = await operation.render(row)
      if (made !== null) this.#options.onRendered()
      return made
    }
    const key = `${row.position} ${operation.audience}`
    const known = this.#frames.get(key)
    if (known !== undefined) return known
    this.#options.onRendered()
    const made = operation.render(row)
    this.#frames.set(key, made)
    return made
  }

  /** Nothing of this partner's stands between its head and this position. */
  silentUpTo(position: bigint): void {
    this.#hand([], new Map(), position)
  }

  /** Reads what is new and hands it to the streams that are live. */
  async goOn(head: bigint): Promise<void> {
    for (let full = true; full; ) {
      const [reader] = this.#streams
      if (reader === undefined) return
      const rows = await this.read(reader, this.head).catch((error: unknown) => {
        // Its stream ends at the next look; another one reads on then.
        if (error instanceof ActorRefused) return null
        throw error
      })
      if (rows === null) return
      full = rows.length === this.#options.page
      const last = BigInt(rows.at(-1)?.position ?? 0)
      this.#hand(rows, await this.#framesOf(rows), full || last > head ? last : head)
    }
  }

  async #framesOf(rows: readonly EventRow[]): Promise<ReadonlyMap<string, readonly Frame[]>> {
    const made = new Map<string, readonly Frame[]>()
    for (const stream of [...this.#streams]) {
      const { audience } = stream.operation
      if (!stream.live || made.has(audience)) continue
      const frames = await this.#framesFor(stream, rows)
      if (frames !== null) made.set(audience, frames)
      // A partner whose many streams all ask something else must not hold the process up in one piece.
      await setImmediate()
    }
    return made
  }

  /** Null when they cannot be made now: who was to have them reads by itself and learns why. */
  async #framesFor(
    stream: LiveStream,
    rows: readonly EventRow[],
  ): Promise<readonly Frame[] | null> {
    const frames: Frame[] = []
    try {
      for (const row of rows) frames.push(await this.frame(stream, row))
    } catch (error) {
      if (stream.operation.filter.standing === undefined) throw error
      return null
    }
    return frames
  }

  // Nothing is awaited in here: a stream is either handed all of it, or reads it by itself.
  #hand(
    rows: readonly EventRow[],
    frames: ReadonlyMap<string, readonly Frame[]>,
    to: bigint,
  ): void {
    if (to > this.head) this.head = to
    for (const stream of this.#streams) {
      if (!stream.live) continue
      const made = frames.get(stream.operation.audience)
      if (made === undefined && rows.length > 0) stream.fallBehind()
      else stream.deliver(rows, made ?? [], to)
    }
  }
}
