import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type FailureKind, failureKind } from './failure.ts'

/** What a sending waits for before it goes on by itself. */
export type WaitingFor = Extract<FailureKind, 'offline' | 'session-ended'>

/** Milliseconds between two tries while the network is away: a browser may not notice its return. */
const TRY_AGAIN_MS = 10_000

/**
 * Sends one decision of the agent until the server has answered it. While the network or the session
 * is away it keeps the decision in memory; every try carries the same idempotency key, so that the
 * server does it once.
 */
export class Submission implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #going: (() => void) | undefined
  #left = false
  /** Whether a decision is on its way. */
  sending = false
  /** What it waits for, if it waits. */
  waitingFor: WaitingFor | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#left = false
    addEventListener('online', this.resume)
  }

  hostDisconnected(): void {
    this.#left = true
    removeEventListener('online', this.resume)
    this.resume()
  }

  /** Tries at once what was waiting. */
  readonly resume = (): void => this.#going?.()

  /**
   * Runs `request` with one key until it answers. One decision at a time: undefined while another
   * is on its way, or when the widget left the page.
   *
   * @throws what the server refuses and no waiting mends.
   */
  async send<Result>(
    request: (idempotencyKey: string) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.sending) return undefined
    const key = crypto.randomUUID()
    this.#now({ sending: true })
    try {
      while (!this.#left) {
        try {
          return await request(key)
        } catch (error) {
          const kind = failureKind(error)
          if (kind !== 'offline' && kind !== 'session-ended') throw error
          await this.#wait(kind)
        }
      }
      return undefined
    } finally {
      this.#now({ sending: false })
    }
  }

  async #wait(kind: WaitingFor): Promise<void> {
    this.#now({ sending: true, waitingFor: kind })
    const timer = new AbortController()
    await new Promise<void>((go) => {
      this.#going = go
      // A session comes back when somebody opens it, not by waiting.
      if (kind === 'offline') {
        const id = setTimeout(go, TRY_AGAIN_MS)
        timer.signal.addEventListener('abort', () => clearTimeout(id))
      }
    })
    timer.abort()
    this.#going = undefined
    this.#now({ sending: true })
  }

  #now({ sending, waitingFor }: { sending: boolean; waitingFor?: WaitingFor }): void {
    this.sending = sending
    this.waitingFor = waitingFor
    this.#host.requestUpdate()
  }
}
