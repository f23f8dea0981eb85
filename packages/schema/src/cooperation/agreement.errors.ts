import { DomainError } from '../kernel/errors.ts'
import type { AgreementAction, AgreementPolicyRefusal } from './agreement.policy.ts'
import type { AgreementRow } from './agreement.types.ts'
import type { Term } from './purposes.ts'

/** Why an action on an agreement is refused, each with the way to mend it. Stable codes. */
const refusals = [
  {
    code: 'ROLE_DOES_NOT_ALLOW',
    label: 'Votre rôle ne le permet pas',
    description: 'Another party takes this action. Read allowedActions.',
  },
  {
    code: 'STATE_DOES_NOT_ALLOW',
    label: 'L’état de la convention ne le permet pas',
    description: 'The agreement is not in a status for this. Read it again.',
  },
  {
    code: 'ALREADY_ANSWERED',
    label: 'Vous avez déjà répondu',
    description: 'An answer is final. Once it is in force a party may end the agreement.',
  },
] as const satisfies readonly Term<AgreementPolicyRefusal>[]

export type AgreementRefusalCode = (typeof refusals)[number]['code']
export const AGREEMENT_REFUSALS: readonly Term<AgreementRefusalCode>[] = refusals

/** The role or the status does not allow the action; says what is allowed instead. */
export class AgreementActionRefused extends DomainError {
  readonly code: AgreementRefusalCode
  readonly allowedActions: readonly AgreementAction[]

  constructor(code: AgreementRefusalCode, allowedActions: readonly AgreementAction[]) {
    super(AGREEMENT_REFUSALS.find((row) => row.code === code)?.description ?? code)
    this.code = code
    this.allowedActions = allowedActions
  }
}

/** A party acted in between: the caller's copy is stale. */
export class AgreementConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly current: AgreementRow
  readonly allowedActions: readonly AgreementAction[]

  constructor(current: AgreementRow, allowedActions: readonly AgreementAction[]) {
    super('The agreement changed since it was read. Look at `current`, then decide.')
    this.current = current
    this.allowedActions = allowedActions
  }
}
