import { type Client, createClient } from './core/client.ts'
import type { ClientOptions } from './core/options.ts'
import { type EventReader, eventReader } from './facade/events.ts'
import { type FacetReader, facetReader } from './facade/facets.ts'
import { createFacade, type Facade } from './generated/facade.ts'

export type { FacetName as FacetKind, FacetValues } from './connector/facets.ts'
export * from './core/index.ts'
export type { EventReader } from './facade/events.ts'
export type { FacetReader, FacetReading, ReadFacet } from './facade/facets.ts'
export type * from './generated/domain.ts'
export type * from './generated/facade.ts'
export type * from './generated/types.ts'
export * from './oauth/index.ts'

/** The whole API as methods, and a way to run documents of one's own. */
export interface Passerelle extends Omit<Facade, 'events' | 'sharedCases'> {
  readonly events: EventReader
  readonly sharedCases: Facade['sharedCases'] & FacetReader
  /**
   * Runs a typed document of the partner's own, query or mutation, and returns its data.
   *
   * @throws {@link SdkError} when the request fails.
   * @example
   * ```ts
   * const { viewer } = await passerelle.query(graphql(`query Me { viewer { scopes } }`))
   * ```
   */
  readonly query: Client['request']
}

/**
 * Connects a program to a Passerelle API. Nothing is sent before the first call.
 *
 * @param options - Address, token, and the defaults of every call.
 * @example
 * ```ts
 * const passerelle = createPasserelle({ url, token: clientCredentials({ tokenUrl, clientId, privateKey }) })
 * const referral = unwrap(await passerelle.referrals.get({ id }))
 * for await (const waiting of passerelle.referrals.inbox({ state: ['SENT'] })) console.log(waiting.id)
 * ```
 */
export function createPasserelle(options: ClientOptions): Passerelle {
  const client = createClient(options)
  const facade = createFacade(client)
  return {
    ...facade,
    events: eventReader(client, facade.events),
    sharedCases: { ...facade.sharedCases, ...facetReader(client) },
    query: client.request,
  }
}
