import {
  eraseExpiredCase,
  expiredCases,
  finishErasures as finish,
  type KeyDestroyer,
} from '@passerelle/schema'
import type { WorkerDatabase } from '../database/worker-database.ts'

/**
 * Erases the cases that are closed for longer than their network keeps them, one transaction each, then
 * destroys their keys. One that cannot be erased holds no other up.
 *
 * @throws the first failure, once every case was tried
 */
export async function eraseExpired(
  database: WorkerDatabase,
  vault: KeyDestroyer | null,
  now: Date,
): Promise<void> {
  const failures: unknown[] = []
  for (const caseId of await database.transaction((tx) => expiredCases(tx, now))) {
    await database
      .transaction((tx) => eraseExpiredCase(tx, caseId, now))
      .catch((error: unknown) => failures.push(error))
  }
  await finishErasures(database, vault, now)
  if (failures.length > 0) throw failures[0]
}

/**
 * Destroys the keys of erasures that were left between the database and the key store. Without a key
 * store they stay on the work list: what cannot be done must not look done.
 */
export async function finishErasures(
  database: WorkerDatabase,
  vault: KeyDestroyer | null,
  now: Date,
): Promise<void> {
  if (vault === null) return
  await finish((work) => database.transaction(work), vault, now)
}
