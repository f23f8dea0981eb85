import { type Command, type Context, runPrismaCommand } from '../kernel/index.ts'
import {
  type ServiceVersion,
  serviceEvent,
  serviceToChange,
  writeChange,
} from './service.command.ts'
import { checkServiceDetails } from './service.input.ts'
import { loadOwnService, lookAgainAtReferrals } from './service.store.ts'
import type { ServiceDetails, ServiceRow } from './service.types.ts'
import { clocksDiffer, ownClocks } from './service-clocks.ts'

/**
 * Changes what is said of a service; what is not named stays. Other lengths of its clocks hold for its
 * open referrals too.
 */
export async function updateService(
  context: Context,
  command: Command,
  input: ServiceVersion & { readonly changes: Partial<ServiceDetails> },
): Promise<ServiceRow> {
  return runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const service = await serviceToChange(context, tx, input)
      const details = checkServiceDetails({ ...detailsOf(service), ...input.changes })
      const result = await writeChange(tx, service, details, now)
      if (clocksDiffer(service, result)) await lookAgainAtReferrals(tx, result, now)
      return {
        result,
        resultId: result.id,
        events: [serviceEvent(context, 'service.updated', result)],
      }
    },
    (id) => loadOwnService(context.scope, id),
  )
}

function detailsOf(service: ServiceRow): ServiceDetails {
  const { name, description, themes, publics, modes, fee, feeDetails } = service
  const { identityNeededToAssess, legalDeadlineDays, silenceMeans, silenceSource } = service
  return {
    name,
    description,
    themes,
    publics,
    modes,
    fee,
    feeDetails,
    identityNeededToAssess,
    legalDeadlineDays,
    silenceMeans,
    silenceSource,
    startsOn: new Date(service.startsOn),
    endsOn: service.endsOn === null ? null : new Date(service.endsOn),
    ...ownClocks(service),
  }
}
