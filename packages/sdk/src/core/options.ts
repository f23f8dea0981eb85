import type { Hooks } from './hooks.ts'

/**
 * Gives an access token. Called before each request; it should keep its token while that is good.
 *
 * @param refused - The token that the server has just refused, when it did: give another one.
 * @param resource - Address of the GraphQL endpoint that the token is for.
 */
export type TokenSource = (refused: string | undefined, resource: string) => Promise<string>

/** What a client needs to know once. */
export interface ClientOptions {
  /** Address of the API, with or without its `/graphql`. */
  readonly url: string
  /** An access token, or what gives one: a function, or `clientCredentials({…})` of `@passerelle/sdk/oauth`. */
  readonly token: string | TokenSource
  /** Opaque id of the agent on whose behalf the program acts; a registered membership. */
  readonly agent?: string
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds for one attempt, token included. Default 15 000. */
  readonly timeoutMs?: number
  /** Milliseconds for a call with all its attempts and waits. Default 60 000. */
  readonly deadlineMs?: number
  /** How often a failed attempt is repeated. Default 2; 0 means never. */
  readonly maxRetries?: number
  /** What to tell while it works. */
  readonly hooks?: Hooks
  /** Another `fetch`, for a platform whose own is not global. */
  readonly fetch?: typeof fetch
}

/** What one call may change. */
export interface CallOptions {
  /** Stops the call: it then fails with `ABORTED`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for one attempt of this call. */
  readonly timeoutMs?: number | undefined
  /** How often a failed attempt of this call is repeated; 0 means never. */
  readonly maxRetries?: number | undefined
  /**
   * Key under which the server does a mutation once, whatever the number of requests. By default a
   * random one per call; give your own, kept beside your own record, to survive a crash of yours.
   */
  readonly idempotencyKey?: string | undefined
  /** Headers of this call's requests. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}
