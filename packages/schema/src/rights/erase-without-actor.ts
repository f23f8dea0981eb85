import { recordSystemOutcome } from '../kernel/command.store.ts'
import { newId } from '../kernel/id.ts'
import type { Transaction } from '../kernel/scope.ts'
import type { ErasureReason } from './erasure.codes.ts'
import { eventOf } from './erasure.events.ts'
import { eraseCase, erasePersonOfAll } from './erasure.store.ts'
import type { ErasureStep } from './erasure.types.ts'
import { ErasureRefused } from './rights.errors.ts'

/**
 * Erases a case whose time of retention is over, whole: events without an actor, and audit records.
 * Its keys are for `finishErasures`.
 *
 * @returns whether it was erased; false when it was reopened since
 */
export async function eraseExpiredCase(
  tx: Transaction,
  caseId: string,
  now: Date,
): Promise<boolean> {
  const steps = await eraseCase(tx, caseId, newId(), now)
  await tell(tx, 'retention', steps, now)
  return steps.length > 0
}

/**
 * Erases a person from every case, by the operator as the owner of the database.
 *
 * @returns whether there was such a person
 * @throws ErasureRefused
 */
export async function erasePersonEverywhere(
  tx: Transaction,
  personId: string,
  reason: ErasureReason,
  now: Date,
): Promise<boolean> {
  const steps = await erasePersonOfAll(tx, { personId, requestId: newId(), reason }, now)
  const refusal = steps.find(({ step }) => step === 'REFUSED')
  if (refusal !== undefined) throw new ErasureRefused(refusal.version)
  await tell(tx, 'passerelle person erase', steps, now)
  return steps.length > 0
}

async function tell(
  tx: Transaction,
  command: string,
  steps: readonly ErasureStep[],
  now: Date,
): Promise<void> {
  for (const step of steps) {
    const event = eventOf(step)
    if (event !== null) await recordSystemOutcome(tx, command, now, event)
  }
}
