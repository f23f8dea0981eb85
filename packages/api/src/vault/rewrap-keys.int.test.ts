import { newId, type Sealed, type SealedPlace } from '@passerelle/schema'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import {
  countKeys,
  createCaseVault,
  KeyRing,
  newKeyRingEntry,
  type OpenCaseVault,
  rewrapKeys,
} from './index.ts'

const KEYS = 30
let database: TestDatabase
let databaseUrl: string
let store: pg.Pool
let before: OpenCaseVault
let [old, both, next]: readonly KeyRing[] = []
let sealed: readonly Sealed[]

beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
  databaseUrl = await database.keysUrl()
  store = new pg.Pool({ connectionString: databaseUrl, max: 4 })
})
afterAll(async () => {
  await before.close()
  await store.end()
  await database.drop()
})
beforeEach(async () => {
  await store.query('truncate case_key')
  const [oldEntry, newEntry] = [newKeyRingEntry(), newKeyRingEntry()]
  old = KeyRing.ofText(oldEntry)
  both = KeyRing.ofText(`${newEntry},${oldEntry}`)
  next = KeyRing.ofText(newEntry)
  await before?.close()
  before = createCaseVault({ databaseUrl, ring: old })
  sealed = await sealSome(before, KEYS)
})

async function sealSome(vault: OpenCaseVault, count: number): Promise<readonly Sealed[]> {
  const plain = Array.from({ length: count }, (_, index) => ({ place: place(), text: `${index}` }))
  const texts = await vault.seal(plain)
  return plain.map(({ place }, index) => ({ place, text: texts[index] ?? '' }))
}

function place(): SealedPlace {
  const [caseId, personId] = [newId(), newId()]
  return { table: 't', column: 'c', row: newId(), caseId, partnerId: newId(), personId }
}

const ringOf = (ring: KeyRing | undefined): KeyRing => {
  if (ring === undefined) throw new Error('no ring')
  return ring
}

async function opened(ring: KeyRing | undefined): Promise<number> {
  const vault = createCaseVault({ databaseUrl, ring: ringOf(ring) })
  const found = await vault.open(sealed).finally(() => vault.close())
  return found.filter(({ kind }) => kind === 'OPENED').length
}

const move = (batch?: number): ReturnType<typeof rewrapKeys> =>
  rewrapKeys(store, ringOf(both), batch === undefined ? {} : { batch })

describe('moving the keys under a new key of the ring', () => {
  it('lets the old key go afterwards, and not before', async () => {
    await expect(opened(next)).rejects.toMatchObject({ code: 'CASE_KEYS_SEALED' })
    expect(await opened(both)).toBe(KEYS)
    expect(await move(7)).toMatchObject({ moved: KEYS, unreadable: 0 })
    expect(await opened(next)).toBe(KEYS)
    await expect(opened(old)).rejects.toMatchObject({ code: 'CASE_KEYS_SEALED' })
    const { id } = await ringOf(next).newest()
    expect(await countKeys(store)).toMatchObject({ byKek: [{ kekId: id, keys: KEYS }] })
  })

  it('is nothing the second time', async () => {
    await move()
    const { rows } = await store.query('select * from case_key order by case_id')
    expect(await move()).toMatchObject({ moved: 0 })
    expect((await store.query('select * from case_key order by case_id')).rows).toEqual(rows)
  })

  it('goes on where another was stopped', async () => {
    await store.query(
      `create function stop() returns trigger language plpgsql as $$
         begin if (select count(*) from case_key where kek_id = new.kek_id) > 10 then raise 'stopped'; end if;
         return new; end $$;
       create trigger stop before update on case_key for each row execute function stop()`,
    )
    await expect(move(6)).rejects.toThrow('stopped')
    await store.query('drop function stop cascade')
    const moved = (await countKeys(store)).byKek.map(({ keys }) => keys).sort((a, b) => a - b)
    expect(moved).toHaveLength(2)
    expect(await opened(both)).toBe(KEYS)
    expect((await move()).moved).toBeLessThan(KEYS)
    expect(await opened(next)).toBe(KEYS)
  })

  it('is shared by two at once', async () => {
    const both = await Promise.all([move(3), move(3)])
    expect(both.reduce((sum, { moved }) => sum + moved, 0)).toBe(KEYS)
    expect(await opened(next)).toBe(KEYS)
  })

  it('leaves alone what no key of the ring opens, and says how much', async () => {
    const stranger = createCaseVault({ databaseUrl, ring: KeyRing.ofText(newKeyRingEntry()) })
    await sealSome(stranger, 2)
    await stranger.close()
    expect(await move(4)).toMatchObject({ moved: KEYS, unreadable: 2 })
    expect(await opened(next)).toBe(KEYS)
  })

  it('does not bring back a key that is destroyed meanwhile', async () => {
    const doomed = sealed.slice(0, 10)
    const vault = createCaseVault({ databaseUrl, ring: ringOf(both) })
    await Promise.all([
      move(2),
      ...doomed.map(({ place }) => vault.destroy(place.caseId, [place.personId ?? ''])),
    ])
    await move()
    const kinds = (await vault.open(sealed)).map(({ kind }) => kind)
    expect(kinds.slice(0, 10)).toEqual(doomed.map(() => 'ERASED'))
    expect(kinds.slice(10).every((kind) => kind === 'OPENED')).toBe(true)
    expect(await countKeys(store)).toMatchObject({ destroyed: 10, awaitingScrub: 0 })
    await vault.close()
  })
})
