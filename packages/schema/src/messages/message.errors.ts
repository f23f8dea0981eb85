import { DomainError } from '../kernel/errors.ts'

/** Why a message is refused, each with the way to mend it. Stable codes. */
const refusals = [
  {
    code: 'ROLE_DOES_NOT_ALLOW',
    label: 'Réservé aux deux parties',
    description: 'Only the source and the target of a referral write to each other on it.',
  },
  {
    code: 'STATE_DOES_NOT_ALLOW',
    label: 'L’orientation n’est pas ouverte',
    description: 'The referral is a draft or has ended. Read its state again.',
  },
  {
    code: 'SCOPE_DOES_NOT_ALLOW',
    label: 'Droit manquant',
    description: 'The source’s client needs referrals:send, the target’s referrals:answer.',
  },
  {
    code: 'HOSTING_NOT_CONFIGURED',
    label: 'La messagerie n’est pas disponible',
    description: 'This installation has no key store. Ask its operator.',
  },
  {
    code: 'CASE_ERASED',
    label: 'La situation a été effacée',
    description: 'The case was erased; nothing more can be kept of it.',
  },
] as const

export type MessageRefusalCode = (typeof refusals)[number]['code']

export const MESSAGE_REFUSALS: readonly {
  readonly code: MessageRefusalCode
  readonly label: string
  readonly description: string
}[] = refusals

/** A condition does not allow the message. */
export class MessageActionRefused extends DomainError {
  readonly code: MessageRefusalCode

  constructor(code: MessageRefusalCode) {
    super(MESSAGE_REFUSALS.find((row) => row.code === code)?.description ?? code)
    this.code = code
  }
}
