import { enumOfTable } from '../partners/index.ts'
import {
  AGREEMENT_ANSWERS,
  AGREEMENT_DECLINE_REASONS,
  AGREEMENT_END_REASONS,
  AGREEMENT_STATUSES,
  REVIEW_CONCLUSIONS,
} from './agreement.codes.ts'
import { AGREEMENT_REFUSALS } from './agreement.errors.ts'
import { AGREEMENT_ACTIONS } from './agreement.policy.ts'
import { DATA_CATEGORIES } from './data-categories.ts'
import { PURPOSES } from './purposes.ts'

export const PurposeEnum = enumOfTable(
  'Purpose',
  'Finalité: what facts are read for (RGPD, art. 5(1)(b)).',
  PURPOSES,
)
export const DataCategoryEnum = enumOfTable(
  'DataCategory',
  'Catégorie de données: a kind of facts, as agreements list what they cover.',
  DATA_CATEGORIES,
)
export const AgreementStatusEnum = enumOfTable(
  'AgreementStatus',
  'État de la convention: derived from answers, dates and an end; never set by hand.',
  AGREEMENT_STATUSES,
)
export const AgreementAnswerEnum = enumOfTable(
  'AgreementAnswer',
  'Réponse d’une partie: what a party said of a proposed agreement.',
  AGREEMENT_ANSWERS,
)
export const AgreementActionEnum = enumOfTable(
  'AgreementAction',
  'Action sur une convention: what an actor may do with it; each value names its mutation.',
  AGREEMENT_ACTIONS,
)
export const AgreementRefusalEnum = enumOfTable(
  'AgreementRefusalCode',
  'Motif du refus: why an action on an agreement is refused.',
  AGREEMENT_REFUSALS,
)
export const AgreementDeclineReasonEnum = enumOfTable(
  'AgreementDeclineReason',
  'Motif de non-acceptation: why a party declines an agreement.',
  AGREEMENT_DECLINE_REASONS,
)
export const AgreementEndReasonEnum = enumOfTable(
  'AgreementEndReason',
  'Motif de résiliation: why a party ends an agreement.',
  AGREEMENT_END_REASONS,
)
export const ReviewConclusionEnum = enumOfTable(
  'AgreementReviewConclusion',
  'Conclusion du bilan: what a review of an agreement came to.',
  REVIEW_CONCLUSIONS,
)
