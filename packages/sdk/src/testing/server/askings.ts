import type { Context } from './context.ts'
import type { Asking } from './entities.ts'
import { happen } from './events.ts'
import { notFound, refused } from './outcomes.ts'

/** Tells the two an invitation or transfer concerns; the case is not named, for one is not in it. */
export function tellOfAsking(context: Context, type: string, asking: Asking): void {
  const { id, version, fromPartnerId, toPartnerId } = asking
  const audience = [fromPartnerId, toPartnerId]
  happen(context, { type, subjectId: id, subjectVersion: version, audience })
}

export function ask(
  context: Context,
  asked: Pick<Asking, '__typename' | 'caseId' | 'toPartnerId' | 'toNetworkId'>,
): Asking {
  const { world, actor, now } = context
  const asking: Asking = {
    ...{ ...asked, id: world.newId(), version: 1, fromPartnerId: actor.partnerId },
    ...{ status: 'PENDING', createdAt: now, answeredAt: null },
  }
  world.askings.set(asking.id, asking)
  return asking
}

export function pendingOf({ world }: Context, caseId: string): readonly Asking[] {
  return [...world.askings.values()].filter(
    (one) => one.caseId === caseId && one.status === 'PENDING',
  )
}

/** What a command is about, still pending, for the part the actor plays in it. @throws Outcome */
export function pendingAsking(
  { world, actor }: Context,
  typename: Asking['__typename'],
  id: string,
  part: 'asked' | 'asking',
): Asking {
  const [field, ended] =
    typename === 'Invitation'
      ? ['input.invitationId', 'INVITATION_ENDED']
      : ['input.leadTransferId', 'TRANSFER_ENDED']
  const asking = world.askings.get(id)
  const concerned = [asking?.fromPartnerId, asking?.toPartnerId].includes(actor.partnerId)
  if (asking?.__typename !== typename || !concerned) throw notFound(field)
  const none = { allowedActions: [] }
  if ((asking.toPartnerId === actor.partnerId) !== (part === 'asked')) {
    throw refused('CaseActionRefused', 'ROLE_DOES_NOT_ALLOW', none)
  }
  if (asking.status !== 'PENDING') throw refused('CaseActionRefused', ended, none)
  return asking
}

export function endAsking(context: Context, asking: Asking, status: Asking['status']): Asking {
  Object.assign(asking, { status, answeredAt: context.now, version: asking.version + 1 })
  return asking
}

/** Whoever was asked to join or to lead a case is asked no longer. */
export function cancelAskings(context: Context, caseId: string): void {
  for (const asking of pendingOf(context, caseId)) {
    endAsking(context, asking, 'CANCELLED')
    const isInvitation = asking.__typename === 'Invitation'
    const type = isInvitation ? 'participant.invitation_cancelled' : 'lead.transfer_cancelled'
    tellOfAsking(context, type, asking)
  }
}
