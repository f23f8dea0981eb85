import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@passerelle/schema'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { createCaseVault, KeyRing, newKeyRingEntry } from '../vault/index.ts'
import { main } from './main.ts'

let database: TestDatabase
let keysUrl: string
let folder: string

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  keysUrl = await database.keysUrl()
  folder = await mkdtemp(join(tmpdir(), 'passerelle-keys-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.drop()
})
afterEach(() => {
  vi.restoreAllMocks()
})

interface Told {
  readonly exit: number
  readonly text: string
}

async function keys(argv: readonly string[], env: Record<string, string> = {}): Promise<Told> {
  const { exits, text } = await told([argv], env)
  return { exit: exits[0] ?? -1, text }
}

/** Runs commands side by side. */
async function told(
  commands: readonly (readonly string[])[],
  env: Record<string, string> = {},
): Promise<{ readonly exits: readonly number[]; readonly text: string }> {
  let text = ''
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((written) => {
      text += written
      return true
    })
  }
  const settings = { PASSERELLE_KEYS_DATABASE_URL: keysUrl, PASSERELLE_DATA: folder, ...env }
  const exits = await Promise.all(commands.map((argv) => main(['keys', ...argv], settings)))
  vi.restoreAllMocks()
  return { exits, text }
}

const ring = (): KeyRing => KeyRing.ofFile(join(folder, 'case-key-ring'))

async function sealOne(): Promise<string> {
  const vault = createCaseVault({ databaseUrl: keysUrl, ring: ring() })
  const [caseId, personId] = [newId(), newId()]
  const place = { table: 't', column: 'c', row: 'r', caseId, partnerId: newId(), personId }
  await vault.seal([{ place, text: 'un texte' }])
  await vault.close()
  return caseId
}

describe('passerelle keys', () => {
  it('migrates a key store, and says what it did', async () => {
    const other = await createTestDatabase({ migrated: false })
    const env = { PASSERELLE_KEYS_DATABASE_URL: other.ownerUrl }
    const [first, again] = [await keys(['migrate'], env), await keys(['migrate'], env)]
    expect(JSON.parse(first.text)).toEqual({ applied: ['20261125000000_case_keys.sql'] })
    expect(JSON.parse(again.text)).toEqual({ applied: [] })
    await other.drop()
  })

  it('begins the key ring, replaces its key while keys are in use, and tells when the old one may go', async () => {
    expect(await keys(['rotate'])).toMatchObject({ exit: 2 })
    expect(await keys(['rotate', '--new'])).toMatchObject({ exit: 0 })
    expect((await stat(join(folder, 'case-key-ring'))).mode & 0o777).toBe(0o600)
    const caseId = await sealOne()
    const [first] = await ring().all()
    const rotated = await keys(['rotate', '--new'])
    const [newest] = await ring().all()
    expect(JSON.parse(rotated.text)).toEqual({ kekId: newest?.id, moved: 1, unreadable: 0 })
    await sealOne()
    const vault = createCaseVault({ databaseUrl: keysUrl, ring: ring() })
    await vault.destroy(caseId, null)
    await vault.close()
    expect(JSON.parse((await keys(['status'])).text)).toEqual({
      wrapping: [
        { id: newest?.id, keys: 1, ring: 'NEWEST' },
        { id: first?.id, keys: 0, ring: 'KNOWN' },
      ],
      destroyed: 2,
      awaitingScrub: 0,
    })
    expect(JSON.parse((await keys(['scrub'])).text)).toEqual({ done: true })
  })

  it('keeps every key when two are put in at once', async () => {
    const before = await ring().all()
    const add = ['rotate', '--new']
    expect((await told([add, add])).exits).toEqual([0, 0])
    expect(await ring().all()).toHaveLength(before.length + 2)
  })

  it('prints no key', async () => {
    await sealOne()
    const written = await readFile(join(folder, 'case-key-ring'), 'utf8')
    const secrets = written.split('\n').flatMap((line) => line.split(':').slice(1))
    for (const argv of [['status'], ['rotate'], ['rotate', '--new'], ['migrate']]) {
      const { text } = await keys(argv)
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
  })

  it('names keys that the ring lacks', async () => {
    const foreign = { PASSERELLE_CASE_KEY_RING: newKeyRingEntry() }
    const { wrapping } = JSON.parse((await keys(['status'], foreign)).text)
    expect(wrapping.map(({ ring }: { ring: string }) => ring)).toEqual(['NEWEST', 'MISSING'])
  })

  it('does not write a file that the setting hides', async () => {
    const env = { PASSERELLE_CASE_KEY_RING: newKeyRingEntry() }
    const said = await keys(['rotate', '--new'], env)
    expect(said).toMatchObject({ exit: 2 })
    expect(said.text).toContain('PASSERELLE_CASE_KEY_RING')
  })

  it.each([
    [2, { PASSERELLE_KEYS_DATABASE_URL: '' }],
    [2, { PASSERELLE_CASE_KEY_RING: 'canari' }],
    [3, { PASSERELLE_KEYS_DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' }],
  ])('ends with %i on %j, which it does not repeat', async (exit, env) => {
    const said = await keys(['status'], env)
    expect(said.exit).toBe(exit)
    expect(said.text).not.toContain('canari')
  })

  it('refuses a file that holds no key ring', async () => {
    const data = await mkdtemp(join(folder, 'other-'))
    await writeFile(join(data, 'case-key-ring'), 'canari')
    const said = await keys(['status'], { PASSERELLE_DATA: data })
    expect(said).toMatchObject({ exit: 2 })
    expect(said.text).not.toContain('canari')
  })
})
