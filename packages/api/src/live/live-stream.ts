import type { ServerResponse } from 'node:http'
import { type Actor, type EventRow, passesFilter, type RequestError } from '@passerelle/schema'
import { GraphQLError } from 'graphql'
import type { LiveOperation } from '../graphql/index.ts'
import type { LiveSettings } from './live-settings.ts'
import type { Frame, PartnerFeed } from './partner-feed.ts'
import { COMPLETE, heartbeat, next, opening } from './sse.ts'

export interface LiveStreamOptions {
  readonly actor: Actor
  /** When its token ends, in milliseconds since 1970. */
  readonly expiresAt: number
  readonly operation: LiveOperation
  readonly feed: PartnerFeed
  readonly response: ServerResponse
  readonly requestId: string
  readonly settings: LiveSettings
  readonly onDelivered: () => void
  /** Told why it was ended by the server. */
  readonly onEnd: (code: string) => void
}

/**
 * One open stream. It reads the feed by itself up to where its partner's other streams are, then is
 * handed what they are handed; when its reader is slow it goes back to reading by itself.
 */
export class LiveStream {
  readonly actor: Actor
  readonly operation: LiveOperation
  /** Up to here everything that passes the filter was written. */
  cursor: bigint
  readonly #options: LiveStreamOptions
  #live = false
  #ended = false
  #writtenAt = performance.now()
  #wake: () => void = () => undefined

  constructor(options: LiveStreamOptions, begin: bigint) {
    this.#options = options
    this.actor = options.actor
    this.operation = options.operation
    this.cursor = begin
    options.response.once('close', () => this.#leave())
  }

  /** Whether it is handed what the others are handed. */
  get live(): boolean {
    return this.#live
  }

  /** Brings events until the stream ends, whoever ends it. */
  async run(): Promise<void> {
    const { feed } = this.#options
    feed.add(this)
    this.#write(opening(this.cursor))
    while (!this.#ended) {
      await this.#catchUp()
      if (this.#live) await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  /** Hands over events that follow each other, with their frames, and how far they go. */
  deliver(rows: readonly EventRow[], frames: readonly Frame[], to: bigint): void {
    for (const [index, row] of rows.entries()) {
      const position = BigInt(row.position ?? 0)
      if (position <= this.cursor) continue
      this.cursor = position
      if (!passesFilter(this.operation.filter, row)) continue
      const frame = frames[index] ?? null
      if (frame !== null && !this.#bring(frame)) {
        this.fallBehind()
        return
      }
    }
    if (to > this.cursor) this.cursor = to
  }

  /** Makes it read by itself again. */
  fallBehind(): void {
    this.#live = false
    this.#wake()
  }

  /**
   * Ends a stream whose token is over; says that it lives when it was silent for long, also while it
   * reads through much that its filter leaves out: a reader that leaves meanwhile gets somewhere.
   */
  look(now: number): 'EXPIRED' | null {
    const { expiresAt, response, settings } = this.#options
    if (now >= expiresAt) return 'EXPIRED'
    const silent = performance.now() - this.#writtenAt
    if (silent >= settings.heartbeatMs && !response.writableNeedDrain) {
      if (!this.#write(heartbeat(this.cursor))) this.fallBehind()
    }
    return null
  }

  /** Tells the reader why, in the protocol's way, and ends. */
  end(error: RequestError): void {
    if (this.#ended) return
    const { response, requestId, settings, onEnd } = this.#options
    onEnd(error.code)
    const { http: _status, ...extensions } = error.extensions
    const told = new GraphQLError(error.message, { extensions: { ...extensions, requestId } })
    const { socket } = response
    // Its connection goes with it: a server that stops must not wait for the reader to let go.
    response.end(next(null, { errors: [told] }) + COMPLETE, () => socket?.destroySoon())
    this.#leave()
    // A reader that takes nothing does not take its end either.
    const cut = setTimeout(() => response.destroy(), settings.stallMs).unref()
    response.once('close', () => clearTimeout(cut))
  }

  async #catchUp(): Promise<void> {
    const { feed, settings } = this.#options
    while (!this.#ended) {
      if (!(await this.#drained())) return
      const known = feed.head
      const rows = await feed.read(this, this.cursor)
      for (const row of rows) {
        const frame = passesFilter(this.operation.filter, row) ? await feed.frame(this, row) : null
        if (this.#ended) return
        this.cursor = BigInt(row.position ?? 0)
        if (frame !== null && !this.#bring(frame) && !(await this.#drained())) return
      }
      if (rows.length === settings.page) continue
      // All up to `known` could be seen when the page was read. Nothing is awaited from here to
      // `#live`: what the others are handed after this, it is handed too.
      if (known > this.cursor) this.cursor = known
      if (this.cursor >= feed.head) {
        this.#live = true
        return
      }
    }
  }

  #bring(frame: string): boolean {
    this.#options.onDelivered()
    return this.#write(frame)
  }

  #write(text: string): boolean {
    this.#writtenAt = performance.now()
    return this.#options.response.write(text)
  }

  /** Waits for a slow reader, not for ever: it can come back with its position. */
  async #drained(): Promise<boolean> {
    const { response, settings } = this.#options
    if (this.#ended) return false
    if (!response.writableNeedDrain) return true
    const drained = await new Promise<boolean>((resolve) => {
      const stalled = setTimeout(resolve, settings.stallMs, false)
      const done = (): void => {
        clearTimeout(stalled)
        response.off('drain', done).off('close', done)
        resolve(true)
      }
      response.on('drain', done).on('close', done)
    })
    if (!drained && !this.#ended) {
      this.#options.onEnd('OVERLOADED')
      response.destroy()
      this.#leave()
    }
    return !this.#ended
  }

  #leave(): void {
    this.#ended = true
    this.#live = false
    this.#options.feed.remove(this)
    this.#wake()
  }
}
