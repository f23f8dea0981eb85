import type { Transaction } from '../kernel/scope.ts'
import type { CaseVault } from '../kernel/vault.ts'
import { markErasureDone, undoneErasures } from './erasure.store.ts'
import type { ErasureRow } from './erasure.types.ts'

/** What destroys keys; for ever. */
export type KeyDestroyer = Pick<CaseVault, 'destroy'>

/** Runs work in one transaction: an actor's, the worker's or the owner's. */
export type InTransaction = <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>

/**
 * Destroys the keys of one erasure and notes it. In this order and again after a crash: a key destroyed
 * twice is destroyed, one noted as destroyed but kept would open every backup.
 *
 * @throws what the key store says; the erasure then stays on the work list
 */
export async function finishErasure(
  inTransaction: InTransaction,
  vault: KeyDestroyer,
  erasure: ErasureRow,
  now: Date,
): Promise<void> {
  const { id, caseId, scope, personIds, doneAt } = erasure
  if (doneAt !== null) return
  if (caseId !== null) await vault.destroy(caseId, scope === 'CASE' ? null : personIds)
  await inTransaction((tx) => markErasureDone(tx, id, now))
}

const BATCH = 100

/**
 * Finishes the erasures that were left between the database and the key store, whoever asked for them.
 * No transaction is held while the key store works.
 *
 * @returns how many were finished
 * @throws the first failure, once every other one was tried
 */
export async function finishErasures(
  inTransaction: InTransaction,
  vault: KeyDestroyer,
  now: Date,
): Promise<number> {
  const failures: unknown[] = []
  let finished = 0
  let left: readonly ErasureRow[]
  do {
    left = await inTransaction((tx) => undoneErasures(tx, BATCH))
    for (const erasure of left) {
      await finishErasure(inTransaction, vault, erasure, now).then(
        () => {
          finished += 1
        },
        (error: unknown) => failures.push(error),
      )
    }
  } while (left.length === BATCH && failures.length === 0)
  if (failures.length > 0) throw failures[0]
  return finished
}
