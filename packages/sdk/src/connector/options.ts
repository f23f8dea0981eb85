import type { ConnectorFacets, FacetName, MaybePromise } from './facets.ts'

/** One or several of the network's public keys, each written `whpk_…`. */
export type PublicKeys = string | readonly string[]

/** What kept a handler, or the connector itself, from answering. */
export interface ConnectorFailure {
  /** Null when it was `keys` or `seen` that failed. */
  readonly facet: FacetName | null
  /** The network's id of the request; null before its signature is verified. */
  readonly requestId: string | null
  /** What your own code threw: the connector adds no reference and no value to it. */
  readonly error: unknown
}

export interface ConnectorOptions {
  /**
   * Your own partner id, `(await passerelle.viewer.get()).partner.id`. Any partner can give the network
   * your address as its own, and the network signs: what is asked of another's facts is refused.
   */
  readonly partnerId: string
  /**
   * Whose signature is trusted: the network's public keys, or a function that gives them for each
   * request, such as {@link fetchKeys}. Give old and new while keys rotate.
   */
  readonly keys: PublicKeys | (() => MaybePromise<PublicKeys>)
  readonly facets: ConnectorFacets
  /** How many seconds a request's time may differ from yours. Default 300. */
  readonly toleranceSeconds?: number
  /**
   * Remembers the id of a request and says whether it was known. Default: a memory of this process;
   * with several processes share one, for instance a unique key in your database.
   *
   * @param expiresAt when the id may be forgotten, in milliseconds since 1970
   */
  readonly seen?: (id: string, expiresAt: number) => MaybePromise<boolean>
  /** Your clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number
  /** Is told of each failure that made items unavailable. */
  readonly onError?: (failure: ConnectorFailure) => unknown
}

/** Takes a request of the network, gives the answer; it is never rejected. */
export type Connector = (request: Request) => Promise<Response>
