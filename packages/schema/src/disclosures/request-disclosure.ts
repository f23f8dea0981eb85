import { runCaseCommand } from '../cases/case.command.ts'
import type { NewEvent } from '../kernel/command.store.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { namedPartner } from '../partners/index.ts'
import { type AskedSet, disclosedSet } from './disclosed-set.ts'
import { heldActiveCase } from './disclosure.command.ts'
import { pastDay } from './disclosure.days.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import { disclosureEvent, requestEvent } from './disclosure.events.ts'
import { holdOwnReferral } from './disclosure-change.store.ts'
import { addRequest, answerByGrant, isRequested } from './request-change.store.ts'

export interface RequestDisclosureInput extends AskedSet {
  readonly caseId: string
  /** null or absent: every person of the case. */
  readonly personId?: string | null | undefined
  readonly ownerPartnerId: string
  /** A referral the asker sent or received, which the disclosure would follow. */
  readonly referralId?: string | null | undefined
  /** When the person was informed that this is asked for. */
  readonly informedOn: Date | string
}

/**
 * A participant asks an owner for facts. A standing grant that covers all of it answers at once; else
 * the owner does.
 *
 * @returns the id of the request
 * @throws NotFound, InvalidInput, DisclosureActionRefused
 */
export async function requestDisclosure(
  context: Context,
  command: Command,
  input: RequestDisclosureInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const { caseId, ownerPartnerId } = input
    if (ownerPartnerId === partnerId) {
      throw new InvalidInput(
        'READER_IS_OWNER',
        'input.ownerPartnerId',
        'You read your own facts anyway. Name another partner.',
      )
    }
    const referralId = input.referralId ?? null
    const about = { caseId, personId: input.personId ?? null }
    // Before the case: whoever acts on a referral holds that first, then the case.
    const fits =
      referralId === null ||
      ([referralId, caseId].every(isId) &&
        (await holdOwnReferral(tx, partnerId, { referralId, caseId })))
    const held = await heldActiveCase(context, tx, about)
    if (!held.participantIds.includes(ownerPartnerId)) {
      throw new DisclosureActionRefused('OWNER_NOT_A_PARTICIPANT')
    }
    if (!fits) throw new DisclosureActionRefused('REFERRAL_DOES_NOT_FIT')
    const request = {
      id: newId(),
      ...about,
      ownerPartnerId,
      requesterPartnerId: partnerId,
      referralId,
      // After it is known to take part: of anybody else, not even the kind is told.
      ...disclosedSet(input, kindShown(context, ownerPartnerId)),
      informedOn: pastDay(input.informedOn, dayOf(now), 'input.informedOn'),
    }
    if (await isRequested(tx, request)) throw new DisclosureActionRefused('ALREADY_REQUESTED')
    await addRequest(tx, request, now)
    const { networkId } = held
    const asked = requestEvent(
      'disclosure_request.made',
      { ...request, version: 1, networkId },
      { referralId },
    )
    const disclosureId = newId()
    const answered = await answerByGrant(tx, request.id, disclosureId, now)
    const events: NewEvent[] = answered
      ? answeredEvents({ ...request, networkId }, disclosureId)
      : []
    return { resultId: request.id, events: [asked, ...events] }
  })
}

/**
 * The kind of the owner, whose facets may then be told from others'; null where it is shown as its
 * category: a refusal would say what it is.
 */
function kindShown(context: Context, ownerPartnerId: string): string | null {
  const { kind, concealed } = namedPartner(context, ownerPartnerId, 'participant')
  return concealed ? null : kind
}

function answeredEvents(
  request: {
    readonly id: string
    readonly networkId: string
    readonly caseId: string
    readonly ownerPartnerId: string
    readonly requesterPartnerId: string
    readonly referralId: string | null
  },
  disclosureId: string,
): NewEvent[] {
  const disclosure = {
    ...request,
    id: disclosureId,
    version: 1,
    readerPartnerId: request.requesterPartnerId,
  }
  return [
    requestEvent(
      'disclosure_request.granted',
      { ...request, version: 2 },
      { disclosureId, byStandingGrant: true },
    ),
    disclosureEvent('disclosure.made', disclosure, {
      referralId: request.referralId,
      byStandingGrant: true,
    }),
  ]
}
