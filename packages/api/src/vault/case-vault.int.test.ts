import { newId, type SealedPlace } from '@passerelle/schema'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { createCaseVault, KeyRing, newKeyRingEntry, type OpenCaseVault } from './index.ts'

const RING = KeyRing.ofText(newKeyRingEntry())
let database: TestDatabase
let databaseUrl: string
let store: pg.Pool
let vault: OpenCaseVault

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  databaseUrl = await database.keysUrl()
  store = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  vault = createCaseVault({ databaseUrl, ring: RING })
})
afterAll(async () => {
  await vault.close()
  await store.end()
  await database.drop()
})
afterEach(() => {
  vi.restoreAllMocks()
})

function placeIn(caseId: string, personId: string | null = newId()): SealedPlace {
  const row = `${newId()}/quotientFamilial`
  return { table: 'facet_value', column: 'sealed', row, caseId, partnerId: newId(), personId }
}

async function sealedIn(place: SealedPlace): Promise<{ place: SealedPlace; text: string }> {
  const [text] = await vault.seal([{ place, text: 'un texte' }])
  if (text === undefined) throw new Error('nothing was sealed')
  return { place, text }
}

const kindsOf = async (...sealed: { place: SealedPlace; text: string }[]): Promise<string[]> =>
  (await vault.open(sealed)).map(({ kind }) => kind)

async function liveKeys(caseId: string): Promise<number> {
  const { rowCount } = await store.query(
    'select from case_key where case_id = $1 and wrapped_key is not null',
    [caseId],
  )
  return rowCount ?? 0
}

describe('the vault', () => {
  it('opens what it sealed, in order, in another process too', async () => {
    const caseId = newId()
    const plain = Array.from({ length: 20 }, (_, index) => ({
      place: placeIn(caseId),
      text: `texte ${index}`,
    }))
    const texts = await vault.seal(plain)
    const sealed = plain.map(({ place }, index) => ({ place, text: texts[index] ?? '' }))
    const another = createCaseVault({ databaseUrl, ring: RING })
    const expected = plain.map(({ text }) => ({ kind: 'OPENED', text }))
    expect(await another.open(sealed)).toEqual(expected)
    expect(await vault.open(sealed)).toEqual(expected)
    await another.close()
  })

  it('has one key for a person of a case, and another for the case itself', async () => {
    const [caseId, personId] = [newId(), newId()]
    await vault.seal([
      { place: placeIn(caseId, personId), text: 'a' },
      { place: placeIn(caseId, personId), text: 'b' },
      { place: placeIn(caseId, null), text: 'c' },
      { place: placeIn(newId(), personId), text: 'd' },
    ])
    expect(await liveKeys(caseId)).toBe(2)
  })

  it('asks the key store once for all keys of a call', async () => {
    const sealed = await Promise.all(Array.from({ length: 8 }, () => sealedIn(placeIn(newId()))))
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    expect(await kindsOf(...sealed)).toEqual(sealed.map(() => 'OPENED'))
    expect(asked).toHaveBeenCalledTimes(1)
    await vault.open([])
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('makes one key of a person when many seal for the first time at once', async () => {
    const [caseId, personId] = [newId(), newId()]
    const sealed = await Promise.all(
      Array.from({ length: 12 }, () => sealedIn(placeIn(caseId, personId))),
    )
    expect(await liveKeys(caseId)).toBe(1)
    expect(await kindsOf(...sealed)).toEqual(sealed.map(() => 'OPENED'))
  })

  it('says of a text that was moved or altered that it is broken, and opens those beside it', async () => {
    const good = await sealedIn(placeIn(newId()))
    const elsewhere = { place: placeIn(good.place.caseId, good.place.personId), text: good.text }
    const nowhere = { place: placeIn(newId()), text: good.text }
    const nonsense = { place: { ...good.place, caseId: 'x' }, text: good.text }
    expect(await kindsOf(elsewhere, good, nowhere, nonsense)).toEqual([
      'BROKEN',
      'OPENED',
      'BROKEN',
      'BROKEN',
    ])
  })

  it('does not take the key of one person for another, whoever moves it in the key store', async () => {
    const [one, other] = [await sealedIn(placeIn(newId())), await sealedIn(placeIn(newId()))]
    await store.query(
      `update case_key k set wrapped_key = o.wrapped_key from case_key o
       where k.case_id = $1 and o.case_id = $2`,
      [one.place.caseId, other.place.caseId],
    )
    expect(await kindsOf(one, other)).toEqual(['BROKEN', 'OPENED'])
    await expect(sealedIn(one.place)).rejects.toMatchObject({ code: 'CASE_KEYS_SEALED' })
  })

  it('keeps nothing readable in its store', async () => {
    const { place } = await sealedIn(placeIn(newId()))
    const { rows } = await store.query('select * from case_key where case_id = $1', [place.caseId])
    expect(JSON.stringify(rows)).not.toContain('un texte')
    expect(rows).toHaveLength(1)
  })

  it.each(['x', '00000000-0000-0000-0000-000000000000'])(
    'seals nothing for the person %s',
    async (personId) => {
      await expect(sealedIn(placeIn(newId(), personId))).rejects.toThrow(TypeError)
    },
  )
})

describe('the check at start', () => {
  it('passes on the ring that wrapped the keys', async () => {
    await sealedIn(placeIn(newId()))
    await expect(vault.check()).resolves.toBeUndefined()
  })

  it.each([
    ['lacks the key', newKeyRingEntry()],
    ['holds another key by its name', ''],
  ])('fails on a ring that %s', async (_what, entry) => {
    const { id } = await RING.newest()
    const ring = KeyRing.ofText(entry === '' ? `${id}:${'A'.repeat(43)}` : entry)
    const another = createCaseVault({ databaseUrl, ring })
    await expect(another.check()).rejects.toMatchObject({ code: 'CASE_KEYS_SEALED' })
    await another.close()
  })

  it('fails on a database that was not migrated', async () => {
    const another = createCaseVault({ databaseUrl: database.ownerUrl, ring: RING })
    await expect(another.check()).rejects.toMatchObject({ code: 'KEY_STORE_OUTDATED' })
    await another.close()
  })

  it('tells the log, once, that a ring lacks a key that a text needs', async () => {
    const sealed = await sealedIn(placeIn(newId()))
    const lines: unknown[][] = []
    const log = { warn: (...line: unknown[]) => void lines.push(line) }
    const another = createCaseVault({ databaseUrl, ring: KeyRing.ofText(newKeyRingEntry()), log })
    await expect(another.open([sealed])).rejects.toMatchObject({ code: 'CASE_KEYS_SEALED' })
    expect(lines).toHaveLength(1)
    await another.close()
  })
})
