import { findFacet } from './facet-registry.ts'

/** What decides whether a participant of the case knows that a facet is there at all. */
export interface FacetStanding {
  readonly isOwner: boolean
  readonly ownerParticipates: boolean
  /** The owner is shown as its category: a facet would say which partner it is. */
  readonly ownerIsSensitive: boolean
  /** The owner disclosed something to the actor, now or before. */
  readonly disclosedToMe: boolean
}

/** Participants know which facets a case has, but for those of sensitive partners. */
export function maySeeFacet(standing: FacetStanding): boolean {
  if (standing.isOwner) return true
  if (!standing.ownerParticipates) return false
  return !standing.ownerIsSensitive || standing.disclosedToMe
}

/** Whether a partner of this kind may own a facet of this name. */
export function mayOwnFacet(name: string, partnerKind: string): boolean {
  const facet = findFacet(name)
  if (facet === null) return false
  return facet.ownerKinds === null || facet.ownerKinds.some((kind) => kind === partnerKind)
}
