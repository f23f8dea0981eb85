import { participantsOf } from './case-rules.ts'
import type { Context } from './context.ts'
import { endDisclosures } from './disclosure-ends.ts'
import type { Participant } from './entities.ts'
import { isOpen } from './referral-rules.ts'

type Where = Pick<Context, 'world' | 'now'>

/** Lets a partner take part. */
export function join(
  { world, now }: Where,
  caseId: string,
  partnerId: string,
  role: Participant['role'],
): Participant {
  const participant = { id: world.newId(), caseId, partnerId, role, since: now, until: null }
  world.participants.push(participant)
  return participant
}

/** Whether the partner has an open referral of the case to answer. */
function answers({ world }: Where, caseId: string, partnerId: string): boolean {
  return [...world.referrals.values()].some(
    (referral) =>
      referral.caseId === caseId &&
      referral.targetPartnerId === partnerId &&
      referral.state !== 'DRAFT' &&
      isOpen(referral.state),
  )
}

/** Ends the part of a contributor; one with an open referral to answer stays as its target. */
export function endParticipation(where: Where, caseId: string, partnerId: string): void {
  end(where, caseId, partnerId)
  if (answers(where, caseId, partnerId)) join(where, caseId, partnerId, 'TARGET')
  else endsWith(where, caseId, partnerId)
}

function end({ world, now }: Where, caseId: string, partnerId: string): void {
  const part = participantsOf(world, caseId).find((one) => one.partnerId === partnerId)
  if (part !== undefined) part.until = now
}

/** The target joins when a referral is sent to it and leaves when none is open any more. */
export function followReferral(where: Where, caseId: string, targetId: string): void {
  const part = participantsOf(where.world, caseId).find(({ partnerId }) => partnerId === targetId)
  const answering = answers(where, caseId, targetId)
  if (answering && part === undefined) join(where, caseId, targetId, 'TARGET')
  if (!answering && part?.role === 'TARGET') {
    end(where, caseId, targetId)
    endsWith(where, caseId, targetId)
  }
}

function endsWith(where: Where, caseId: string, partnerId: string): void {
  endDisclosures(where, 'PARTICIPANT_LEFT', (one) => {
    const concerned = one.ownerPartnerId === partnerId || one.readerPartnerId === partnerId
    return concerned && one.caseId === caseId
  })
}
