import { DomainError } from '../kernel/errors.ts'
import type { CaseAction, NeedAction } from './case.policy.ts'

/** Why a change to a case is refused, each with the way to mend it. Stable codes. */
const refusals = [
  {
    code: 'ROLE_DOES_NOT_ALLOW',
    label: 'Votre rôle ne le permet pas',
    description: 'Another role takes this action. Read allowedActions.',
  },
  {
    code: 'STATE_DOES_NOT_ALLOW',
    label: 'L’état ne le permet pas',
    description: 'The case or the need is not in a state for this. Read it again.',
  },
  {
    code: 'OPEN_REFERRALS_LEFT',
    label: 'Des orientations sont encore ouvertes',
    description: 'A referral is still open or in draft. End, cancel or discard it first.',
  },
  {
    code: 'ALREADY_PARTICIPANT',
    label: 'Ce partenaire participe déjà',
    description: 'The partner already takes part. Read participants.',
  },
  {
    code: 'INVITATION_PENDING',
    label: 'Une invitation est en attente',
    description: 'The partner was already invited. Wait for its answer or cancel the invitation.',
  },
  {
    code: 'INVITATION_ENDED',
    label: 'L’invitation n’est plus en attente',
    description: 'The invitation was answered or cancelled. Ask the lead for a new one.',
  },
  {
    code: 'NOT_A_PARTNER_OF_THE_NETWORK',
    label: 'Ce partenaire n’est pas membre du réseau',
    description: 'The partner is not an active member of that network. Choose one of its members.',
  },
  {
    code: 'ALREADY_LEAD',
    label: 'Ce partenaire est déjà pilote',
    description: 'The partner already leads the case. Choose another one.',
  },
  {
    code: 'TRANSFER_PENDING',
    label: 'Une proposition de pilotage est en attente',
    description: 'A transfer is already proposed. Wait for its answer or cancel it.',
  },
  {
    code: 'TRANSFER_ENDED',
    label: 'La proposition de pilotage n’est plus en attente',
    description: 'The transfer was answered or cancelled. The lead may propose a new one.',
  },
  {
    code: 'LEAD_CANNOT_LEAVE',
    label: 'Le pilote ne peut pas quitter la situation',
    description: 'The lead leaves by passing the lead on. Use proposeLeadTransfer.',
  },
  {
    code: 'TARGET_CANNOT_LEAVE',
    label: 'Une orientation ouverte vous y rattache',
    description: 'A target takes part as long as its referral is open. Answer or end the referral.',
  },
  {
    code: 'NOT_A_CONTRIBUTOR',
    label: 'Seul un contributeur peut être retiré',
    description:
      'Only contributors are removed. A target leaves with its referral: cancel that instead.',
  },
  {
    code: 'PERSON_ALREADY_IN_CASE',
    label: 'Cette personne est déjà dans la situation',
    description: 'A person under this reference is already in the case. Nothing is to be done.',
  },
] as const

export type CaseRefusalCode = (typeof refusals)[number]['code']

export const CASE_REFUSALS: readonly {
  readonly code: CaseRefusalCode
  readonly label: string
  readonly description: string
}[] = refusals

function mendOf(code: CaseRefusalCode): string {
  return CASE_REFUSALS.find((row) => row.code === code)?.description ?? code
}

/** The state, the role or a condition does not allow the change. */
export class CaseActionRefused extends DomainError {
  readonly code: CaseRefusalCode
  readonly allowedActions: readonly CaseAction[]

  constructor(code: CaseRefusalCode, allowedActions: readonly CaseAction[] = []) {
    super(mendOf(code))
    this.code = code
    this.allowedActions = allowedActions
  }
}

/** Someone changed the case in between: the caller's copy is stale. */
export class CaseConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly caseId: string
  readonly currentVersion: number
  readonly allowedActions: readonly CaseAction[]

  constructor(caseId: string, currentVersion: number, allowedActions: readonly CaseAction[]) {
    super('The case changed since it was read. Read it again, then decide.')
    this.caseId = caseId
    this.currentVersion = currentVersion
    this.allowedActions = allowedActions
  }
}

/** Someone changed the need in between: the caller's copy is stale. */
export class NeedConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly needId: string
  readonly currentVersion: number
  readonly allowedActions: readonly NeedAction[]

  constructor(needId: string, currentVersion: number, allowedActions: readonly NeedAction[]) {
    super('The need changed since it was read. Read it again, then decide.')
    this.needId = needId
    this.currentVersion = currentVersion
    this.allowedActions = allowedActions
  }
}
