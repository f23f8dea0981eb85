import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ClientOptions } from '../../core/options.ts'
import type { WidgetReferralEventsSubscriptionVariables } from '../../generated/types.ts'

/** Milliseconds in which several events of one transaction become one refresh. */
const TOGETHER_MS = 150

type Following = WidgetReferralEventsSubscriptionVariables

/**
 * Keeps a widget current: follows live events while the page is visible and asks for a refresh when
 * something happened. Where live events are not open to the session, coming back to the page does it.
 */
export class Live implements ReactiveController {
  readonly #refresh: (changed: readonly string[]) => void
  readonly #changed = new Set<string>()
  #following: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #connection: ClientOptions | undefined
  #filter: Following = {}

  /** `refresh` is told of what something happened to; of nothing when it has to look for itself. */
  constructor(host: ReactiveControllerHost, refresh: (changed: readonly string[]) => void) {
    this.#refresh = refresh
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#visibility)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#visibility)
    this.#stop()
  }

  /** Follows what concerns the widget now; the same again changes nothing. */
  follow(connection: ClientOptions, filter: Following = {}): void {
    const same =
      connection === this.#connection &&
      String(filter.caseId) === String(this.#filter.caseId) &&
      String(filter.referralId) === String(this.#filter.referralId)
    if (same && this.#following) return
    this.#connection = connection
    this.#filter = filter
    this.#stop()
    this.#start()
  }

  #start(): void {
    if (!this.#connection || document.hidden) return
    const following = new AbortController()
    this.#following = following
    const connection = this.#connection
    const options = { ...this.#filter, signal: following.signal }
    void (async () => {
      // Loaded once there is something to keep current: a page is drawn without it.
      const [{ live }, { WidgetReferralEvents }] = await Promise.all([
        import('../../events/live-events.ts'),
        import('../pieces/generated/referral-events.ts'),
      ])
      const events = live(connection, WidgetReferralEvents, options)
      for await (const { subjectId } of events) this.#soon(subjectId)
    })().catch(() => {
      // No live events for this session: the page's visibility does it.
      if (this.#following === following) this.#following = undefined
    })
  }

  #stop(): void {
    this.#following?.abort()
    this.#following = undefined
    clearTimeout(this.#timer)
  }

  #soon(changed: string): void {
    this.#changed.add(changed)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      const all = [...this.#changed]
      this.#changed.clear()
      this.#refresh(all)
    }, TOGETHER_MS)
  }

  readonly #visibility = (): void => {
    if (document.hidden) {
      this.#stop()
    } else if (this.#connection) {
      this.#refresh([])
      this.#start()
    }
  }
}
