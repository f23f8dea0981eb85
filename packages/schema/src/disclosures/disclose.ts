import { runCaseCommand } from '../cases/case.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { type AskedSet, disclosedSet } from './disclosed-set.ts'
import { heldActiveCase } from './disclosure.command.ts'
import { lastDay, pastDay } from './disclosure.days.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import { disclosureEvent } from './disclosure.events.ts'
import { addDisclosure, holdReferralBetween } from './disclosure-change.store.ts'
import { checkGround } from './legal-bases.ts'

export interface DiscloseInput extends AskedSet {
  readonly caseId: string
  /** null or absent: every person of the case. */
  readonly personId?: string | null | undefined
  readonly readerPartnerId: string
  /** The referral it follows; free-standing without one. */
  readonly referralId?: string | null | undefined
  readonly legalBasis: string
  readonly legalText?: string | null | undefined
  readonly informedOn: Date | string
  readonly until?: Date | string | null | undefined
}

/**
 * The owner opens fields of its own facts to another participant. Bound to a referral it follows that
 * referral and ends with it; its source renews it so after a reopening.
 *
 * @returns the id of the disclosure
 * @throws NotFound, InvalidInput, DisclosureActionRefused
 */
export async function disclose(
  context: Context,
  command: Command,
  input: DiscloseInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const today = dayOf(now)
    const set = disclosedSet(input, context.directory.partner(partnerId)?.kind ?? '')
    const ground = checkGround(input)
    const disclosure = {
      id: newId(),
      caseId: input.caseId,
      personId: input.personId ?? null,
      ownerPartnerId: partnerId,
      readerPartnerId: input.readerPartnerId,
      referralId: input.referralId ?? null,
      ...set,
      ...ground,
      informedOn: pastDay(input.informedOn, today, 'input.informedOn'),
      until: lastDay(input.until, today),
    }
    const { readerPartnerId, referralId } = disclosure
    if (readerPartnerId === partnerId) {
      throw new InvalidInput(
        'READER_IS_OWNER',
        'input.readerPartnerId',
        'You read your own facts anyway. Name another partner.',
      )
    }
    // Before the case: whoever acts on a referral holds that first, then the case.
    const fits =
      referralId === null ||
      ([referralId, disclosure.caseId, readerPartnerId].every(isId) &&
        (await holdReferralBetween(tx, partnerId, {
          referralId,
          caseId: disclosure.caseId,
          otherId: readerPartnerId,
        })))
    const held = await heldActiveCase(context, tx, disclosure)
    if (!held.participantIds.includes(readerPartnerId)) {
      throw new DisclosureActionRefused('READER_NOT_A_PARTICIPANT')
    }
    if (!fits) throw new DisclosureActionRefused('REFERRAL_DOES_NOT_FIT')
    await addDisclosure(tx, disclosure, now)
    const made = { ...disclosure, version: 1, networkId: held.networkId }
    const data = { legalBasis: ground.legalBasis, referralId }
    return { resultId: made.id, events: [disclosureEvent('disclosure.made', made, data)] }
  })
}
