import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { AgreementDeclineReason } from './agreement.codes.ts'
import { type AgreementChange, actOnAgreement } from './agreement.command.ts'
import { answerAgreement } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

export interface DeclineAgreement extends AgreementChange {
  readonly reason: AgreementDeclineReason
}

/**
 * A party declines: the agreement comes to nothing, for all.
 *
 * @throws NotFound, AgreementConflict, AgreementActionRefused
 */
export function declineAgreement(
  context: Context,
  command: Command,
  input: DeclineAgreement,
): Promise<AgreementRow> {
  const { partnerId } = context.actor
  const declined = { answer: 'DECLINED', declineReason: input.reason } as const
  return actOnAgreement(context, command, input, 'DECLINE', {
    event: 'agreement.declined',
    data: { partnerId, reason: input.reason },
    write: (tx, agreement, now) => answerAgreement(tx, partnerId, agreement, declined, now),
  })
}
