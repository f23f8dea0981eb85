import { newId, type SealedPlace } from '@passerelle/schema'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { createCaseVault, KeyRing, newKeyRingEntry, type OpenCaseVault, scrub } from './index.ts'

const ROUNDS = 40
const MOST_ROUNDS = 2_000
let database: TestDatabase
let databaseUrl: string
let store: pg.Pool
let vault: OpenCaseVault
const warnings: string[] = []

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  databaseUrl = await database.keysUrl()
  store = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const warn = (...line: readonly unknown[]): void => void warnings.push(String(line.at(-1)))
  vault = createCaseVault({ databaseUrl, ring: KeyRing.ofText(newKeyRingEntry()), log: { warn } })
})
afterAll(async () => {
  await vault.close()
  await store.end()
  await database.drop()
})

interface Text {
  readonly place: SealedPlace
  readonly text: string
}

async function sealedFor(caseId: string, personId: string | null): Promise<Text> {
  const place = { table: 't', column: 'c', row: newId(), caseId, partnerId: newId(), personId }
  const [text = ''] = await vault.seal([{ place, text: 'un texte' }])
  return { place, text }
}

const kindsOf = async (...sealed: Text[]): Promise<string[]> =>
  (await vault.open(sealed)).map(({ kind }) => kind)

const ERASED = { code: 'CASE_ERASED' }

describe('erasing', () => {
  it('a person closes their texts in that case, and nothing else', async () => {
    const [caseId, person, other] = [newId(), newId(), newId()]
    const texts = await Promise.all([
      sealedFor(caseId, person),
      sealedFor(caseId, other),
      sealedFor(caseId, null),
      sealedFor(newId(), person),
    ])
    await vault.destroy(caseId, [person])
    expect(await kindsOf(...texts)).toEqual(['ERASED', 'OPENED', 'OPENED', 'OPENED'])
    await expect(sealedFor(caseId, person)).rejects.toMatchObject(ERASED)
    expect(await kindsOf(await sealedFor(caseId, newId()))).toEqual(['OPENED'])
  })

  it('a case closes all its texts and every later one, of persons it never had too', async () => {
    const caseId = newId()
    const texts = [await sealedFor(caseId, newId()), await sealedFor(caseId, null)]
    const elsewhere = await sealedFor(newId(), newId())
    await vault.destroy(caseId, null)
    expect(await kindsOf(...texts, elsewhere)).toEqual(['ERASED', 'ERASED', 'OPENED'])
    for (const personId of [texts[0]?.place.personId ?? '', newId(), null]) {
      await expect(sealedFor(caseId, personId)).rejects.toMatchObject(ERASED)
    }
  })

  it('holds for a person and a case that never had a key, and may be asked again', async () => {
    const [caseId, person] = [newId(), newId()]
    for (let time = 0; time < 2; time += 1) await vault.destroy(caseId, [person])
    await expect(sealedFor(caseId, person)).rejects.toMatchObject(ERASED)
    for (let time = 0; time < 2; time += 1) await vault.destroy(caseId, null)
    await expect(sealedFor(caseId, newId())).rejects.toMatchObject(ERASED)
  })

  it('nobody erases nobody', async () => {
    const text = await sealedFor(newId(), null)
    await vault.destroy(text.place.caseId, [])
    expect(await kindsOf(text)).toEqual(['OPENED'])
  })

  it('does not take the identifier of the case itself for a person', async () => {
    const text = await sealedFor(newId(), newId())
    const nil = '00000000-0000-0000-0000-000000000000'
    await expect(vault.destroy(text.place.caseId, [nil])).rejects.toThrow(TypeError)
    expect(await kindsOf(text)).toEqual(['OPENED'])
  })

  it('seals nothing of a call in which one place was erased', async () => {
    const erased = await sealedFor(newId(), newId())
    await vault.destroy(erased.place.caseId, null)
    const place = { ...erased.place, caseId: newId() }
    await expect(
      vault.seal([
        { place, text: 'a' },
        { place: erased.place, text: 'b' },
      ]),
    ).rejects.toMatchObject(ERASED)
    expect(await kindsOf({ place, text: erased.text })).toEqual(['BROKEN'])
  })

  it('leaves no key behind when others seal for new persons meanwhile', async () => {
    const cases: string[] = []
    let sealed = 0
    let refused = 0
    const sealing = async (caseId: string): Promise<void> => {
      for (let count = 0; count < 6; count += 1) {
        await sealedFor(caseId, newId()).then(
          () => {
            sealed += 1
          },
          (error: unknown) => {
            expect(error).toMatchObject(ERASED)
            refused += 1
          },
        )
      }
    }
    // Some rounds, and then as many more as it takes until both have happened: without that there was no race.
    while (
      cases.length < ROUNDS ||
      ((sealed === 0 || refused === 0) && cases.length < MOST_ROUNDS)
    ) {
      const caseId = newId()
      cases.push(caseId)
      await Promise.all([sealing(caseId), sealing(caseId), vault.destroy(caseId, null)])
    }
    const { rows } = await store.query(
      'select count(*)::int as live from case_key where case_id = any ($1) and wrapped_key is not null',
      [cases],
    )
    expect(rows).toEqual([{ live: 0 }])
    expect(sealed).toBeGreaterThan(0)
    expect(refused).toBeGreaterThan(0)
  })

  it('cannot be undone in the key store', async () => {
    const { place } = await sealedFor(newId(), newId())
    await vault.destroy(place.caseId, null)
    for (const undo of [
      `update case_key set wrapped_key = 'x', kek_id = 'x', destroyed_at = null where case_id = $1`,
      'delete from case_key where case_id = $1',
    ]) {
      await expect(store.query(undo, [place.caseId])).rejects.toMatchObject({ code: '23514' })
    }
  })
})

describe('the bytes of a destroyed key', () => {
  const unscrubbed = async (caseId: string): Promise<number | null> =>
    (
      await store.query(
        'select from case_key where case_id = $1 and destroyed_at is not null and scrubbed_at is null',
        [caseId],
      )
    ).rowCount

  it('are taken out of the files at once', async () => {
    const { place } = await sealedFor(newId(), newId())
    await vault.destroy(place.caseId, null)
    expect(await unscrubbed(place.caseId)).toBe(0)
  })

  it('wait while somebody still looks at the time before, and go afterwards', async () => {
    const { place } = await sealedFor(newId(), newId())
    const dump = new pg.Client({ connectionString: databaseUrl })
    await dump.connect()
    await dump.query('begin isolation level repeatable read')
    await dump.query('select 1')
    await vault.destroy(place.caseId, null)
    expect(await unscrubbed(place.caseId)).toBe(2)
    expect(warnings.at(-1)).toContain('wait')
    await dump.query('commit')
    expect(await scrub(databaseUrl)).toBe(true)
    expect(await unscrubbed(place.caseId)).toBe(0)
    await dump.end()
  })

  it('wait while a dump reads the table, and let readers pass', async () => {
    const text = await sealedFor(newId(), newId())
    const dump = new pg.Client({ connectionString: databaseUrl })
    await dump.connect()
    await dump.query('begin')
    await dump.query('lock table case_key in access share mode')
    await vault.destroy(text.place.caseId, null)
    expect(await kindsOf(text)).toEqual(['ERASED'])
    expect(await unscrubbed(text.place.caseId)).toBe(2)
    await dump.end()
    expect(await scrub(databaseUrl)).toBe(true)
  })

  it('never come into the statistics of the table', async () => {
    await Promise.all(Array.from({ length: 50 }, () => sealedFor(newId(), newId())))
    await store.query('analyze case_key')
    const { rows } = await store.query<{ attname: string }>(
      `select distinct attname from pg_stats where tablename like 'case\\_key%'`,
    )
    const columns = rows.map(({ attname }) => attname)
    expect(columns).toContain('case_id')
    expect(columns).not.toContain('wrapped_key')
  })
})
