import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import type { ReviewConclusion } from './agreement.codes.ts'
import { type AgreementChange, actOnAgreement } from './agreement.command.ts'
import { checkReviewDays } from './agreement.input.ts'
import { addReview } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

export interface RecordAgreementReview extends AgreementChange {
  /** Day it was held, `YYYY-MM-DD`. */
  readonly heldOn: string
  readonly conclusion: ReviewConclusion
  /** Day agreed on for the next one. */
  readonly nextOn: string | null
}

/**
 * A party records a review that was held. Its conclusion changes nothing by itself.
 *
 * @throws InvalidInput, NotFound, AgreementConflict, AgreementActionRefused
 */
export function recordAgreementReview(
  context: Context,
  command: Command,
  input: RecordAgreementReview,
): Promise<AgreementRow> {
  const { heldOn, conclusion, nextOn } = input
  const { partnerId } = context.actor
  const review = { id: newId(), heldOn, conclusion, nextOn }
  return actOnAgreement(context, command, input, 'RECORD_REVIEW', {
    event: 'agreement.reviewed',
    data: { partnerId, reviewId: review.id, conclusion },
    write: (tx, agreement, now) => {
      checkReviewDays(review, agreement.startsOn, dayOf(now))
      return addReview(tx, partnerId, agreement, review, now)
    },
  })
}
