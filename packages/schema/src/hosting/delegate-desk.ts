import {
  type Command,
  type Context,
  type EventTypeOf,
  InvalidInput,
  isId,
  type NewEvent,
  NotFound,
  newId,
  runCommand,
} from '../kernel/index.ts'
import { knownPartner } from '../partners/index.ts'
import { checkDeskUrl } from './hosting.input.ts'
import { addHosting, hostingOf } from './hosting.store.ts'
import type { DeskHostingRow } from './hosting.types.ts'

/**
 * Lets another partner host the actor's desk: its programs may open sessions for the actor's agents from now on.
 *
 * @throws NotFound (`input.hostPartnerId`), InvalidInput DESK_URL_INVALID or DESK_HOSTED_ALREADY
 */
export async function delegateDesk(
  context: Context,
  command: Command,
  input: { readonly hostPartnerId: string; readonly deskUrl: string },
): Promise<DeskHostingRow> {
  const { partnerId } = context.actor
  const { hostPartnerId: hostId } = input
  const deskUrl = checkDeskUrl(input.deskUrl, context.widgetGate?.localOrigins ?? false)
  if (!isId(hostId) || hostId === partnerId || knownPartner(context, hostId) === null) {
    throw new NotFound('input.hostPartnerId')
  }
  return runCommand<DeskHostingRow>(
    context,
    command,
    async (tx, now) => {
      const result: DeskHostingRow = {
        ...{ id: newId(), partnerId, hostId, deskUrl, version: 1 },
        ...{ createdAt: now, endedAt: null, endReason: null },
      }
      if (!(await addHosting(tx, result))) throw hostedAlready()
      const events = [hostingEvent('desk_hosting.begun', result)] as const
      return { result, resultId: result.id, events, details: { hostId, deskUrl } }
    },
    (id) => readAgain(context, id),
  )
}

/** What a command on a hosting answers when it is repeated. */
export async function readAgain({ scope }: Context, id: string): Promise<DeskHostingRow> {
  const hosting = await hostingOf(scope, id)
  if (hosting === null) throw new NotFound('input')
  return hosting
}

/** Partner and host learn of it. */
export function hostingEvent(type: EventTypeOf<'DeskHosting'>, hosting: DeskHostingRow): NewEvent {
  return {
    type,
    aggregateType: 'DeskHosting',
    aggregateId: hosting.id,
    aggregateVersion: hosting.version,
    networkId: null,
    caseId: null,
    audience: [hosting.partnerId, hosting.hostId],
    data: { partnerId: hosting.partnerId, hostId: hosting.hostId },
  }
}

function hostedAlready(): InvalidInput {
  return new InvalidInput(
    'DESK_HOSTED_ALREADY',
    'input.hostPartnerId',
    'Your desk has a host. End that hosting first: read it with the field deskHostings.',
  )
}
