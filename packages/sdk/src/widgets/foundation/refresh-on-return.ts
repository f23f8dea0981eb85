import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Milliseconds that what was read may stand before coming back to the page reads it again. */
const FRESH_MS = 30_000

/** Keeps a widget current that follows no live events: it reads again when its page is looked at again. */
export class RefreshOnReturn implements ReactiveController {
  readonly #refresh: () => void
  #readAt = 0

  constructor(host: ReactiveControllerHost, refresh: () => void) {
    this.#refresh = refresh
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look)
  }

  /** When something was read. */
  read(): void {
    this.#readAt = Date.now()
  }

  readonly #look = (): void => {
    if (!document.hidden && this.#readAt > 0 && Date.now() - this.#readAt > FRESH_MS)
      this.#refresh()
  }
}
