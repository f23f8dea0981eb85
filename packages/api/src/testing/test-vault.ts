import type { CaseVault } from '@passerelle/schema'
import { createCaseVault, KeyRing, newKeyRingEntry, type OpenCaseVault } from '../vault/index.ts'
import type { TestDatabase } from './test-database.ts'

/** A vault whose key store is made on first use, so that a test that seals nothing pays nothing. */
export interface TestVault extends CaseVault {
  close(): Promise<void>
}

/** A vault with a key ring of its own, on the key store beside a test database. */
export function openTestVault(database: Pick<TestDatabase, 'keysUrl'>): TestVault {
  const ring = KeyRing.ofText(newKeyRingEntry())
  let opened: Promise<OpenCaseVault> | undefined
  const vault = (): Promise<OpenCaseVault> => {
    opened ??= database.keysUrl().then((databaseUrl) => createCaseVault({ databaseUrl, ring }))
    return opened
  }
  return {
    seal: async (plain) => (plain.length === 0 ? [] : (await vault()).seal(plain)),
    open: async (sealed) => (sealed.length === 0 ? [] : (await vault()).open(sealed)),
    destroy: async (caseId, personIds) => (await vault()).destroy(caseId, personIds),
    close: async () => (await opened)?.close(),
  }
}
