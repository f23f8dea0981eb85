/** One thing to ask of an owner's connector: fields of one facet under the owner's own reference. */
export interface ConnectorItem {
  /** Name of the facet, for instance `familyBenefits`. */
  readonly facet: string
  /** The owner's own reference; nobody else knows it. */
  readonly ref: string
  /** Exactly what was selected and granted for this item. */
  readonly fields: readonly string[]
}

/** One request to one connector. */
export interface ConnectorCall {
  readonly connector: {
    readonly id: string
    readonly partnerId: string
    readonly url: string
  }
  readonly reader: {
    readonly partnerId: string
    /** Kind of the reading partner, for instance `CCAS`. */
    readonly kind: string
  }
  /** Purpose code, for instance `ASSESS_ELIGIBILITY`. */
  readonly purpose: string
  /** Of the request to the network, for both sides' logs. */
  readonly requestId: string
  readonly items: readonly ConnectorItem[]
}

/** Why an owner's system gave no value, in codes. */
export type UnavailableCause =
  /** Refused, reset or not found on the network. */
  | 'UNREACHABLE'
  /** No answer within the deadline. */
  | 'TIMED_OUT'
  /** The circuit breaker is open after repeated failures. */
  | 'CIRCUIT_OPEN'
  /** An HTTP status other than 200. */
  | 'REFUSED'
  /** The answer does not fit the contract. */
  | 'MALFORMED'
  /** The connector itself says that it has nothing under this reference now. */
  | 'NOT_GIVEN'
  /** No connector is registered, or its address may not be asked. */
  | 'NOT_CONNECTED'

export type ConnectorAnswer =
  | {
      readonly kind: 'VALUES'
      /** Instant at which the owner's system knew it, ISO 8601. */
      readonly asOf: string
      /** By field; a field the owner does not know is null or absent. */
      readonly values: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'UNAVAILABLE'; readonly cause: UnavailableCause }

/**
 * Asks partners' own systems for their facts, live. Values pass through and are kept nowhere: not in
 * a table, a cache, a log, a job or an error.
 */
export interface ConnectorGateway {
  /** One answer for each item, in the order of the items; never throws. */
  ask(call: ConnectorCall): Promise<readonly ConnectorAnswer[]>
  /** Whether this address may be asked at all (scheme, address range), before it is registered. */
  accepts(url: string): Promise<boolean>
}
