const roles = [
  { code: 'LEAD', label: 'Pilote', description: 'Leads the case; owns nobody’s facts.' },
  { code: 'CONTRIBUTOR', label: 'Contributeur', description: 'Takes part by invitation.' },
  { code: 'TARGET', label: 'Destinataire', description: 'Takes part by an open referral to it.' },
] as const

const statuses = [
  { code: 'ACTIVE', label: 'Active', description: 'Being worked on.' },
  { code: 'CLOSED', label: 'Close', description: 'Closed by the lead; it can be reopened.' },
] as const

export type CaseRole = (typeof roles)[number]['code']
export type CaseStatus = (typeof statuses)[number]['code']

interface Labelled<Code extends string> {
  readonly code: Code
  /** French, for screens. */
  readonly label: string
  readonly description: string
}

export const CASE_ROLES: readonly Labelled<CaseRole>[] = roles
export const CASE_STATUSES: readonly Labelled<CaseStatus>[] = statuses

const EVERYBODY = ['LEAD', 'CONTRIBUTOR', 'TARGET'] as const
const WORKERS = ['LEAD', 'CONTRIBUTOR'] as const
const LEAD = ['LEAD'] as const
const ALWAYS = ['ACTIVE', 'CLOSED'] as const
const WHILE_ACTIVE = ['ACTIVE'] as const

const caseActions = [
  {
    code: 'ADD_NEED',
    label: 'Ajouter un besoin',
    description: 'addNeed',
    by: WORKERS,
    in: WHILE_ACTIVE,
  },
  {
    code: 'ADD_PERSON',
    label: 'Ajouter une personne',
    description: 'addCasePerson',
    by: WORKERS,
    in: WHILE_ACTIVE,
  },
  {
    code: 'LINK_PERSON',
    label: 'Rattacher à son dossier',
    description: 'linkPerson and unlinkPerson',
    by: EVERYBODY,
    in: ALWAYS,
  },
  {
    code: 'INVITE_PARTICIPANT',
    label: 'Inviter un partenaire',
    description: 'inviteParticipant',
    by: LEAD,
    in: WHILE_ACTIVE,
  },
  {
    code: 'REMOVE_PARTICIPANT',
    label: 'Retirer un partenaire',
    description: 'removeParticipant',
    by: LEAD,
    in: ALWAYS,
  },
  {
    code: 'LEAVE',
    label: 'Quitter la situation',
    description: 'leaveCase',
    by: ['CONTRIBUTOR'],
    in: ALWAYS,
  },
  {
    code: 'PROPOSE_LEAD_TRANSFER',
    label: 'Proposer le pilotage',
    description: 'proposeLeadTransfer',
    by: LEAD,
    in: WHILE_ACTIVE,
  },
  {
    code: 'CLOSE',
    label: 'Clore',
    description: 'closeSharedCase, once no referral is open',
    by: LEAD,
    in: WHILE_ACTIVE,
  },
  {
    code: 'REOPEN',
    label: 'Rouvrir',
    description: 'reopenSharedCase',
    by: LEAD,
    in: ['CLOSED'],
  },
] as const

export type CaseAction = (typeof caseActions)[number]['code']

interface CaseActionRow extends Labelled<CaseAction> {
  readonly by: readonly CaseRole[]
  readonly in: readonly CaseStatus[]
}

/** Who may do what with a case, and when: the whole of it. What is not here is not allowed. */
export const CASE_ACTIONS: readonly CaseActionRow[] = caseActions

const needActions = [
  {
    code: 'CHANGE_URGENCY',
    label: 'Changer l’urgence',
    description: 'changeNeedUrgency',
    by: ['LEAD', 'AUTHOR'],
  },
  {
    code: 'MARK_MET',
    label: 'Marquer comme satisfait',
    description: 'markNeedMet',
    by: ['LEAD'],
  },
] as const

export type NeedAction = (typeof needActions)[number]['code']
export type NeedRole = 'LEAD' | 'AUTHOR' | 'TARGET'

interface NeedActionRow extends Labelled<NeedAction> {
  readonly by: readonly NeedRole[]
}

/** Who may do what with a need; always while its case is active and the need is not marked met. */
export const NEED_ACTIONS: readonly NeedActionRow[] = needActions

export type PolicyRefusal = 'ROLE_DOES_NOT_ALLOW' | 'STATE_DOES_NOT_ALLOW'

/** null when the role may take the action in this status; a role of null may do nothing. */
export function refusalOfCaseAction(
  action: CaseAction,
  role: CaseRole | null,
  status: CaseStatus,
): PolicyRefusal | null {
  const row = CASE_ACTIONS.find(({ code }) => code === action)
  if (row === undefined || role === null || !row.by.includes(role)) return 'ROLE_DOES_NOT_ALLOW'
  return row.in.includes(status) ? null : 'STATE_DOES_NOT_ALLOW'
}

/** What an actor may do with a case now: the buttons of its screen. */
export function allowedCaseActions(
  role: CaseRole | null,
  status: CaseStatus,
  scopes: ReadonlySet<string>,
): CaseAction[] {
  if (!scopes.has('cases:write')) return []
  return CASE_ACTIONS.filter(({ code }) => refusalOfCaseAction(code, role, status) === null).map(
    ({ code }) => code,
  )
}

/** What the policy needs to know of a need and of who asks. */
export interface NeedStanding {
  readonly role: NeedRole | null
  readonly caseStatus: CaseStatus | null
  readonly markedMet: boolean
}

export function refusalOfNeedAction(action: NeedAction, need: NeedStanding): PolicyRefusal | null {
  const row = NEED_ACTIONS.find(({ code }) => code === action)
  if (row === undefined || need.role === null || !row.by.includes(need.role))
    return 'ROLE_DOES_NOT_ALLOW'
  return need.caseStatus === 'ACTIVE' && !need.markedMet ? null : 'STATE_DOES_NOT_ALLOW'
}

export function allowedNeedActions(need: NeedStanding, scopes: ReadonlySet<string>): NeedAction[] {
  if (!scopes.has('cases:write')) return []
  return NEED_ACTIONS.filter(({ code }) => refusalOfNeedAction(code, need) === null).map(
    ({ code }) => code,
  )
}

/** The part a partner plays for one need. A participant that is none of these does not see it. */
export function needRoleOf(
  role: CaseRole | null,
  isAuthor: boolean,
  isTargetOfItsReferral: boolean,
): NeedRole | null {
  if (role === 'LEAD') return 'LEAD'
  if (role !== null && isAuthor) return 'AUTHOR'
  return isTargetOfItsReferral ? 'TARGET' : null
}

/** Whether a participant sees the invitations, transfers and former participants of a case. */
export function seesLeadBusiness(role: CaseRole | null): boolean {
  return role === 'LEAD'
}
