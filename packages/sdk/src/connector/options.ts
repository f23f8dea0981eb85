import type { ClockOptions, MaybePromise, RequestHandler } from '../signed-request/options.ts'
import type { Refusal } from '../signed-request/refusal.ts'
import type { Given } from '../signed-request/signature.ts'
import type { ConnectorFacets, FacetName } from './facets.ts'

/** What kept a handler, or the connector itself, from answering. */
export interface ConnectorFailure {
  /** Null when it was `keys` or `seen` that failed. */
  readonly facet: FacetName | null
  /** The network's id of the request; null before its signature is verified. */
  readonly requestId: string | null
  /** What your own code threw: the connector adds no reference and no value to it. */
  readonly error: unknown
}

/** Who you are, whom you trust, and what you give. */
export interface ConnectorOptions extends ClockOptions {
  /**
   * Your own partner id, `(await passerelle.viewer.get()).partner.id`. Any partner can give the network
   * your address as its own, and the network signs: what is asked of another's facts is refused.
   */
  readonly partnerId: string
  /**
   * Whose signature is trusted: the network's public keys, or a function that gives them for each
   * request, such as `fetchKeys`. Give old and new while keys rotate.
   */
  readonly keys: Given
  readonly facets: ConnectorFacets
  /**
   * Remembers the id of a request and says whether it was known. Default: a memory of this process;
   * with several processes share one, for instance a unique key in your database.
   *
   * @param expiresAt when the id may be forgotten, in milliseconds since 1970
   */
  readonly seen?: (id: string, expiresAt: number) => MaybePromise<boolean>
  /** Is told of each failure that made items unavailable. */
  readonly onError?: (failure: ConnectorFailure) => unknown
}

/** Takes a request of the network, gives the answer; it is never rejected. */
export type Connector = RequestHandler

/** Code of a refused request. */
export type ConnectorRefusal = Exclude<Refusal, 'HANDLER_FAILED'>
