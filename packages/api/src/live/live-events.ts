import type { ServerResponse } from 'node:http'
import { type Actor, ActorRefused, type ActorScope, RequestError } from '@passerelle/schema'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Authenticated } from '../auth/index.ts'
import { type LiveOperation, refusalError, WatchedScope } from '../graphql/index.ts'
import { LIVE_SETTINGS, type LiveSettings } from './live-settings.ts'
import { LiveStream } from './live-stream.ts'
import { readNews, readRefusals } from './news.store.ts'
import { PartnerFeed } from './partner-feed.ts'

const READERS = 4
const EAGER_MS = 25
const EAGER_LOOKS = 8
// Streams that hear nothing because nothing can be looked at are better off at another process.
const BLIND_MS = 5_000

export interface LiveEventsOptions {
  /** Asks for all partners together; each partner's events are read as its own actor. */
  readonly pool: pg.Pool
  readonly database: { scope(actor: Actor): ActorScope }
  readonly log: Logger
  readonly settings?: Partial<LiveSettings>
}

/** What `open` needs of a request. */
export interface OpenStream {
  readonly caller: Authenticated
  readonly operation: LiveOperation
  readonly response: ServerResponse
  readonly requestId: string
  readonly onEnd: (code: string) => void
}

/** Every open stream of this process, served from one look at the database after the other. */
export class LiveEvents {
  readonly #options: LiveEventsOptions
  readonly #settings: LiveSettings
  readonly #feeds = new Map<string, PartnerFeed>()
  readonly #openOf = new Map<string, number>()
  readonly #counts = { open: 0, rendered: 0, delivered: 0 }
  #closed = false
  #looking: Promise<void> | null = null
  #eager = 0
  #wake: () => void = () => undefined

  constructor(options: LiveEventsOptions) {
    this.#options = options
    this.#settings = { ...LIVE_SETTINGS, ...options.settings }
  }

  /** Open streams, frames made and frames written since the start. */
  counts(): { readonly open: number; readonly rendered: number; readonly delivered: number } {
    return this.#counts
  }

  /** Something was committed here: its position is a moment away. */
  wake(): void {
    this.#eager = EAGER_LOOKS
    this.#wake()
  }

  /**
   * Answers with a stream; resolves when it has ended.
   *
   * @throws RequestError OVERLOADED, BAD_USER_INPUT before anything is written
   */
  async open(opened: OpenStream): Promise<void> {
    const { partnerId } = opened.caller
    this.#count(partnerId, 1)
    try {
      this.#checkRoom(partnerId)
      const { head } = await readNews(this.#options.pool, [])
      // A position of another installation, or of before a restore: nothing would come, without a word.
      if ((opened.operation.filter.after ?? head) > head) {
        throw new RequestError('BAD_USER_INPUT', 'after: it lies beyond the last position')
      }
      if (this.#closed) throw new RequestError('OVERLOADED')
      if (opened.response.destroyed) return
      await this.#serve(opened, this.#feedOf(opened.caller, head), head)
    } finally {
      this.#count(partnerId, -1)
    }
  }

  /** Ends every stream; none is opened any more. */
  async close(): Promise<void> {
    this.#closed = true
    for (const stream of this.#streams()) stream.end(new RequestError('OVERLOADED', 'stopping'))
    this.#wake()
    await this.#looking
  }

  /** Those that are being opened count as well: who opens many at once takes no room from others. */
  #count(partnerId: string, change: 1 | -1): void {
    this.#counts.open += change
    const open = (this.#openOf.get(partnerId) ?? 0) + change
    if (open === 0) this.#openOf.delete(partnerId)
    else this.#openOf.set(partnerId, open)
  }

  #checkRoom(partnerId: string): void {
    const { perPartner, perProcess } = this.#settings
    if (this.#closed || this.#counts.open > perProcess) throw new RequestError('OVERLOADED')
    if ((this.#openOf.get(partnerId) ?? 0) > perPartner) {
      throw new RequestError('OVERLOADED', `at most ${perPartner} open streams of a partner`)
    }
  }

  /** One for a partner, and one for each case that sessions are bound to: such a reader sees that case's events alone. */
  #feedOf({ partnerId, session }: Actor, head: bigint): PartnerFeed {
    const key = `${partnerId} ${session?.caseId ?? ''}`
    const known = this.#feeds.get(key)
    if (known !== undefined) return known
    const feed = new PartnerFeed(
      {
        partnerId,
        page: this.#settings.page,
        scopeOf: (actor) => new WatchedScope(this.#options.database.scope(actor)),
        onRendered: () => {
          this.#counts.rendered += 1
        },
        onEmpty: () => {
          if (this.#feeds.get(key) === feed) this.#feeds.delete(key)
        },
      },
      head,
    )
    this.#feeds.set(key, feed)
    return feed
  }

  async #serve(opened: OpenStream, feed: PartnerFeed, head: bigint): Promise<void> {
    const { caller, operation, response, requestId, onEnd } = opened
    const options = {
      ...{ actor: caller, expiresAt: caller.expiresAt, settings: this.#settings },
      ...{ operation, feed, response, requestId, onEnd },
      onDelivered: () => {
        this.#counts.delivered += 1
      },
    }
    const stream = new LiveStream(options, operation.filter.after ?? head)
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // A proxy that gathers what passes would make the stream late.
      'X-Accel-Buffering': 'no',
    })
    const running = stream.run()
    this.#looking ??= this.#look()
    await running.catch((err: unknown) => {
      if (err instanceof ActorRefused) return stream.end(refusalError(err))
      if (err instanceof RequestError) return stream.end(err)
      this.#options.log.error({ requestId, err }, 'a live stream failed')
      stream.end(new RequestError('INTERNAL'))
    })
  }

  *#streams(): Generator<LiveStream> {
    for (const { streams } of this.#feeds.values()) yield* streams
  }

  /** Looks until nobody is there. */
  async #look(): Promise<void> {
    let seenAt = performance.now()
    while (this.#feeds.size > 0) {
      try {
        await this.#lookOnce()
        seenAt = performance.now()
      } catch (err) {
        this.#options.log.warn({ err }, 'live events could not be read')
        if (performance.now() - seenAt > BLIND_MS) this.#endAll(new RequestError('OVERLOADED'))
      }
      await this.#rest()
    }
    this.#looking = null
  }

  async #lookOnce(): Promise<void> {
    const { pool } = this.#options
    await this.#endUnbound()
    const feeds = [...this.#feeds.values()]
    const readTo = feeds.map(({ partnerId, head }) => ({ partnerId, position: head }))
    const { head, partners } = await readNews(pool, readTo)
    const waiting = feeds.filter((feed) => {
      const news = partners.has(feed.partnerId)
      if (!news) feed.silentUpTo(head)
      return news
    })
    const queue = waiting.values()
    const reader = async (): Promise<void> => {
      for (const feed of queue) await feed.goOn(head)
    }
    await Promise.all(Array.from({ length: READERS }, reader))
  }

  /** Ends streams whose token is over or whose client, partner or agent is no longer in force. */
  async #endUnbound(): Promise<void> {
    const byActor = new Map<string, LiveStream[]>()
    for (const stream of [...this.#streams()]) {
      if (stream.look(Date.now()) === 'EXPIRED') {
        const inSession = stream.actor.session !== undefined
        stream.end(new RequestError(inSession ? 'WIDGET_SESSION_ENDED' : 'UNAUTHENTICATED'))
        continue
      }
      const { clientId, agent, session } = stream.actor
      const key = JSON.stringify([clientId, agent, session?.id])
      byActor.set(key, [...(byActor.get(key) ?? []), stream])
    }
    const groups = [...byActor.values()]
    const actors = groups.flatMap(([first]) => (first === undefined ? [] : [first.actor]))
    const refusals = await readRefusals(this.#options.pool, actors)
    for (const [index, group] of groups.entries()) {
      const refusal = refusals[index]
      if (refusal != null) for (const stream of group) stream.end(refusalError(refusal))
    }
  }

  #endAll(error: RequestError): void {
    for (const stream of [...this.#streams()]) stream.end(error)
  }

  #rest(): Promise<void> {
    const eager = this.#eager > 0
    if (eager) this.#eager -= 1
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, eager ? EAGER_MS : this.#settings.pollMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
