import {
  type Context,
  type EventTypeOf,
  isId,
  type NewEvent,
  NotFound,
  type PrismaTransaction,
} from '../kernel/index.ts'
import { networkIdsOf } from '../partners/index.ts'
import { ServiceConflict } from './service.errors.ts'
import { mayChangeService } from './service.policy.ts'
import { changeService, findOwnService } from './service.store.ts'
import type { ServiceDetails, ServiceRow } from './service.types.ts'

/** What every change of a service names. */
export interface ServiceVersion {
  readonly id: string
  readonly expectedVersion: number
}

/**
 * Reads the actor's own service, at the version it expects, for a change.
 *
 * @throws NotFound for another's, ServiceConflict when it moved
 */
export async function serviceToChange(
  context: Context,
  tx: PrismaTransaction,
  { id, expectedVersion }: ServiceVersion,
): Promise<ServiceRow> {
  const { partnerId } = context.actor
  const service = isId(id) ? await findOwnService(tx, partnerId, id) : null
  const actor = { partnerId, networkIds: networkIdsOf(context) }
  if (service === null || !mayChangeService(service, actor)) throw new NotFound('input.id')
  if (service.version !== expectedVersion) throw new ServiceConflict(service)
  return service
}

/** Writes the change and gives the service as it is now. */
export async function writeChange(
  tx: PrismaTransaction,
  service: ServiceRow,
  data: Partial<ServiceDetails> & { readonly capacity?: string },
  now: Date,
): Promise<ServiceRow> {
  const done = await changeService(tx, service, data, now)
  const current = await findOwnService(tx, service.partnerId, service.id)
  if (current === null) throw new NotFound('input.id')
  // A twin was faster between the reading and the writing.
  if (!done) throw new ServiceConflict(current)
  return current
}

/** Every partner of the network may learn that its directory of services changed. */
export function serviceEvent(
  { directory }: Context,
  type: EventTypeOf<'Service'>,
  service: ServiceRow,
  data: NewEvent['data'] = {},
): NewEvent {
  const { id, networkId, partnerId, version } = service
  return {
    type,
    aggregateType: 'Service',
    aggregateId: id,
    aggregateVersion: version,
    networkId,
    caseId: null,
    audience: [partnerId, ...directory.partnersOf(networkId).map((partner) => partner.id)],
    data: { partnerId, ...data },
  }
}
