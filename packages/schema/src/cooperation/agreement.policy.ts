import type { AgreementAnswer, AgreementStatus } from './agreement.codes.ts'
import { agreementStatus } from './agreement.ts'
import type { AgreementRow } from './agreement.types.ts'
import type { Term } from './purposes.ts'

export type AgreementRole = 'PROPOSER' | 'PARTY'

const PARTIES = ['PROPOSER', 'PARTY'] as const
const ACCEPTED_BY_ALL = ['UPCOMING', 'IN_FORCE'] as const

const actions = [
  {
    code: 'ACCEPT',
    label: 'Accepter',
    description: 'acceptAgreement',
    by: ['PARTY'],
    in: ['PROPOSED'],
    once: true,
  },
  {
    code: 'DECLINE',
    label: 'Décliner',
    description: 'declineAgreement',
    by: ['PARTY'],
    in: ['PROPOSED'],
    once: true,
  },
  {
    code: 'WITHDRAW',
    label: 'Retirer',
    description: 'withdrawAgreement, before every party has accepted',
    by: ['PROPOSER'],
    in: ['PROPOSED'],
    once: false,
  },
  {
    code: 'END',
    label: 'Résilier',
    description: 'endAgreement; it closes at once, for all parties',
    by: PARTIES,
    in: ACCEPTED_BY_ALL,
    once: false,
  },
  {
    code: 'RECORD_REVIEW',
    label: 'Consigner un bilan',
    description: 'recordAgreementReview',
    by: PARTIES,
    in: ['IN_FORCE'],
    once: false,
  },
] as const

export type AgreementAction = (typeof actions)[number]['code']

interface AgreementActionRow extends Term<AgreementAction> {
  readonly by: readonly AgreementRole[]
  readonly in: readonly AgreementStatus[]
  /** An answer: given once, and final. */
  readonly once: boolean
}

/** Who may do what with an agreement, and when: the whole of it. What is not here is not allowed. */
export const AGREEMENT_ACTIONS: readonly AgreementActionRow[] = actions

/** What the policy needs to know of an agreement and of who asks. */
export interface AgreementStanding {
  /** null: no party of it; for such an actor the agreement does not exist. */
  readonly role: AgreementRole | null
  readonly answer: AgreementAnswer | null
  readonly status: AgreementStatus
}

export type AgreementPolicyRefusal =
  | 'ROLE_DOES_NOT_ALLOW'
  | 'STATE_DOES_NOT_ALLOW'
  | 'ALREADY_ANSWERED'

/** The part a partner has in an agreement; null for a partner that is no party of it. */
export function agreementRole(
  agreement: {
    readonly proposedByPartnerId: string
    readonly parties: readonly { readonly partnerId: string }[]
  },
  partnerId: string,
): AgreementRole | null {
  if (!agreement.parties.some((party) => party.partnerId === partnerId)) return null
  return agreement.proposedByPartnerId === partnerId ? 'PROPOSER' : 'PARTY'
}

/** The same with what it answered and where the agreement stands on a day (`YYYY-MM-DD`). */
export function agreementStanding(
  agreement: AgreementRow,
  partnerId: string,
  day: string,
): AgreementStanding {
  return {
    role: agreementRole(agreement, partnerId),
    answer: agreement.parties.find((party) => party.partnerId === partnerId)?.answer ?? null,
    status: agreementStatus(agreement, day),
  }
}

/** null when the actor may take the action; else why not. */
export function refusalOfAgreementAction(
  action: AgreementAction,
  { role, answer, status }: AgreementStanding,
): AgreementPolicyRefusal | null {
  const row = AGREEMENT_ACTIONS.find(({ code }) => code === action)
  if (row === undefined || role === null || !row.by.includes(role)) return 'ROLE_DOES_NOT_ALLOW'
  if (!row.in.includes(status)) return 'STATE_DOES_NOT_ALLOW'
  return row.once && answer !== 'PENDING' ? 'ALREADY_ANSWERED' : null
}

/** What an actor may do with an agreement now: the buttons of its screen. */
export function allowedAgreementActions(
  standing: AgreementStanding,
  scopes: ReadonlySet<string>,
): AgreementAction[] {
  if (!scopes.has('agreements:write')) return []
  return AGREEMENT_ACTIONS.filter(
    ({ code }) => refusalOfAgreementAction(code, standing) === null,
  ).map(({ code }) => code)
}

/**
 * How a party of an agreement is shown to the others: who signed shows its name. One that has not is
 * met as on a case, so that proposing an agreement tells nobody which partner hides behind a category.
 */
export function partyRelation(answer: AgreementAnswer): 'referral' | 'participant' {
  return answer === 'ACCEPTED' ? 'referral' : 'participant'
}
