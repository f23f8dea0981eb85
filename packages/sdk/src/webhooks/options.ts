import type { KnownEventType } from '../generated/event-types.ts'
import type { ClockOptions, MaybePromise } from '../signed-request/options.ts'
import type { Refusal } from '../signed-request/refusal.ts'
import type { Given, PublicKeys, Secrets } from '../signed-request/signature.ts'
import type { WebhookEvent } from './event.ts'

/** What you do about each type of event. The delivery is answered when it has resolved. */
export type WebhookHandlers = {
  readonly [Type in KnownEventType]?: (event: WebhookEvent<Type>) => unknown
}

/** Remembers which events were handled: a `Set`, or two statements on a database of yours. */
export interface WebhookMemory {
  /** Whether this event was handled before. */
  readonly has: (id: string) => MaybePromise<boolean>
  /** Called once its handler has resolved. */
  readonly add: (id: string) => unknown
}

/** What kept a delivery from being taken. */
export interface WebhookFailure {
  /** Null when it was `keys` or `secrets` that failed: nothing is verified then. */
  readonly event: WebhookEvent | null
  /** What your own code threw, untouched. */
  readonly error: unknown
}

/** Whose signature is trusted; several of each while they rotate. */
type Trust =
  | { readonly keys: Given<PublicKeys>; readonly secrets?: Given<Secrets> }
  | { readonly keys?: never; readonly secrets: Given<Secrets> }

/**
 * `keys` are the network's public keys (`whpk_…`), `secrets` what you share with it (`whsec_…`): give
 * what the endpoint is set to, both while it changes from one to the other.
 */
export type WebhookOptions = Trust &
  ClockOptions & {
    readonly on: WebhookHandlers
    /** Is given what `on` has nothing for: types of a later release, and the test `webhook.test`. */
    readonly onUnknown?: (event: WebhookEvent) => unknown
    /**
     * Leaves out what was handled before. Default: nothing is remembered, for a delivery may come twice
     * in any case and a handler must bear it.
     */
    readonly seen?: WebhookMemory
    /** Is told of each failure of your own code; the network sends the delivery again. */
    readonly onError?: (failure: WebhookFailure) => unknown
  }

/** Code of a refused delivery. */
export type WebhookRefusal = Exclude<Refusal, 'REPLAYED'>
