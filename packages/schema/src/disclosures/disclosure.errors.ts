import type { Term } from '../cooperation/purposes.ts'
import { DomainError } from '../kernel/errors.ts'
import type { DisclosureAction, DisclosurePolicyRefusal, RecordKind } from './disclosure.policy.ts'

/** Why an action on a disclosure and what surrounds it is refused, each with the way to mend it. */
const refusals = [
  {
    code: 'ROLE_DOES_NOT_ALLOW',
    label: 'Cette action revient à un autre partenaire',
    description: 'Another partner takes this action. Read allowedActions.',
  },
  {
    code: 'ALREADY_ENDED',
    label: 'C’est déjà terminé',
    description: 'It has ended, was answered or was lifted. Read it again.',
  },
  {
    code: 'CASE_CLOSED',
    label: 'La situation est close',
    description: 'The case is closed. Its lead may reopen it.',
  },
  {
    code: 'READER_NOT_A_PARTICIPANT',
    label: 'Ce partenaire ne participe pas à la situation',
    description: 'Who is to read takes no part in the case. Invite it or send it a referral.',
  },
  {
    code: 'OWNER_NOT_A_PARTICIPANT',
    label: 'Ce partenaire ne participe pas à la situation',
    description: 'Who is asked takes no part in the case. Invite it first.',
  },
  {
    code: 'REFERRAL_DOES_NOT_FIT',
    label: 'Cette orientation ne convient pas',
    description:
      'It is no open referral of this case between those concerned. Name another one, or none.',
  },
  {
    code: 'ALREADY_REQUESTED',
    label: 'Une demande identique est en attente',
    description: 'You already asked for exactly this. Wait for the answer, or cancel the request.',
  },
  {
    code: 'AGREEMENT_OVER',
    label: 'La convention est terminée',
    description: 'The agreement ended or was declined. Use one that holds.',
  },
  {
    code: 'NOT_COVERED_BY_AGREEMENT',
    label: 'Hors de la convention',
    description: 'The agreement covers not all these fields’ categories and purposes. Name fewer.',
  },
  {
    code: 'HOSTING_NOT_CONFIGURED',
    label: 'Le coffre n’est pas disponible',
    description: 'This installation has no key store to seal the reason. Ask its operator.',
  },
  {
    code: 'PERSON_ERASED',
    label: 'Cette situation a été effacée',
    description: 'The case was erased; nothing more can be kept of it.',
  },
] as const satisfies readonly Term<string>[]

type Codes = (typeof refusals)[number]['code']
export type DisclosureRefusalCode = Codes | DisclosurePolicyRefusal
export const DISCLOSURE_REFUSALS: readonly Term<DisclosureRefusalCode>[] = refusals

/** A condition does not allow the action; says what is allowed instead. */
export class DisclosureActionRefused extends DomainError {
  readonly code: DisclosureRefusalCode
  readonly allowedActions: readonly DisclosureAction[]

  constructor(code: DisclosureRefusalCode, allowedActions: readonly DisclosureAction[] = []) {
    super(DISCLOSURE_REFUSALS.find((row) => row.code === code)?.description ?? code)
    this.code = code
    this.allowedActions = allowedActions
  }
}

/** Someone acted in between: the caller's copy is stale. */
export class DisclosureConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly kind: RecordKind
  readonly id: string
  readonly currentVersion: number
  readonly allowedActions: readonly DisclosureAction[]

  constructor(
    of: { readonly kind: RecordKind; readonly id: string; readonly version: number },
    allowedActions: readonly DisclosureAction[],
  ) {
    super('It changed since it was read. Look at `current`, then decide.')
    this.kind = of.kind
    this.id = of.id
    this.currentVersion = of.version
    this.allowedActions = allowedActions
  }
}
