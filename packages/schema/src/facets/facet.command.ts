import type { NewEvent } from '../kernel/command.store.ts'
import type { Context } from '../kernel/context.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { CaseErased, HostingNotConfigured } from '../kernel/vault.ts'
import { FacetActionRefused } from './facet.errors.ts'
import { enumNameOf } from './facet-registry.ts'

interface Changed {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly name: string
}

/**
 * An event of a facet. Participants learn that facts are there, but not of a partner that is shown as
 * its category: which facts it holds would say which partner it is.
 */
export function facetEvent(
  context: Context,
  type: EventTypeOf<'Facet'>,
  facet: Changed,
  where: { readonly networkId: string | null; readonly participantIds: readonly string[] },
): NewEvent {
  const { partnerId } = context.actor
  const sensitive = context.directory.partner(partnerId)?.sensitive ?? true
  return {
    type,
    aggregateType: 'Facet',
    aggregateId: facet.id,
    aggregateVersion: facet.version,
    networkId: where.networkId,
    caseId: facet.caseId,
    audience: sensitive ? [partnerId] : [partnerId, ...where.participantIds],
    data: { facet: enumNameOf(facet.name) },
  }
}

/** Turns what the vault refuses into outcomes a caller can expect. */
export async function sealing<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof CaseErased) throw new FacetActionRefused('PERSON_ERASED')
    if (error instanceof HostingNotConfigured)
      throw new FacetActionRefused('HOSTING_NOT_CONFIGURED')
    throw error
  }
}
