import { builder } from '../kernel/index.ts'
import {
  CANCELLATION_REASONS,
  type CodeEntry,
  OUTCOMES,
  QUESTIONS,
  REJECTION_REASONS,
  REOPENING_REASONS,
  UNFULFILLED_REASONS,
} from './referral.codes.ts'
import { REFUSALS } from './referral.refusals.ts'
import { REFERRAL_ACTIONS, REFERRAL_STATES } from './referral.states.ts'

/** A GraphQL enum of a code list: the French label is the first words of each description. */
function codeEnum<Code extends string>(
  name: string,
  description: string,
  entries: readonly CodeEntry<Code>[],
) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      entries.map(({ code, label, description: text }) => [
        code,
        { value: code, description: `${label}: ${text}` },
      ]),
    ) as Record<string, { value: Code; description: string }>,
  })
}

export const ReferralStateEnum = codeEnum(
  'ReferralState',
  'État d’une orientation: where a referral stands.',
  REFERRAL_STATES,
)
export const ReferralActionEnum = codeEnum(
  'ReferralAction',
  'Action sur une orientation: a verb of the state table.',
  REFERRAL_ACTIONS.map(({ action, label, description }) => ({ code: action, label, description })),
)
export const ReferralOutcomeEnum = codeEnum(
  'ReferralOutcome',
  'Résultat: what came of a completed referral.',
  OUTCOMES,
)
export const RejectionReasonEnum = codeEnum(
  'ReferralRejectionReason',
  'Motif de refus: why a target refuses.',
  REJECTION_REASONS,
)
export const UnfulfilledReasonEnum = codeEnum(
  'ReferralUnfulfilledReason',
  'Motif de non-aboutissement: why an accepted referral came to nothing.',
  UNFULFILLED_REASONS,
)
export const CancellationReasonEnum = codeEnum(
  'ReferralCancellationReason',
  'Motif d’annulation: why the source withdraws.',
  CANCELLATION_REASONS,
)
export const ReopeningReasonEnum = codeEnum(
  'ReferralReopeningReason',
  'Motif de réouverture: why an ended referral is taken up again.',
  REOPENING_REASONS,
)
export const ReferralEndReasonEnum = codeEnum(
  'ReferralEndReason',
  'Motif de fin: why a referral was refused, came to nothing or was withdrawn.',
  [...REJECTION_REASONS, ...UNFULFILLED_REASONS, ...CANCELLATION_REASONS],
)
export const QuestionEnum = codeEnum(
  'ReferralQuestion',
  'Complément demandé: what the target asks the source.',
  QUESTIONS,
)
export const RefusalEnum = codeEnum(
  'ReferralRefusal',
  'Motif de blocage: why an action on a referral is refused.',
  REFUSALS,
)
export const ReferralVisibilityEnum = builder.enumType('ReferralVisibility', {
  description: 'Visibilité: how much of a referral the asking partner sees.',
  values: {
    FULL: { description: 'Complète: its source and its target see all of it.' },
    STATE_ONLY: {
      description:
        'État seul: the lead of the case sees state, outcome and dates; the rest is null.',
    },
  } as const,
})
