import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Operation } from '../../core/operation.ts'
import type { ClientOptions } from '../../core/options.ts'
import { live } from '../../events/live-events.ts'
import type {
  WidgetReferralEventsSubscription,
  WidgetReferralEventsSubscriptionVariables,
} from '../../generated/types.ts'

/** Milliseconds in which several events of one transaction become one refresh. */
const TOGETHER_MS = 150

type Following = WidgetReferralEventsSubscriptionVariables
/** `WidgetReferralEvents` of the widget's own operations: a session may ask no other subscription. */
type Followed = Operation<WidgetReferralEventsSubscription, Following>

/**
 * Keeps a widget current: follows live events while the page is visible and asks for a refresh when
 * something happened. Where live events are not open to the session, coming back to the page does it.
 */
export class Live implements ReactiveController {
  readonly #operation: Followed
  readonly #refresh: () => void
  #following: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #connection: ClientOptions | undefined
  #filter: Following = {}

  constructor(host: ReactiveControllerHost, operation: Followed, refresh: () => void) {
    this.#operation = operation
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
    const { signal } = following
    const events = live(this.#connection, this.#operation, { ...this.#filter, signal })
    void (async () => {
      for await (const _ of events) this.#soon()
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

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#refresh, TOGETHER_MS)
  }

  readonly #visibility = (): void => {
    if (document.hidden) {
      this.#stop()
    } else if (this.#connection) {
      this.#refresh()
      this.#start()
    }
  }
}
