/** What of a service the rules look at. */
interface OfferedService {
  readonly partnerId: string
  readonly networkId: string
}

interface ServiceActor {
  readonly partnerId: string
  /** The networks it is a member of today. */
  readonly networkIds: readonly string[]
}

/** Its own services, and those of the networks it is a member of. */
export function maySeeService(service: OfferedService, actor: ServiceActor): boolean {
  return service.partnerId === actor.partnerId || actor.networkIds.includes(service.networkId)
}

/** A partner changes its own services only; another's is not found, though it is in the directory. */
export function mayChangeService(service: OfferedService, actor: ServiceActor): boolean {
  return service.partnerId === actor.partnerId
}

/** A partner offers services in a network it is a member of. */
export function mayOfferService(networkId: string, actor: ServiceActor): boolean {
  return actor.networkIds.includes(networkId)
}
