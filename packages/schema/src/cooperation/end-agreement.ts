import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { AgreementEndReason } from './agreement.codes.ts'
import { type AgreementChange, actOnAgreement } from './agreement.command.ts'
import { closeAgreement } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

export interface EndAgreement extends AgreementChange {
  readonly reason: AgreementEndReason
}

/**
 * A party ends an agreement, for all of them and at once: no read that begins afterwards rests on it.
 *
 * @throws NotFound, AgreementConflict, AgreementActionRefused
 */
export function endAgreement(
  context: Context,
  command: Command,
  input: EndAgreement,
): Promise<AgreementRow> {
  const { partnerId } = context.actor
  return actOnAgreement(context, command, input, 'END', {
    event: 'agreement.ended',
    data: { partnerId, reason: input.reason },
    write: (tx, agreement, now) => closeAgreement(tx, partnerId, agreement, input.reason, now),
  })
}
