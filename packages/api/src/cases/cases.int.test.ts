import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World, type WorldPartner } from '../testing/world.ts'
import { actions, CASE, type Made, NOWHERE, opened } from './documents-for-test.ts'

let world: World
let ccas: WorldPartner
let caf: WorldPartner
let shelter: WorldPartner
let outsider: WorldPartner
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  shelter = await world.addPartner('ASSOCIATION', 'Foyer SECRET', { sensitive: 'Hébergement' })
  outsider = await world.addPartner('CPAM', 'CPAM du Doubs')
  act = actions(world)
})
afterAll(() => world.close())

const open = (lead: WorldPartner, input: object = {}): Promise<Made> => opened(world, lead, input)

async function join(lead: WorldPartner, caseId: string, partner: WorldPartner): Promise<void> {
  const invitation = await act(lead, 'inviteParticipant', { caseId, partnerId: partner.id })
  expect(invitation.__typename).toBe('Invitation')
  const joined = await act(partner, 'acceptInvitation', { invitationId: invitation.id })
  expect(joined.__typename).toBe('SharedCase')
}

async function seen(partner: WorldPartner, id: string) {
  const { data, errors } = await world.ask(partner, CASE, { variables: { id } })
  expect(errors).toBeUndefined()
  return data.sharedCase
}

async function feedOf(caseId: string) {
  const { rows } = await world.owner.query(
    `select type, audience, data from event where case_id = $1 or aggregate_id in
      (select id from invitation where case_id = $1 union select id from lead_transfer where case_id = $1)
      order by occurred_at, id`,
    [caseId],
  )
  return rows as { type: string; audience: string[]; data: object }[]
}

describe('opening a case', () => {
  test('makes the actor its lead, with its household and its needs', async () => {
    const { id } = await open(ccas, {
      persons: [{ localReference: 'F-1' }, { localReference: 'F-2' }],
      needs: [
        { theme: 'SANTE__ACCES_AUX_SOINS', urgency: 'URGENT', publics: ['FAMILLES'] },
        { theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION', urgency: 'ROUTINE' },
      ],
    })
    const row = await seen(ccas, id)
    expect(row).toMatchObject({
      version: 1,
      status: 'ACTIVE',
      myRole: 'LEAD',
      closedAt: null,
      network: { id: world.networkId },
      commune: { code: '25056', name: 'Besançon', departement: { code: '25' } },
      participants: [{ role: 'LEAD', until: null, partner: { id: ccas.id } }],
    })
    expect(row.persons.map((one: { myLocalReference: string }) => one.myLocalReference)).toEqual([
      'F-1',
      'F-2',
    ])
    expect(row.needs).toHaveLength(2)
    expect(row.needs[0]).toMatchObject({
      theme: 'SANTE__ACCES_AUX_SOINS',
      themeLabel: 'Accès aux soins',
      urgency: 'URGENT',
      publics: ['FAMILLES'],
      status: 'OPEN',
      author: { id: ccas.id },
      allowedActions: ['CHANGE_URGENCY', 'MARK_MET'],
    })
    const events = await feedOf(id)
    expect(events.map(({ type }) => type).sort()).toEqual([
      'case.created',
      'need.added',
      'need.added',
    ])
    expect(events.every(({ audience }) => audience.join() === ccas.id)).toBe(true)
    expect(JSON.stringify(events)).not.toContain('F-1')
  })

  test('meets the person the actor already knows under the same reference', async () => {
    const one = await open(ccas, { persons: [{ localReference: 'SAME' }] })
    const two = await open(ccas, { persons: [{ localReference: 'SAME' }] })
    const other = await open(caf, { persons: [{ localReference: 'SAME' }] })
    expect(two.persons[0]?.id).toBe(one.persons[0]?.id)
    expect(other.persons[0]?.id).not.toBe(one.persons[0]?.id)
    const { data } = await world.ask(
      ccas,
      `{ sharedCasesByLocalReference(localReference: "SAME") { id } }`,
    )
    expect(data.sharedCasesByLocalReference).toEqual([{ id: two.id }, { id: one.id }])
  })

  test('makes two persons of a reference given twice', async () => {
    const { persons } = await open(ccas, {
      persons: [{ localReference: 'HOME' }, { localReference: 'HOME' }],
    })
    expect(new Set(persons.map(({ id }) => id)).size).toBe(2)
  })

  test('meets one person when two cases are opened at once', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => open(ccas, { persons: [{ localReference: 'AT-ONCE' }] })),
    )
    expect(new Set(made.map(({ persons }) => persons[0]?.id)).size).toBe(1)
  })

  test.each([
    [
      'a NIR',
      { persons: [{ localReference: '185057800608436' }] },
      'LOCAL_REFERENCE_LOOKS_LIKE_NIR',
    ],
    ['nobody', { persons: [] }, 'PERSONS_COUNT'],
    ['an unknown commune', { communeCode: '99999' }, 'COMMUNE_UNKNOWN'],
    ['a network of others', { networkId: NOWHERE }, 'NOT_FOUND'],
    ['no network id at all', { networkId: 'x' }, 'NOT_FOUND'],
  ])('is refused with %s, and leaves nothing', async (_name, input, code) => {
    const before = await world.owner.query('select count(*) from shared_case')
    const answer = await act(ccas, 'createSharedCase', {
      networkId: world.networkId,
      communeCode: '25056',
      persons: [{ localReference: 'X' }],
      ...input,
    })
    expect(answer.code).toBe(code)
    expect(JSON.stringify(answer)).not.toContain('185057800608436')
    expect(await world.owner.query('select count(*) from shared_case')).toMatchObject({
      rows: before.rows,
    })
  })

  test('asked twice under one key opens one case; under it another payload is refused', async () => {
    const input = {
      networkId: world.networkId,
      communeCode: '25056',
      persons: [{ localReference: 'TWICE' }],
    }
    const key = 'cases-key-1'
    const first = await act(ccas, 'createSharedCase', input, { key })
    const second = await act(ccas, 'createSharedCase', input, { key })
    expect(second.id).toBe(first.id)
    await expect(
      act(ccas, 'createSharedCase', { ...input, communeCode: '25057' }, { key }),
    ).rejects.toMatchObject({ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  })

  test('needs the scope cases:write', async () => {
    const input = { networkId: world.networkId, communeCode: '25056', persons: [] }
    await expect(
      act(ccas, 'createSharedCase', input, { scopes: ['cases:read'] }),
    ).rejects.toMatchObject({ extensions: { code: 'SCOPE_MISSING' } })
  })
})

describe('a case one takes no part in', () => {
  test('does not exist: by id, list, count, cursor, reference or action', async () => {
    const { id, needId, persons } = await open(ccas, { persons: [{ localReference: 'HIDDEN' }] })
    const mine = await open(outsider)
    expect(await seen(outsider, id)).toBeNull()
    expect(await seen(outsider, 'not-an-id')).toBeNull()
    const { data } = await world.ask(
      outsider,
      `{ sharedCases { totalCount nodes { id } }
         sharedCasesByLocalReference(localReference: "HIDDEN") { id }
         invitations(direction: SENT) { totalCount } unmetNeeds { totalCount } }`,
    )
    expect(data.sharedCases.nodes).toEqual([{ id: mine.id }])
    expect(data.sharedCases.totalCount).toBe(1)
    expect(data.sharedCasesByLocalReference).toEqual([])
    const caseId = id
    const expectedVersion = 1
    const need = { theme: 'SANTE__ACCES_AUX_SOINS', urgency: 'ROUTINE' }
    const tried = [
      ['addNeed', { caseId, ...need }],
      ['addCasePerson', { caseId, expectedVersion, localReference: 'A' }],
      ['linkPerson', { caseId, personId: persons[0]?.id, localReference: 'A' }],
      ['unlinkPerson', { caseId, personId: persons[0]?.id }],
      ['closeSharedCase', { caseId, expectedVersion }],
      ['reopenSharedCase', { caseId, expectedVersion }],
      ['leaveCase', { caseId, expectedVersion }],
      ['inviteParticipant', { caseId, partnerId: caf.id }],
      ['removeParticipant', { caseId, expectedVersion, partnerId: ccas.id }],
      ['proposeLeadTransfer', { caseId, toPartnerId: outsider.id }],
      ['changeNeedUrgency', { needId, expectedVersion, urgency: 'URGENT' }],
      ['markNeedMet', { needId, expectedVersion }],
    ] as const
    for (const [verb, input] of tried) {
      const hidden = await act(outsider, verb, input)
      expect(hidden.__typename, verb).toBe('NotFound')
      // The same answer as for a case that is nowhere, to the letter.
      const nowhere =
        'caseId' in input ? { ...input, caseId: NOWHERE } : { ...input, needId: NOWHERE }
      expect(await act(outsider, verb, nowhere)).toEqual(hidden)
    }
    expect((await seen(ccas, id)).version).toBe(1)
  })

  test('is in nobody’s list at another place of the cursor', async () => {
    for (let i = 0; i < 3; i += 1) await open(shelter)
    const ids: string[] = []
    let after: string | null = null
    do {
      const { data } = await world.ask(
        shelter,
        `query ($after: String) { sharedCases(first: 2, after: $after) {
          totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { variables: { after } },
      )
      expect(data.sharedCases.totalCount).toBe(3)
      ids.push(...data.sharedCases.nodes.map(({ id }: { id: string }) => id))
      after = data.sharedCases.pageInfo.hasNextPage ? data.sharedCases.pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(ids).size).toBe(3)
    const { errors } = await world.ask(
      shelter,
      `query ($after: String) { sharedCases(after: $after) { totalCount } }`,
      { variables: { after: Buffer.from('yesterday nobody').toString('base64url') } },
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test('filters by state and network', async () => {
    const count = async (filter: string) => {
      const { data } = await world.ask(shelter, `{ sharedCases(${filter}) { totalCount } }`)
      return data.sharedCases.totalCount
    }
    expect(await count('status: ACTIVE')).toBe(3)
    expect(await count('status: CLOSED')).toBe(0)
    expect(await count(`networkId: "${world.networkId}"`)).toBe(3)
    expect(await count(`networkId: "elsewhere"`)).toBe(0)
  })
})

describe('the references of a household', () => {
  test('are each partner’s own: three partners, one case, no copy', async () => {
    const { id, persons } = await open(ccas, { persons: [{ localReference: 'CCAS-7' }] })
    await join(ccas, id, caf)
    await join(ccas, id, shelter)
    const personId = persons[0]?.id
    const before = await seen(caf, id)
    expect(before.persons).toEqual([{ id: personId, myLocalReference: null }])
    await act(caf, 'linkPerson', { caseId: id, personId, localReference: 'CAF-1' })
    await act(caf, 'linkPerson', { caseId: id, personId, localReference: 'CAF-2' })
    await act(shelter, 'linkPerson', { caseId: id, personId, localReference: 'SH-9' })
    const [ofCcas, ofCaf, ofShelter] = [
      await seen(ccas, id),
      await seen(caf, id),
      await seen(shelter, id),
    ]
    expect(ofCcas.persons[0].myLocalReference).toBe('CCAS-7')
    expect(ofCaf.persons[0].myLocalReference).toBe('CAF-2')
    expect(ofShelter.persons[0].myLocalReference).toBe('SH-9')
    expect(ofCaf.version).toBe(before.version)
    const links = (await feedOf(id)).filter(({ type }) => type === 'person.linked')
    expect(links.map(({ audience }) => audience)).toEqual([[caf.id], [caf.id], [shelter.id]])
    const found = await world.ask(
      caf,
      `{ a: sharedCasesByLocalReference(localReference: "CAF-2") { id }
         b: sharedCasesByLocalReference(localReference: "CCAS-7") { id } }`,
    )
    expect(found.data).toEqual({ a: [{ id }], b: [] })
    expect((await act(caf, 'unlinkPerson', { caseId: id, personId })).__typename).toBe('SharedCase')
    expect((await act(caf, 'unlinkPerson', { caseId: id, personId })).code).toBe('NOT_FOUND')
    expect((await seen(ccas, id)).persons[0].myLocalReference).toBe('CCAS-7')
  })

  test('link no person that is not of the case', async () => {
    const { id } = await open(ccas)
    const other = await open(ccas, { persons: [{ localReference: 'ELSE' }] })
    const personId = other.persons[0]?.id
    const answer = await act(ccas, 'linkPerson', { caseId: id, personId, localReference: 'A' })
    expect(answer).toMatchObject({ code: 'NOT_FOUND', field: 'input.personId' })
  })

  test('grow by addCasePerson, once each', async () => {
    const { id } = await open(ccas, { persons: [{ localReference: 'P-1' }] })
    const input = { caseId: id, expectedVersion: 1, localReference: 'P-2' }
    const grown = await act(ccas, 'addCasePerson', input)
    expect(grown).toMatchObject({ __typename: 'SharedCase', version: 2 })
    expect(await act(ccas, 'addCasePerson', input)).toMatchObject({
      __typename: 'CaseConflict',
      currentVersion: 2,
      current: { id, version: 2 },
    })
    const again = await act(ccas, 'addCasePerson', { ...input, expectedVersion: 2 })
    expect(again.code).toBe('PERSON_ALREADY_IN_CASE')
    expect((await seen(ccas, id)).persons).toHaveLength(2)
  })
})
