import { HostingNotConfigured, VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachHosted, type Data } from '../facets/facts-for-test.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { actions, EMERGENCIES, eventsOf, facetSeen, NOWHERE } from './documents-for-test.ts'

const REASON = 'CANARI: hospitalisation en urgence, traitement à connaître'
const HOUR_MS = 3_600_000

let world: World
let clock: VirtualClock
let ccas: WorldPartner
let caf: WorldPartner
let shelter: WorldPartner
let bystander: WorldPartner
let outsider: WorldPartner
let act: ReturnType<typeof actions>

beforeAll(async () => {
  clock = new VirtualClock(new Date())
  world = await World.open(clock)
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  shelter = await world.addPartner('CHRS', 'Foyer SECRET', { sensitive: 'Hébergement' })
  bystander = await world.addPartner('MDS', 'MDS de Besançon')
  outsider = await world.addPartner('CPAM', 'CPAM du Doubs')
  act = actions(world)
})
afterAll(() => world.close())

async function caseWithFacts() {
  const made = await world.addCase(ccas, [caf, shelter, bystander])
  const { caseId, personId } = made
  await attachHosted(
    world,
    { caseId, personId, owner: caf, name: 'familyBenefits' },
    { quotientFamilial: 512 },
  )
  await attachHosted(
    world,
    { caseId, personId, owner: shelter, name: 'accommodation' },
    { requestPending: true },
  )
  return made
}

const seen = (caseId: string): Promise<Data> =>
  facetSeen(
    world,
    ccas,
    { caseId, facet: 'familyBenefits', purpose: 'VITAL_INTEREST' },
    'quotientFamilial',
  )

async function listed(partner: WorldPartner, caseId: string, open?: boolean): Promise<Data[]> {
  const { data, errors } = await world.ask(partner, EMERGENCIES, { variables: { open } })
  expect(errors).toBeUndefined()
  return data.emergencyAccesses.nodes.filter((one: Data) => one.caseId === caseId)
}

describe('emergency access', () => {
  test('opens the facts of a case for three hours, and tells their owners at once', async () => {
    const { caseId } = await caseWithFacts()
    expect((await seen(caseId)).quotientFamilial).toBeNull()
    const opened = await act(ccas, 'openEmergencyAccess', { caseId, reason: `  ${REASON} ` })
    expect(opened).toMatchObject({
      __typename: 'EmergencyAccess',
      caseId,
      reader: { id: ccas.id },
      writtenReason: REASON,
      open: true,
    })
    expect((await seen(caseId)).quotientFamilial).toBe(512)
    const [event] = await eventsOf(world, opened.id)
    expect(event).toMatchObject({ type: 'emergency_access.opened', data: { hours: 3 } })
    // The shelter too, though nobody else may know that it holds facts; who holds none is not told.
    expect([...(event?.audience ?? [])].sort()).toEqual([ccas.id, caf.id, shelter.id].sort())

    clock.advance(3 * HOUR_MS)
    expect((await seen(caseId)).quotientFamilial).toBeNull()
    expect(await listed(ccas, caseId, true)).toEqual([])
    expect(await listed(ccas, caseId, false)).toMatchObject([{ id: opened.id, open: false }])
  })

  test('is listed with its reason for who opened it and for the owners of facts alone', async () => {
    const { caseId } = await caseWithFacts()
    const { rows } = await world.owner.query(
      `insert into agent_membership (id, partner_id, agent_ref, since) values (gen_random_uuid(), $1, 'agent-7', '2015-01-01')
       returning agent_ref`,
      [ccas.id],
    )
    const agent = rows[0].agent_ref
    const { id } = await act(ccas, 'openEmergencyAccess', { caseId, reason: REASON }, { agent })
    expect(await listed(ccas, caseId)).toMatchObject([{ id, writtenReason: REASON, agent }])
    for (const owner of [caf, shelter]) {
      expect(await listed(owner, caseId)).toMatchObject([
        { id, writtenReason: REASON, agent: null },
      ])
    }
    for (const other of [bystander, outsider]) expect(await listed(other, caseId)).toEqual([])
    const scopes = ['emergency', 'facets:read']
    const { errors } = await world.ask(caf, EMERGENCIES, { scopes })
    expect(errors?.[0]?.extensions['code']).toBe('SCOPE_MISSING')
  })

  test('never opens against an objection', async () => {
    const { caseId, personId } = await caseWithFacts()
    await act(bystander, 'raiseObjection', {
      caseId,
      personId,
      categories: ['RESOURCES'],
      raisedOn: '2026-01-05',
    })
    await act(ccas, 'openEmergencyAccess', { caseId, reason: REASON })
    const closed = await seen(caseId)
    expect(closed.quotientFamilial).toBeNull()
    expect(closed.access[0].reason).toBe('PERSON_OBJECTED')
  })

  test('opens for its own purpose alone', async () => {
    const { caseId } = await caseWithFacts()
    await act(ccas, 'openEmergencyAccess', { caseId, reason: REASON })
    const of = { caseId, facet: 'familyBenefits' }
    expect((await facetSeen(world, ccas, of, 'quotientFamilial')).quotientFamilial).toBeNull()
  })

  test('wants a reason in words, the scope, and a part in the case', async () => {
    const { caseId } = await caseWithFacts()
    const refusal = async (over: object, by = ccas) => {
      const { code, field } = await act(by, 'openEmergencyAccess', {
        caseId,
        reason: REASON,
        ...over,
      })
      return [code, field]
    }
    expect(await refusal({ reason: '   urgent   ' })).toEqual(['REASON_LENGTH', 'input.reason'])
    expect(await refusal({ reason: 'x'.repeat(501) })).toEqual(['REASON_LENGTH', 'input.reason'])
    expect(await refusal({ reason: 'Patient 1 85 05 78 006 084 91 en danger' })).toEqual([
      'REASON_LOOKS_LIKE_NIR',
      'input.reason',
    ])
    expect(await refusal({ caseId: NOWHERE })).toEqual(['NOT_FOUND', 'input.caseId'])
    expect(await refusal({ caseId: 'nothing' })).toEqual(['NOT_FOUND', 'input.caseId'])
    expect(await refusal({}, outsider)).toEqual(['NOT_FOUND', 'input.caseId'])
    const asking = act(
      ccas,
      'openEmergencyAccess',
      { caseId, reason: REASON },
      {
        scopes: ['disclosures:write', 'privacy'],
      },
    )
    await expect(asking).rejects.toMatchObject({ extensions: { code: 'SCOPE_MISSING' } })
    const { rows } = await world.owner.query('select id from emergency_access where case_id = $1', [
      caseId,
    ])
    expect(rows).toEqual([])
  })

  test('asked for twice under one key is opened once', async () => {
    const { caseId } = await caseWithFacts()
    const input = { caseId, reason: REASON }
    const key = 'opening-once'
    const first = await act(ccas, 'openEmergencyAccess', input, { key })
    expect((await act(ccas, 'openEmergencyAccess', input, { key })).id).toBe(first.id)
    expect(await listed(ccas, caseId)).toHaveLength(1)
  })

  test('keeps its reason out of the database in clear, out of events and out of the audit', async () => {
    const { caseId } = await caseWithFacts()
    const { id } = await act(ccas, 'openEmergencyAccess', { caseId, reason: REASON })
    for (const table of ['emergency_access', 'event', 'audit_record', 'idempotency_record']) {
      const { rows } = await world.owner.query(`select to_jsonb(t)::text as text from ${table} t`)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter(({ text }) => text.includes('CANARI'))).toEqual([])
    }
    // Its key destroyed, nobody reads it any more; that the case was opened stays known.
    await world.vault.destroy(caseId, null)
    expect(await listed(caf, caseId)).toMatchObject([{ id, writtenReason: null }])
    const again = await act(ccas, 'openEmergencyAccess', { caseId, reason: REASON })
    expect(again.code).toBe('PERSON_ERASED')
  })

  test('is refused where there is no key store to seal its reason', async () => {
    const { caseId } = await caseWithFacts()
    const unsealed: World = Object.create(world, {
      connectors: { value: world.connectors },
      vault: {
        value: { ...world.vault, seal: () => Promise.reject(new HostingNotConfigured()) },
      },
    })
    const input = { caseId, reason: REASON }
    const refused = await actions(unsealed)(ccas, 'openEmergencyAccess', input)
    expect(refused).toMatchObject({
      __typename: 'DisclosureActionRefused',
      reason: 'HOSTING_NOT_CONFIGURED',
    })
    expect(await listed(ccas, caseId)).toEqual([])
  })
})
