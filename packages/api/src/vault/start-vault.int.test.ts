import { newId, type Sealed } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { onServer } from '../testing/test-server.ts'
import { createCaseVault, KeyRing, newKeyRingEntry, startVault } from './index.ts'

const RING = KeyRing.ofText(newKeyRingEntry())
let database: TestDatabase
let keysDatabaseUrl: string
let warnings: string[]
const log = { warn: (...line: readonly unknown[]): void => void warnings.push(String(line.at(-1))) }

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  keysDatabaseUrl = await database.keysUrl()
})
afterAll(() => database.drop())

async function onKeys(statement: string): Promise<number | null> {
  return onServer(keysDatabaseUrl, async (client) => (await client.query(statement)).rowCount)
}

const text = (): Sealed => ({
  place: {
    table: 't',
    column: 'c',
    row: 'r',
    caseId: newId(),
    partnerId: newId(),
    personId: newId(),
  },
  text: 'un texte',
})

describe('the vault of a server', () => {
  it.each([
    ['a key store', { caseKeyRing: RING, keysDatabaseUrl: null }],
    ['anything', {}],
  ])(
    'without %s refuses to seal, to open and to destroy, and lets the rest be',
    async (_what, settings) => {
      warnings = []
      const vault = await startVault(settings, log)
      const refused = { code: 'HOSTING_NOT_CONFIGURED' }
      await expect(vault.seal([text()])).rejects.toMatchObject(refused)
      await expect(vault.open([text()])).rejects.toMatchObject(refused)
      await expect(vault.destroy(newId(), null)).rejects.toMatchObject(refused)
      expect(await vault.open([])).toEqual([])
      await vault.close()
      expect(warnings).toEqual([])
    },
  )

  it('does not start on a key store that was not migrated', async () => {
    const settings = { keysDatabaseUrl: database.ownerUrl, caseKeyRing: RING }
    await expect(startVault(settings, log)).rejects.toMatchObject({ code: 'KEY_STORE_OUTDATED' })
  })

  it('does not start with the key ring of another installation', async () => {
    const vault = await startVault({ keysDatabaseUrl, caseKeyRing: RING }, log)
    await vault.seal([text()])
    await vault.close()
    const settings = { keysDatabaseUrl, caseKeyRing: KeyRing.ofText(newKeyRingEntry()) }
    await expect(startVault(settings, log)).rejects.toMatchObject({ code: 'CASE_KEYS_SEALED' })
  })

  it('starts while the key store does not answer, and says so', async () => {
    warnings = []
    const url = 'postgresql://x@127.0.0.1:1/x'
    const vault = await startVault({ keysDatabaseUrl: url, caseKeyRing: RING }, log)
    expect(warnings).toEqual(['the key store does not answer'])
    await expect(vault.seal([text()])).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await vault.close()
  })

  it('takes away the bytes of keys that an earlier process destroyed and left', async () => {
    const { place } = text()
    const earlier = createCaseVault({ databaseUrl: keysDatabaseUrl, ring: RING })
    await earlier.seal([{ place, text: 'un texte' }])
    await onKeys(
      `update case_key set wrapped_key = null, kek_id = null, destroyed_at = now() where case_id = '${place.caseId}'`,
    )
    await earlier.close()
    const vault = await startVault({ keysDatabaseUrl, caseKeyRing: RING }, log)
    // Waits for what it began.
    await vault.close()
    expect(
      await onKeys('select 1 from case_key where destroyed_at is not null and scrubbed_at is null'),
    ).toBe(0)
  })
})
