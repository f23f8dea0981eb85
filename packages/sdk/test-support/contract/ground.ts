import type { TestConnection } from '../../src/testing/index.ts'

/** One partner as the suite meets it. */
export interface Side extends Pick<TestConnection, 'url' | 'fetch'> {
  readonly partnerId: string
  /** An access token that is good now, for these scopes or for all. */
  token(scopes?: readonly string[]): Promise<string>
}

/** Where webhooks are received, and what signs them. */
export interface Receiving {
  readonly url: string
  readonly publicKeys: readonly string[]
  /** What came so far. */
  readonly received: readonly Request[]
}

/**
 * A network to run the suite on: three partners of it, of which source and target have an agreement
 * about all that a CCAS shares, and two services of the target and one of the outsider in the commune.
 */
export interface Ground {
  /** A CCAS. */
  readonly source: Side
  /** A CAF. */
  readonly target: Side
  readonly outsider: Side
  readonly networkId: string
  readonly communeCode: string
  readonly theme: string
  readonly serviceId: string
  readonly otherServiceId: string
  readonly outsiderServiceId: string
  /** Resolves once everything that happened has its place in the feed and was delivered. */
  settle(): Promise<void>
  /** Lets days go by, with what the system does by itself. */
  advanceDays(days: number): Promise<void>
  /** Opens an address that takes webhooks. */
  receive(): Promise<Receiving>
  close(): Promise<void>
}
