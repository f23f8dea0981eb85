import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { newId, VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import type { World, WorldPartner, WorldService } from '../testing/world.ts'
import { finishErasures } from '../worker/retention.ts'
import {
  CANARIES,
  endReferral,
  type Life,
  life as newLife,
  openTown,
  type Town,
} from './life-for-test.ts'
import { addPerson, backup, count, erase, host, openedOf } from './rights-for-test.ts'

const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
const DYING = fileURLToPath(new URL('erase-and-die.process.ts', import.meta.url))

let testDatabase: TestDatabase
let town: Town
let world: World
let ccas: WorldPartner
let association: WorldPartner
let caf: WorldPartner
let outsider: WorldPartner
let food: WorldService

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  town = await openTown(clock, testDatabase)
  ;({ world, ccas, association, caf, outsider, food } = town)
})
afterAll(() => world.close())

const life = (): Promise<Life> => newLife(town)
const ended = (one: Life) => endReferral(town, one)

/** Rows that are about a person or keep something of its case, by table. */
async function kept({ caseId, personId }: Pick<Life, 'caseId' | 'personId'>) {
  const byPerson = ['facet', 'person_link', 'case_person', 'objection', 'disclosure_request']
  const found: Record<string, number> = {}
  for (const table of byPerson) {
    found[table] = await count(world, `from ${table} where person_id = $1`, [personId])
  }
  found['person'] = await count(world, 'from person where id = $1', [personId])
  found['message'] = await count(world, 'from message where case_id = $1', [caseId])
  found['open disclosure'] = await count(
    world,
    'from disclosure where case_id = $1 and ended_at is null',
    [caseId],
  )
  return found
}

const NOTHING = {
  facet: 0,
  person_link: 0,
  case_person: 0,
  objection: 0,
  disclosure_request: 0,
  person: 0,
  message: 0,
  'open disclosure': 0,
}

describe('erasing the only person of a case one leads', () => {
  test('takes away all that any partner keeps of it, and leaves ids and codes about nobody', async () => {
    const before = await life()
    await ended(before)
    const { caseId, personId } = before
    expect(Object.values(await kept(before)).every((rows) => rows > 0)).toBe(true)

    expect(await erase(world, ccas, personId)).toMatchObject({
      __typename: 'PersonErasure',
      completed: true,
      cases: [
        {
          caseId,
          scope: 'CASE',
          facets: 3,
          links: 3,
          // The end of the referral ended the association's participation, not what the two others disclosed.
          disclosures: 2,
          messages: 2,
          lead: null,
        },
      ],
    })
    expect(await kept(before)).toEqual(NOTHING)
    expect(
      await count(world, 'from facet_pointer where reference = $1', [`REF-${before.number}`]),
    ).toBe(0)
    for (const [table, column] of [
      ['need', 'case_id'],
      ['referral', 'case_id'],
      ['event', 'case_id'],
      ['participant', 'case_id'],
    ]) {
      expect(
        await count(world, `from ${table} where ${column} = $1`, [caseId]),
        table,
      ).toBeGreaterThan(0)
    }
    expect(
      await count(world, `from disclosure where case_id = $1 and end_reason = 'ERASED'`, [caseId]),
    ).toBe(2)
    const { data } = await world.ask(
      ccas,
      `{ sharedCase(id: "${caseId}") { status persons { id } } }`,
    )
    expect(data.sharedCase).toEqual({ status: 'CLOSED', persons: [] })
  })

  test('makes what a backup holds of it unreadable, and nothing of any other case', async () => {
    const [gone, other] = [await life(), await life()]
    await ended(gone)
    const copied = await backup(world)
    expect(await openedOf(world, copied, gone.caseId)).toHaveLength(5)
    await erase(world, ccas, gone.personId)
    expect(await openedOf(world, copied, gone.caseId)).toEqual([])
    expect(await openedOf(world, copied, other.caseId)).toHaveLength(5)
  })

  test('tells the participants, closes the case, and takes back what was asked', async () => {
    const before = await life()
    await ended(before)
    const { caseId, personId } = before
    const invited = await world.ask(
      ccas,
      `mutation ($input: InviteParticipantInput!) { result: inviteParticipant(input: $input) {
        ... on Invitation { id } ... on Error { code } } }`,
      { variables: { input: { caseId, partnerId: outsider.id } } },
    )
    const key = newId()
    await erase(world, ccas, personId, { key })
    const { rows } = await world.owner.query<{ type: string; audience: string[] }>(
      `select type, audience, data from event where aggregate_id = any ($1::uuid[]) and occurred_at = $2
         and type in ('person.erased', 'case.closed', 'participant.invitation_cancelled') order by type`,
      [[caseId, personId, invited.data.result.id], clock.now()],
    )
    expect(rows.map(({ type, audience }) => [type, audience.toSorted()])).toEqual([
      ['case.closed', [ccas.id, caf.id].toSorted()],
      ['participant.invitation_cancelled', [ccas.id, outsider.id].toSorted()],
      ['person.erased', [ccas.id, caf.id].toSorted()],
    ])
    const { rows: audits } = await world.owner.query(
      `select command, partner_id, details from audit_record where aggregate_id = $1`,
      [personId],
    )
    expect(audits).toEqual([
      {
        command: 'erasePerson',
        partner_id: ccas.id,
        details: { reason: 'PERSON_REQUEST', erasures: 1 },
      },
    ])
  })

  test('is refused with the number of referrals still open, and erases nothing then', async () => {
    const before = await life()
    const rows = await kept(before)
    expect(await erase(world, ccas, before.personId)).toMatchObject({
      code: 'OPEN_REFERRALS_LEFT',
      openReferrals: 1,
    })
    expect(await kept(before)).toEqual(rows)
    const copied = await backup(world)
    expect(await openedOf(world, copied, before.caseId)).toHaveLength(5)
  })

  test('repeated under its key it answers the same and erases nothing more', async () => {
    const before = await life()
    await ended(before)
    const key = newId()
    const first = await erase(world, ccas, before.personId, { key })
    const again = await erase(world, ccas, before.personId, { key })
    expect(again).toEqual({ ...first, replayed: true })
    expect(await count(world, 'from erasure where request_id = $1', [first.id])).toBe(1)
  })

  test('nothing can be kept of it afterwards', async () => {
    const before = await life()
    await ended(before)
    await erase(world, ccas, before.personId)
    const again = await world.ask(
      ccas,
      `mutation ($input: AttachFacetInput!) { result: attachFacet(input: $input) { ... on Error { code } } }`,
      {
        variables: {
          input: { ...placeOf(before), name: 'CONTACT', hosting: 'HOSTED' },
        },
      },
    )
    expect(again.data.result.code).toBe('CASE_CLOSED')
    await expect(
      world.vault.seal([
        {
          place: {
            table: 'facet_value',
            column: 'sealed',
            row: 'x',
            partnerId: ccas.id,
            ...placeOf(before),
          },
          text: 'x',
        },
      ]),
    ).rejects.toMatchObject({ code: 'CASE_ERASED' })
  })
})

const placeOf = ({ caseId, personId }: Life) => ({ caseId, personId })

describe('erasing one of a household', () => {
  test('leaves the case to the others, readable and open', async () => {
    const before = await life()
    await ended(before)
    const { caseId, personId } = before
    const other = await addPerson(world, caseId, ccas)
    await host(world, ccas, { caseId, personId: other }, 'contact', { phone: 'le conjoint' })
    const copied = await backup(world)
    expect(await erase(world, ccas, personId)).toMatchObject({
      cases: [{ caseId, scope: 'PERSON', facets: 3, disclosures: 1, messages: 0 }],
    })
    expect(await openedOf(world, copied, caseId)).toEqual(
      ['"le conjoint"', CANARIES.emergency, CANARIES.message, CANARIES.reply].toSorted(),
    )
    const { data } = await world.ask(
      ccas,
      `{ sharedCase(id: "${caseId}") { status persons { id } contact(purpose: CONTACT_PERSON) { personId phone } } }`,
    )
    expect(data.sharedCase).toEqual({
      status: 'ACTIVE',
      persons: [{ id: other }],
      contact: [{ personId: other, phone: 'le conjoint' }],
    })
    // The last one takes the case along.
    expect(await erase(world, ccas, other)).toMatchObject({
      cases: [{ scope: 'CASE', messages: 2 }],
    })
    expect(await openedOf(world, copied, caseId)).toEqual([])
  })
})

describe('erasing a person of several cases', () => {
  test('a reference stays with those who still meet the person elsewhere', async () => {
    const first = await life()
    await ended(first)
    const { personId } = first
    const second = await world.addCase(caf, [association])
    await world.owner.query('update case_person set person_id = $2 where case_id = $1', [
      second.caseId,
      personId,
    ])
    expect(await erase(world, ccas, personId)).toMatchObject({
      cases: [{ caseId: first.caseId, scope: 'CASE', links: 1 }],
    })
    const { rows } = await world.owner.query<{ partner_id: string }>(
      'select partner_id from person_link where person_id = $1',
      [personId],
    )
    expect(rows.map(({ partner_id }) => partner_id).toSorted()).toEqual(
      [caf.id, association.id].toSorted(),
    )
    expect(await count(world, 'from person where id = $1', [personId])).toBe(1)
  })

  test('where another leads, only the own part goes, and the answer names whom to ask', async () => {
    const before = await life()
    const { caseId, personId } = before
    const copied = await backup(world)
    expect(await erase(world, association, personId)).toMatchObject({
      completed: true,
      cases: [
        {
          caseId,
          scope: 'OWN_PART',
          facets: 1,
          links: 1,
          disclosures: 0,
          messages: 0,
          lead: { name: 'CCAS de Besançon' },
        },
      ],
    })
    expect(await kept(before)).toEqual({
      facet: 2,
      person_link: 2,
      case_person: 1,
      objection: 1,
      disclosure_request: 1,
      person: 1,
      message: 2,
      'open disclosure': 2,
    })
    expect(await openedOf(world, copied, caseId)).toHaveLength(5)
    const { rows } = await world.owner.query(
      `select type, audience from event where case_id = $1 and actor_partner_id = $2
         and type in ('facet.detached', 'person.own_part_erased') order by type`,
      [caseId, association.id],
    )
    expect(rows).toMatchObject([
      { type: 'facet.detached' },
      { type: 'person.own_part_erased', audience: [association.id] },
    ])
  })

  test('a partner that took part once erases what it left behind, without learning who leads now', async () => {
    const before = await life()
    await ended(before)
    expect(await erase(world, association, before.personId)).toMatchObject({
      cases: [{ caseId: before.caseId, scope: 'OWN_PART', facets: 1, links: 1, lead: null }],
    })
  })
})

describe('who may erase', () => {
  test('a partner that knows the person and holds the scope; to others there is no such person', async () => {
    const before = await life()
    expect(await erase(world, outsider, before.personId)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.personId',
    })
    expect(await erase(world, ccas, newId())).toMatchObject({ code: 'NOT_FOUND' })
    expect(await erase(world, ccas, 'nobody')).toMatchObject({ code: 'NOT_FOUND' })
    const { errors } = await erase(world, ccas, before.personId, { scopes: ['cases:write'] })
    expect(errors?.[0]?.extensions['code']).toBe('SCOPE_MISSING')
    expect(await count(world, 'from person where id = $1', [before.personId])).toBe(1)
  })

  test('a request is shown to who made it alone', async () => {
    const before = await life()
    await ended(before)
    const { id } = await erase(world, ccas, before.personId)
    const read = async (partner: WorldPartner) =>
      (await world.ask(partner, `{ personErasure(id: "${id}") { id completed } }`)).data
    expect(await read(ccas)).toEqual({ personErasure: { id, completed: true } })
    expect(await read(caf)).toEqual({ personErasure: null })
  })
})

describe('a crash between the database and the key store', () => {
  test('leaves the erasure on the work list, and the worker destroys the keys', async () => {
    const before = await life()
    await ended(before)
    const copied = await backup(world)
    const destroy = vi.spyOn(world.vault, 'destroy').mockRejectedValue(new Error('no answer'))
    expect(await erase(world, ccas, before.personId)).toMatchObject({ completed: false })
    await expect(finishErasures(world.worker, world.vault, clock.now())).rejects.toThrow(
      'no answer',
    )
    destroy.mockRestore()
    expect(await kept(before)).toEqual(NOTHING)
    expect(await openedOf(world, copied, before.caseId)).toHaveLength(5)

    await finishErasures(world.worker, null, clock.now())
    expect(await count(world, 'from erasure where done_at is null')).toBe(1)
    await finishErasures(world.worker, world.vault, clock.now())
    expect(await openedOf(world, copied, before.caseId)).toEqual([])
    expect(await count(world, 'from erasure where done_at is null')).toBe(0)
  })

  test('survives the process: killed before it reached the key store, another one goes on', async () => {
    const before = await life()
    await ended(before)
    const copied = await backup(world)
    const { clientId, id } = ccas
    const dying = spawn(process.execPath, [
      DYING,
      testDatabase.appUrl,
      clientId,
      id,
      before.personId,
    ])
    const [, signal] = await once(dying, 'exit')
    expect(signal).toBe('SIGKILL')
    expect(await kept(before)).toEqual(NOTHING)
    expect(await openedOf(world, copied, before.caseId)).toHaveLength(5)
    await finishErasures(world.worker, world.vault, clock.now())
    expect(await openedOf(world, copied, before.caseId)).toEqual([])
  })
})

test('raced by a referral that is sent, either the referral is open or the person is gone', async () => {
  const seen = new Set<string>()
  for (let round = 0; round < 20; round += 1) {
    const { caseId, personId, needId } = await world.addCase(ccas)
    const { data } = await world.ask(
      ccas,
      `mutation ($input: CreateReferralInput!) { createReferral(input: $input) { ... on Referral { id version } } }`,
      { variables: { input: { needId, serviceId: food.id } } },
    )
    const { id, version } = data.createReferral
    const disclosure = {
      legalBasis: 'LEGAL_MISSION',
      legalText: 'CASF L123-5',
      informedOn: '2026-01-05',
      facetGroups: [],
    }
    const [erased, sent] = await Promise.all([
      erase(world, ccas, personId),
      world.ask(
        ccas,
        `mutation ($input: SendReferralInput!) { result: sendReferral(input: $input) { __typename } }`,
        { variables: { input: { id, expectedVersion: version, disclosure } } },
      ),
    ])
    seen.add(`${erased.__typename} ${sent.data.result.__typename}`)
    const open = await count(world, `from referral where case_id = $1 and state = 'SENT'`, [caseId])
    const there = await count(world, 'from case_person where case_id = $1', [caseId])
    expect(open).toBe(there)
  }
  const allowed = ['ErasureRefused Referral', 'PersonErasure ReferralActionRefused']
  expect([...seen].filter((pair) => !allowed.includes(pair))).toEqual([])
})
