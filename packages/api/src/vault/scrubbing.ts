import { scrub } from './scrub.store.ts'

const AGAIN_AFTER_MS = 5 * 60_000

/** Scrubs the key store now, and later again for as long as something is in its way. */
export class Scrubbing {
  readonly #databaseUrl: string
  readonly #warn: (error: unknown, what: string) => void
  #last: Promise<void> = Promise.resolve()
  #next: Promise<void> | undefined
  #later: NodeJS.Timeout | undefined
  #closed = false

  constructor(databaseUrl: string, warn: (error: unknown, what: string) => void) {
    this.#databaseUrl = databaseUrl
    this.#warn = warn
  }

  /** Settles when it was tried; what could not be done is told to the log. */
  run(): Promise<void> {
    // One that runs may have looked too early; those that come meanwhile share the next.
    this.#next ??= this.#last.then(() => {
      this.#next = undefined
      this.#last = this.#try()
      return this.#last
    })
    return this.#next
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#later)
    await this.#next
    await this.#last
  }

  async #try(): Promise<void> {
    try {
      if (await scrub(this.#databaseUrl)) return
      this.#warn(undefined, 'bytes of destroyed keys wait for others to leave the key store')
    } catch (error) {
      this.#warn(error, 'the key store could not be scrubbed')
    }
    if (this.#closed) return
    clearTimeout(this.#later)
    // Nothing waits for it: the process may end, and the next one begins with it.
    this.#later = setTimeout(() => void this.run(), AGAIN_AFTER_MS).unref()
  }
}
