import { newId, systemClock } from '@passerelle/schema'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { main } from '../cli/main.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { createCaseVault, KeyRing, newKeyRingEntry, type OpenCaseVault } from '../vault/index.ts'
import { CANARIES, endReferral, life, openTown, type Town } from './life-for-test.ts'
import { addPerson, backup, count } from './rights-for-test.ts'

const entry = newKeyRingEntry()
let testDatabase: TestDatabase
let town: Town
let vault: OpenCaseVault
let keysUrl: string
let printed = ''

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  town = await openTown(systemClock, testDatabase)
  keysUrl = await testDatabase.keysUrl()
  // The key ring of this installation: the command is given the same.
  vault = createCaseVault({ databaseUrl: keysUrl, ring: KeyRing.ofText(entry) })
  vi.spyOn(town.world.vault, 'seal').mockImplementation((plain) => vault.seal(plain))
})
afterEach(() => {
  printed = ''
})
afterAll(async () => {
  await vault.close()
  await town.world.close()
})

async function run(argv: readonly string[], more: Record<string, string> = {}): Promise<number> {
  printed = ''
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += text
      return true
    }),
  )
  try {
    return await main(argv, {
      DATABASE_URL: testDatabase.ownerUrl,
      PASSERELLE_KEYS_DATABASE_URL: keysUrl,
      PASSERELLE_CASE_KEY_RING: entry,
      ...more,
    })
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

describe('passerelle person export', () => {
  test('prints everything, of every partner, in clear', async () => {
    const one = await life(town)
    expect(await run(['person', 'export', one.personId])).toBe(0)
    for (const canary of Object.values(CANARIES)) expect(printed).toContain(canary)
    for (const prefix of ['CCAS', 'CAF', 'EPI', 'REF']) {
      expect(printed).toContain(`${prefix}-${one.number}`)
    }
    expect(await run(['person', 'export', one.personId, '--json'])).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({
      personId: one.personId,
      messages: [{ text: CANARIES.message }, { text: CANARIES.reply }],
    })
  })

  test('is audited, and told to no partner', async () => {
    const { world } = town
    const one = await life(town)
    await run(['person', 'export', one.personId])
    const audited = `from audit_record where aggregate_id = $1 and command = 'passerelle person export'`
    expect(await count(world, audited, [one.personId])).toBe(1)
    const told = `from event where aggregate_id = $1 and type = 'person.exported' and audience <> '{}'`
    expect(await count(world, told, [one.personId])).toBe(0)
  })

  test('is refused without the key store, for a text that is no id, and for nobody', async () => {
    const nobody = newId()
    const withoutKeys = { PASSERELLE_KEYS_DATABASE_URL: '' }
    expect(await run(['person', 'export', nobody], withoutKeys)).toBe(2)
    expect(printed).toContain('PASSERELLE_KEYS_DATABASE_URL')
    expect(await run(['person', 'export', 'Dupont'])).toBe(2)
    expect(printed).not.toContain('Dupont')
    expect(await run(['person', 'export', nobody])).toBe(4)
  })
})

describe('passerelle person erase', () => {
  const erase = (personId: string) =>
    run(['person', 'erase', personId, '--reason', 'PERSON_REQUEST'])

  test('erases the person from every case, whoever leads, and destroys the keys', async () => {
    const { world, caf } = town
    const [one, other] = [await life(town), await life(town)]
    await endReferral(town, one)
    const elsewhere = await world.addCase(caf)
    await world.owner.query(
      'insert into case_person (case_id, person_id, position) values ($1, $2, 5)',
      [elsewhere.caseId, one.personId],
    )
    const copied = await backup(world)
    const readable = async (caseId: string) => {
      const of = copied.filter(({ place }) => place.caseId === caseId)
      return (await vault.open(of)).filter(({ kind }) => kind === 'OPENED').length
    }
    expect(await readable(one.caseId)).toBe(5)

    expect(await erase(one.personId)).toBe(0)
    expect(JSON.parse(printed)).toEqual({ erased: true, keysDestroyed: 2 })
    for (const table of ['case_person', 'person_link', 'facet', 'objection']) {
      expect(await count(world, `from ${table} where person_id = $1`, [one.personId]), table).toBe(
        0,
      )
    }
    expect(await readable(one.caseId)).toBe(0)
    expect(await readable(other.caseId)).toBe(5)
    expect(
      await count(world, `from shared_case where id = $1 and status = 'ACTIVE'`, [
        elsewhere.caseId,
      ]),
    ).toBe(1)
    const told = `from event where aggregate_id = $1 and type = 'person.erased' and actor_partner_id is null`
    expect(await count(world, told, [one.personId])).toBe(2)
    const audited = `from audit_record where aggregate_id = $1 and command = 'passerelle person erase'`
    expect(await count(world, audited, [one.personId])).toBe(2)
    expect(await erase(one.personId)).toBe(4)
  })

  test('is refused while a referral is open, and needs a reason of the list', async () => {
    const { world } = town
    const one = await life(town)
    expect(await erase(one.personId)).toBe(2)
    expect(printed).toContain('still open: 1')
    expect(await count(world, 'from person where id = $1', [one.personId])).toBe(1)
    expect(await run(['person', 'erase', one.personId])).toBe(2)
    expect(await run(['person', 'erase', one.personId, '--reason', 'BECAUSE'])).toBe(2)
    expect(printed).toContain('PERSON_REQUEST')
  })

  test('also forgets a person that partners know but that is in no case', async () => {
    const { world, ccas } = town
    const { caseId } = await world.addCase(ccas)
    const personId = await addPerson(world, caseId, ccas)
    await world.owner.query('delete from case_person where person_id = $1', [personId])
    expect(await erase(personId)).toBe(0)
    expect(await count(world, 'from person where id = $1', [personId])).toBe(0)
  })
})
