import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { type AgreementChange, actOnAgreement } from './agreement.command.ts'
import { closeAgreement } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

/**
 * The proposer takes an agreement back before every party has accepted.
 *
 * @throws NotFound, AgreementConflict, AgreementActionRefused
 */
export function withdrawAgreement(
  context: Context,
  command: Command,
  input: AgreementChange,
): Promise<AgreementRow> {
  const { partnerId } = context.actor
  return actOnAgreement(context, command, input, 'WITHDRAW', {
    event: 'agreement.withdrawn',
    data: {},
    write: (tx, agreement, now) => closeAgreement(tx, partnerId, agreement, 'WITHDRAWN', now),
  })
}
