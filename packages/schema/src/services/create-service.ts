import { type Command, type Context, NotFound, newId, runPrismaCommand } from '../kernel/index.ts'
import { networkIdsOf } from '../partners/index.ts'
import { serviceEvent } from './service.command.ts'
import { checkServiceDetails } from './service.input.ts'
import { mayOfferService } from './service.policy.ts'
import { addService, findOwnService, loadOwnService } from './service.store.ts'
import type { ServiceDetails, ServiceRow } from './service.types.ts'

/** Offers a new service in one of the partner's networks. It covers no commune until told which. */
export async function createService(
  context: Context,
  command: Command,
  input: ServiceDetails & { readonly networkId: string; readonly capacity: string },
): Promise<ServiceRow> {
  const { networkId, capacity, ...rest } = input
  const { partnerId } = context.actor
  if (!mayOfferService(networkId, { partnerId, networkIds: networkIdsOf(context) })) {
    throw new NotFound('input.networkId')
  }
  const details = checkServiceDetails(rest)
  return runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const id = newId()
      await addService(tx, { ...details, id, partnerId, networkId, capacity }, now)
      const service = await findOwnService(tx, partnerId, id)
      if (service === null) throw new Error('the new service cannot be read')
      const event = serviceEvent(context, 'service.created', service)
      return { result: service, resultId: id, events: [event] }
    },
    (id) => loadOwnService(context.scope, id),
  )
}
