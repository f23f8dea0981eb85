import { builder } from '../kernel/builder.ts'
import { enumOfTable } from '../partners/index.ts'
import {
  DECLINE_REASONS,
  END_REASONS,
  GRANT_STAGES,
  OWNER_END_REASONS,
  REQUEST_STATUSES,
} from './disclosure.codes.ts'
import { DISCLOSURE_REFUSALS } from './disclosure.errors.ts'
import { DISCLOSURE_ACTIONS } from './disclosure.policy.ts'
import { LEGAL_BASES, type LegalBasis } from './legal-bases.ts'

// With the codes for its type: referrals hand it on to their rules.
export const LegalBasisEnum = builder.enumType('LegalBasis', {
  description: 'Base légale: on what a disclosure rests (RGPD, articles 6 and 9).',
  values: Object.fromEntries(
    LEGAL_BASES.map(({ code, label, description }) => [
      code,
      { value: code, description: `${label}: ${description}` },
    ]),
  ) as Record<string, { value: LegalBasis; description: string }>,
})
export const DisclosureEndReasonEnum = enumOfTable(
  'DisclosureEndReason',
  'Motif de fin: why a disclosure ended.',
  END_REASONS,
)
export const OwnerEndReasonEnum = enumOfTable(
  'DisclosureWithdrawalReason',
  'Motif de retrait: why an owner ends its disclosure.',
  OWNER_END_REASONS,
)
export const RequestStatusEnum = enumOfTable(
  'DisclosureRequestStatus',
  'Réponse à la demande: what became of it.',
  REQUEST_STATUSES,
)
export const DeclineReasonEnum = enumOfTable(
  'DisclosureDeclineReason',
  'Motif de refus: why an owner declines to disclose.',
  DECLINE_REASONS,
)
export const GrantStageEnum = enumOfTable(
  'StandingGrantStage',
  'Étape: from when on a referral a standing grant answers.',
  GRANT_STAGES,
)
export const DisclosureActionEnum = enumOfTable(
  'DisclosureAction',
  'Action sur un partage: what an actor may do with a record of disclosing; each value names its mutation.',
  DISCLOSURE_ACTIONS,
)
export const DisclosureRefusalEnum = enumOfTable(
  'DisclosureRefusalCode',
  'Motif du refus: why an action on a disclosure is refused.',
  DISCLOSURE_REFUSALS,
)
export const DisclosureDirectionEnum = enumOfTable(
  'DisclosureDirection',
  'Sens: whose facts were disclosed.',
  [
    { code: 'MADE', label: 'Faits par vous', description: 'Your facts, to others.' },
    { code: 'RECEIVED', label: 'Reçus', description: 'Facts of others, to you.' },
  ],
)
export const RequestDirectionEnum = enumOfTable('DisclosureRequestDirection', 'Sens: who asked.', [
  { code: 'RECEIVED', label: 'Reçues', description: 'Asked of you.' },
  { code: 'SENT', label: 'Envoyées', description: 'Asked by you.' },
])
