import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { type AgreementChange, actOnAgreement } from './agreement.command.ts'
import { answerAgreement } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

/**
 * A party accepts: once all have, the agreement holds from its first day on.
 *
 * @throws NotFound, AgreementConflict, AgreementActionRefused
 */
export function acceptAgreement(
  context: Context,
  command: Command,
  input: AgreementChange,
): Promise<AgreementRow> {
  const { partnerId } = context.actor
  const accepted = { answer: 'ACCEPTED', declineReason: null } as const
  return actOnAgreement(context, command, input, 'ACCEPT', {
    event: 'agreement.accepted',
    data: { partnerId },
    write: (tx, agreement, now) => answerAgreement(tx, partnerId, agreement, accepted, now),
  })
}
