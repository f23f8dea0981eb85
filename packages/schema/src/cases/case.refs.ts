import { builder } from '../kernel/builder.ts'
import { connectionType } from '../kernel/connection.ts'
import { enumOfTable } from '../partners/index.ts'
import { CASE_REFUSALS } from './case.errors.ts'
import { CASE_ACTIONS, CASE_ROLES, CASE_STATUSES, NEED_ACTIONS } from './case.policy.ts'
import type {
  CasePersonRow,
  CaseRow,
  InvitationRow,
  LeadTransferRow,
  NeedRow,
  ParticipantRow,
} from './case.types.ts'
import { URGENCIES } from './need.ts'

/** Later slices add fields with `builder.objectField(SharedCaseRef, …)`. */
export const SharedCaseRef = builder.objectRef<CaseRow>('SharedCase')
export const ParticipantRef = builder.objectRef<ParticipantRow>('Participant')
export const CasePersonRef = builder.objectRef<CasePersonRow>('CasePerson')
export const NeedRef = builder.objectRef<NeedRow>('Need')
export const InvitationRef = builder.objectRef<InvitationRow>('Invitation')
export const LeadTransferRef = builder.objectRef<LeadTransferRow>('LeadTransfer')

export const SharedCaseConnection = connectionType('SharedCase', SharedCaseRef)
export const NeedConnection = connectionType('Need', NeedRef)
export const InvitationConnection = connectionType('Invitation', InvitationRef)
export const LeadTransferConnection = connectionType('LeadTransfer', LeadTransferRef)

export const CaseRoleEnum = enumOfTable(
  'CaseRole',
  'Rôle: the part a partner takes in a shared case.',
  CASE_ROLES,
)
export const CaseStatusEnum = enumOfTable(
  'CaseStatus',
  'État de la situation: whether it is being worked on.',
  CASE_STATUSES,
)
export const CaseActionEnum = enumOfTable(
  'CaseAction',
  'Action sur une situation: what an actor may do with a case; each value names its mutation.',
  CASE_ACTIONS,
)
export const NeedActionEnum = enumOfTable(
  'NeedAction',
  'Action sur un besoin: what an actor may do with a need; each value names its mutation.',
  NEED_ACTIONS,
)
export const NeedUrgencyEnum = enumOfTable(
  'NeedUrgency',
  'Urgence: how soon a need has to be answered.',
  URGENCIES,
)
export const NeedStatusEnum = enumOfTable(
  'NeedStatus',
  'Suite donnée au besoin: derived from its referrals, never set by hand but for MET.',
  [
    { code: 'OPEN', label: 'À traiter', description: 'Nothing was sent for it yet.' },
    { code: 'IN_HAND', label: 'En cours', description: 'A referral for it is open.' },
    { code: 'UNMET', label: 'Non satisfait', description: 'All that was sent ended without it.' },
    { code: 'MET', label: 'Satisfait', description: 'A referral met it, or the lead says so.' },
  ],
)
export const AnswerStatusEnum = enumOfTable(
  'AnswerStatus',
  'Réponse: what became of an invitation or of a proposed lead transfer.',
  [
    { code: 'PENDING', label: 'En attente', description: 'Not answered yet.' },
    { code: 'ACCEPTED', label: 'Acceptée', description: 'Accepted.' },
    { code: 'DECLINED', label: 'Déclinée', description: 'Declined by the one that was asked.' },
    { code: 'CANCELLED', label: 'Annulée', description: 'Taken back by the lead, or by closing.' },
  ],
)
export const CaseRefusalEnum = enumOfTable(
  'CaseRefusalCode',
  'Motif du refus: why a change to a case is refused.',
  CASE_REFUSALS,
)
