import type { CaseRole } from '../cases/case.policy.ts'
import type { Term } from '../cooperation/purposes.ts'

/** The records of this slice that somebody may end. */
export type RecordKind = 'DISCLOSURE' | 'REQUEST' | 'STANDING_GRANT' | 'OBJECTION'
/** The part of a partner in such a record. */
export type RecordPart = 'OWNER' | 'READER' | 'RECORDER' | 'OTHER'

const actions = [
  {
    code: 'END_DISCLOSURE',
    label: 'Mettre fin au partage',
    description: 'endDisclosure',
    of: 'DISCLOSURE',
    by: 'OWNER',
  },
  {
    code: 'ANSWER_REQUEST',
    label: 'Répondre à la demande',
    description: 'answerDisclosureRequest',
    of: 'REQUEST',
    by: 'OWNER',
  },
  {
    code: 'CANCEL_REQUEST',
    label: 'Annuler la demande',
    description: 'cancelDisclosureRequest',
    of: 'REQUEST',
    by: 'READER',
  },
  {
    code: 'END_GRANT',
    label: 'Mettre fin à l’accord permanent',
    description: 'endStandingGrant',
    of: 'STANDING_GRANT',
    by: 'OWNER',
  },
  {
    code: 'LIFT_OBJECTION',
    label: 'Lever l’opposition',
    description: 'liftObjection, when the person says so',
    of: 'OBJECTION',
    by: 'RECORDER',
  },
] as const

export type DisclosureAction = (typeof actions)[number]['code']

interface ActionRow extends Term<DisclosureAction> {
  readonly of: RecordKind
  readonly by: RecordPart
}

/** Who may do what with a record that has not ended: the whole of it. What is not here is not allowed. */
export const DISCLOSURE_ACTIONS: readonly ActionRow[] = actions

/** What the policy needs to know of a record and of who asks. */
export interface RecordStanding {
  readonly kind: RecordKind
  readonly part: RecordPart
  /** Not ended, answered or lifted. */
  readonly open: boolean
}

export type DisclosurePolicyRefusal = 'ROLE_DOES_NOT_ALLOW' | 'ALREADY_ENDED'

/** null when the actor may take the action; else why not. */
export function refusalOfAction(
  action: DisclosureAction,
  { kind, part, open }: RecordStanding,
): DisclosurePolicyRefusal | null {
  const row = DISCLOSURE_ACTIONS.find(({ code }) => code === action)
  if (row === undefined || row.of !== kind || row.by !== part) return 'ROLE_DOES_NOT_ALLOW'
  return open ? null : 'ALREADY_ENDED'
}

/** What an actor may do with a record now: the buttons of its screen. */
export function allowedDisclosureActions(
  standing: RecordStanding,
  scopes: ReadonlySet<string>,
): DisclosureAction[] {
  if (!scopes.has('disclosures:write')) return []
  return DISCLOSURE_ACTIONS.filter(({ code }) => refusalOfAction(code, standing) === null).map(
    ({ code }) => code,
  )
}

/** Whose record it is and who takes part in its case, as every rule of seeing asks. */
export interface Onlooker {
  readonly part: RecordPart
  readonly takesPart: boolean
}

/** The owner always knows what it disclosed; the reader as long as it takes part in the case. */
export function maySeeDisclosure({ part, takesPart }: Onlooker): boolean {
  return part === 'OWNER' || (part === 'READER' && takesPart)
}

/** A request is between the two it concerns, as long as they take part in the case. */
export function maySeeRequest({ part, takesPart }: Onlooker): boolean {
  return takesPart && (part === 'OWNER' || part === 'READER')
}

/** A standing grant is known to the parties it may answer: all of them, or the one it names. */
export function maySeeGrant(standing: {
  readonly isParty: boolean
  readonly part: RecordPart
  readonly namesReader: boolean
}): boolean {
  const { isParty, part, namesReader } = standing
  return isParty && (part === 'OWNER' || part === 'READER' || !namesReader)
}

/** An objection is listed for the lead, for who recorded it and for the owner it names. */
export function maySeeObjection(standing: {
  readonly role: CaseRole | null
  readonly part: RecordPart
}): boolean {
  if (standing.role === null) return false
  return standing.role === 'LEAD' || standing.part === 'RECORDER' || standing.part === 'OWNER'
}

/** An emergency access is known to who opened it and to every owner of facts in the case. */
export function maySeeEmergency(standing: {
  readonly isReader: boolean
  /** Takes part in the case and holds facts in it. */
  readonly holdsFacts: boolean
}): boolean {
  return standing.isReader || standing.holdsFacts
}
