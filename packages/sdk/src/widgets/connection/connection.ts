import { type Client, createClient } from '../../core/client.ts'
import type { Hooks } from '../../core/hooks.ts'
import type { ClientOptions } from '../../core/options.ts'
import { sessionHolder, type WidgetSession } from './session.ts'

/** How the host's own software calls a person: what its agents read on the screen. */
export interface ResolvedPerson {
  /** Name as the agent knows it, for instance « Mme Awa Traoré ». Never sent anywhere. */
  readonly name: string
}

/** What a page gives once, for all its widgets. */
export interface WidgetConnectionOptions {
  /** Address of the API, with or without its `/graphql`. */
  readonly url: string
  /**
   * Asks the host's own back end for a session of `createWidgetSession`. Called when the first
   * widget needs one, shortly before it ends, and when the server refuses it. Reject when the agent
   * is no longer signed in: the widgets then say so and keep what was typed.
   */
  readonly openSession: () => Promise<WidgetSession>
  /**
   * Gives the name that the host's software has for one of its own references, so that agents read
   * it; it stays in the page. Without it, widgets show what the network may tell, or the reference.
   */
  readonly resolvePerson?: (
    localReference: string,
  ) => ResolvedPerson | undefined | Promise<ResolvedPerson | undefined>
  /** Another `fetch`. */
  readonly fetch?: typeof fetch
  /** Told of requests: names, codes and timings, never a value. */
  readonly hooks?: Hooks
}

/** What widgets of a page share: one session, one client, one way to name a person. */
export interface WidgetConnection {
  readonly client: Client
  /** For live events, which hold a connection of their own. */
  readonly clientOptions: ClientOptions
  readonly resolvePerson: NonNullable<WidgetConnectionOptions['resolvePerson']>
  /** Opens a new session; rejects when the host gives none. */
  readonly renew: () => Promise<void>
}

/**
 * Connects the widgets of a page to the network.
 *
 * @example
 * ```ts
 * const connection = createWidgetConnection({
 *   url: 'https://api.passerelle.example',
 *   openSession: async () => (await fetch('/passerelle-session', { method: 'POST' })).json(),
 *   resolvePerson: (reference) => ({ name: people.get(reference).displayName }),
 * })
 * document.querySelector('passerelle-referral-inbox').connection = connection
 * ```
 */
export function createWidgetConnection(options: WidgetConnectionOptions): WidgetConnection {
  const { url, openSession, resolvePerson = () => undefined, hooks, fetch } = options
  const session = sessionHolder(openSession)
  const clientOptions: ClientOptions = {
    url,
    token: session.token,
    ...(hooks && { hooks }),
    ...(fetch && { fetch }),
  }
  return {
    client: createClient(clientOptions),
    clientOptions,
    resolvePerson,
    async renew() {
      session.forget()
      await session.token()
    },
  }
}
