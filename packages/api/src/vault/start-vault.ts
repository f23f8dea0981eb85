import { HostingNotConfigured } from '@passerelle/schema'
import type { Logger } from 'pino'
import { createCaseVault, type OpenCaseVault } from './create-case-vault.ts'
import type { KeyRing } from './key-ring.ts'
import { CaseKeysSealed, KeyStoreOutdated } from './vault.errors.ts'

/** What the configuration says of the key store; without one of both nothing can be sealed. */
export interface VaultSettings {
  readonly keysDatabaseUrl?: string | null
  readonly caseKeyRing?: KeyRing | null
}

/**
 * The vault of a serving process. A key store that does not answer now may answer later: what does not
 * need it is served meanwhile.
 *
 * @throws KeyStoreOutdated, CaseKeysSealed
 */
export async function startVault(
  { keysDatabaseUrl, caseKeyRing }: VaultSettings,
  log: Pick<Logger, 'warn'>,
): Promise<OpenCaseVault> {
  if (keysDatabaseUrl == null || caseKeyRing == null) return unconfiguredVault
  const vault = createCaseVault({ databaseUrl: keysDatabaseUrl, ring: caseKeyRing, log })
  try {
    await vault.check()
    // An earlier process may have been stopped before it came to that.
    void vault.scrub()
  } catch (err) {
    if (err instanceof KeyStoreOutdated || err instanceof CaseKeysSealed) {
      await vault.close()
      throw err
    }
    log.warn({ err }, 'the key store does not answer')
  }
  return vault
}

/** Refuses whatever needs a key: also to destroy, since what cannot be done must not look done. */
const unconfiguredVault: OpenCaseVault = {
  seal: (plain) => (plain.length === 0 ? Promise.resolve([]) : refuse()),
  open: (sealed) => (sealed.length === 0 ? Promise.resolve([]) : refuse()),
  destroy: () => refuse(),
  check: () => Promise.resolve(),
  scrub: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

function refuse(): Promise<never> {
  return Promise.reject(new HostingNotConfigured())
}
