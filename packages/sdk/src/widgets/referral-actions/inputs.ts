import { msg } from '@lit/localize'
import type {
  ReferralCancellationReason,
  ReferralOutcome,
  ReferralQuestion,
  ReferralRejectionReason,
  ReferralReopeningReason,
  ReferralUnfulfilledReason,
} from '../../generated/types.ts'
import { referralEndReasonLabels } from '../labels/generated/referral-end-reason.ts'
import { referralOutcomeLabels } from '../labels/generated/referral-outcome.ts'
import { referralQuestionLabels } from '../labels/generated/referral-question.ts'
import { referralReopeningReasonLabels } from '../labels/generated/referral-reopening-reason.ts'
import type { Labels } from '../labels/label.ts'

/** A closed list, of which the server wants one code. */
export interface CodeInput<Code extends string = string> {
  readonly kind: 'code'
  readonly label: () => string
  readonly codes: readonly Code[]
  readonly labels: Labels
}

/** What else an action wants to be told. */
export type ActionInput =
  | CodeInput
  | { readonly kind: 'reference' | 'service'; readonly label: () => string }
  | { readonly kind: 'day'; readonly label: () => string; readonly from: 'tomorrow' | 'any' }

const reason = (): string => msg('Motif')

export const question = {
  kind: 'code',
  label: () => msg('Ce qui manque pour décider'),
  labels: referralQuestionLabels,
  codes: [
    'MISSING_IDENTITY',
    'MISSING_CONTACT',
    'MISSING_RESIDENCE',
    'MISSING_RESOURCES',
    'MISSING_HOUSEHOLD',
    'MISSING_SUPPORTING_DOCUMENT',
    'ELIGIBILITY_DETAIL',
    'EXPECTATION_DETAIL',
    'URGENCY_DETAIL',
    'PERSON_CONSENT',
    'OTHER_PARTNER_FOLLOWING',
  ],
} as const satisfies CodeInput<ReferralQuestion>

export const rejection = {
  kind: 'code',
  label: reason,
  labels: referralEndReasonLabels,
  codes: ['NOT_ELIGIBLE', 'NOT_COMPETENT', 'OUT_OF_AREA', 'NO_CAPACITY', 'DUPLICATE', 'INCOMPLETE'],
} as const satisfies CodeInput<ReferralRejectionReason>

/** Without « Sans nouvelles », which is the system's alone. */
export const unfulfilment = {
  kind: 'code',
  label: reason,
  labels: referralEndReasonLabels,
  codes: ['PERSON_UNREACHABLE', 'NO_SHOW', 'PERSON_DECLINED', 'NO_HELP_AVAILABLE'],
} as const satisfies CodeInput<ReferralUnfulfilledReason>

export const cancellation = {
  kind: 'code',
  label: reason,
  labels: referralEndReasonLabels,
  codes: ['SITUATION_CHANGED', 'SOLVED_ELSEWHERE', 'PERSON_OBJECTED'],
} as const satisfies CodeInput<ReferralCancellationReason>

export const reopening = {
  kind: 'code',
  label: reason,
  labels: referralReopeningReasonLabels,
  codes: ['PERSON_CAME_BACK', 'NEW_FACTS', 'PLACE_AVAILABLE', 'STILL_NEEDED', 'ENDED_BY_MISTAKE'],
} as const satisfies CodeInput<ReferralReopeningReason>

export const outcome = {
  kind: 'code',
  label: () => msg('Résultat'),
  labels: referralOutcomeLabels,
  codes: ['SERVICE_PROVIDED', 'PARTIALLY_PROVIDED', 'RIGHTS_OPENED', 'ALREADY_COVERED'],
} as const satisfies CodeInput<ReferralOutcome>

export const reference: ActionInput = {
  kind: 'reference',
  label: () => msg('Votre référence de la personne'),
}
export const reviewOn: ActionInput = {
  kind: 'day',
  from: 'tomorrow',
  label: () => msg('Demande à revoir le'),
}
export const contactOn: ActionInput = {
  kind: 'day',
  from: 'any',
  label: () => msg('Premier contact ou rendez-vous le'),
}
export const service: ActionInput = { kind: 'service', label: () => msg('Service proposé') }
