import { type Command, type Context, runPrismaCommand } from '../kernel/index.ts'
import {
  type ServiceVersion,
  serviceEvent,
  serviceToChange,
  writeChange,
} from './service.command.ts'
import { loadOwnService } from './service.store.ts'
import type { ServiceRow } from './service.types.ts'

/** Says whether a service has room: a full one takes no new referral. */
export async function setServiceCapacity(
  context: Context,
  command: Command,
  input: ServiceVersion & { readonly capacity: string },
): Promise<ServiceRow> {
  return runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const { capacity } = input
      const service = await serviceToChange(context, tx, input)
      const result = await writeChange(tx, service, { capacity }, now)
      return {
        result,
        resultId: result.id,
        events: [
          serviceEvent(context, 'service.capacity_changed', result, {
            capacity,
            previousCapacity: service.capacity,
          }),
        ],
      }
    },
    (id) => loadOwnService(context.scope, id),
  )
}
