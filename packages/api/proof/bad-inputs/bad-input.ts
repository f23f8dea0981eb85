// What a careless or hostile caller puts into an input; none of it may be told or kept anywhere.
export const CANARY = 'CANARI-Dupont-0612345678'
/** Shaped like a NIR, Corsica included; the digits are nobody's. */
export const NIR = '185057800608491'
export const CANARIES = [CANARY, 'CANARI', 'Dupont', '0612345678', NIR, '2850578006084']

/** Identifiers of the world, by what they are to the caller. */
export interface Known {
  readonly ownCase: string
  readonly ownNeed: string
  readonly ownPerson: string
  readonly ownDraft: string
  readonly ownSent: string
  readonly received: string
  readonly ownService: string
  readonly otherService: string
  readonly foreignCase: string
  readonly foreignNeed: string
  readonly foreignReferral: string
  readonly foreignService: string
  readonly network: string
  readonly foreignNetwork: string
  readonly colleague: string
  /** A partner of another network. */
  readonly stranger: string
  /** Proposed by the caller and not answered. */
  readonly ownAgreement: string
  /** In force since 2026. */
  readonly heldAgreement: string
  readonly foreignAgreement: string
  readonly nowhere: string
}

/** Who sends it: the caller's own good token unless something else is said. */
export type TokenKind =
  | 'good'
  | 'none'
  | 'garbage'
  | 'alg-none'
  | 'hs256'
  | 'expired'
  | 'not-yet'
  | 'wrong-audience'
  | 'wrong-issuer'
  | 'wrong-type'
  | 'wrong-signature'
  | 'unknown-key'
  | 'no-expiry'
  | 'no-issue-date'
  | 'client-is-text'
  | 'partner-is-text'
  | 'unknown-client'
  | 'suspended-client'
  | 'suspended-partner'
  | 'no-scopes'
  | 'reader'
  | 'cut'
  | 'huge'

export interface Sending {
  readonly method?: string
  readonly path?: string
  readonly token?: TokenKind
  /** Replaces `Bearer <token>`. */
  readonly authorization?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly query?: string
  readonly variables?: unknown
  readonly operationName?: unknown
  /** Replaces the body whole. */
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/**
 * One bad input: what it is, the status and the code it must get. The code is that of the first error,
 * else of the union member, else NULL for an object that is not there.
 */
export type BadInput = readonly [
  name: string,
  status: number,
  code: string,
  sending: Sending | ((known: Known) => Sending),
]
