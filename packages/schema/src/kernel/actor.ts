import type { ClientId, PartnerId } from './id.ts'

/**
 * What a client may ask for. A client holds some of them; its token names a subset; they never add
 * up across clients or affiliations.
 */
export const OAUTH_SCOPES = [
  'directory:read',
  'services:read',
  'services:write',
  'agents:write',
  'cases:read',
  'cases:write',
  'referrals:read',
  'referrals:send',
  'referrals:answer',
  'referrals:retract',
  'events:read',
  'webhooks:write',
  'documents:write',
  'widgets:open',
  'agreements:read',
  'agreements:write',
  'facets:read',
  'facets:write',
  'disclosures:write',
  'emergency',
  'privacy',
] as const

export type OAuthScope = (typeof OAUTH_SCOPES)[number]

/** Who acts: a client of one partner, and the agent it acts for, if any. */
export interface Actor {
  readonly clientId: ClientId
  readonly partnerId: PartnerId
  /** The partner's own opaque reference of its agent (header `Passerelle-Agent`). */
  readonly agent: string | null
  readonly scopes: ReadonlySet<string>
  /** The widget session it acts in; absent for a program. */
  readonly session?: ActorSession
}

/** A session of widgets, as far as it bounds what an actor reaches. */
export interface ActorSession {
  readonly id: string
  /** The one case it is for; null: all its partner takes part in. */
  readonly caseId: string | null
}
