import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Database } from '../database/database.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { actions, CASE, type Made, opened } from './documents-for-test.ts'

let world: World
/** The same world asked as the owner of the database, whom no policy stops: the first wall alone. */
let bare: World
let bareDatabase: Database
const partners: Record<string, WorldPartner> = {}
let made: Made
let act: ReturnType<typeof actions>

function partner(name: string): WorldPartner {
  const found = partners[name]
  if (found === undefined) throw new Error(`no partner ${name}`)
  return found
}

beforeAll(async () => {
  world = await World.open()
  const { connectionString } = world.owner.options
  bareDatabase = new Database({ connectionString: connectionString ?? '', max: 4 })
  bare = Object.create(world, {
    database: { value: bareDatabase },
    // Made on first use, by the world they belong to.
    connectors: { get: () => world.connectors },
    vault: { get: () => world.vault },
  })
  act = actions(world)
  for (const name of ['lead', 'contributor', 'removed', 'invited', 'outsider']) {
    partners[name] = await world.addPartner('ASSOCIATION', `Partenaire ${name}`)
  }
  for (const name of ['target', 'both', 'formerTarget']) {
    partners[name] = await world.addPartner('CHRS', `SECRET ${name}`, { sensitive: 'Hébergement' })
  }
  made = await opened(world, partner('lead'))
  const caseId = made.id
  for (const name of ['contributor', 'removed', 'both', 'invited']) {
    const invitee = partner(name)
    const { id } = await act(partner('lead'), 'inviteParticipant', {
      caseId,
      partnerId: invitee.id,
    })
    if (name === 'invited') continue
    await act(invitee, 'acceptInvitation', { invitationId: id })
    await act(invitee, 'addNeed', {
      caseId,
      theme: 'SANTE__ACCES_AUX_SOINS',
      urgency: 'ROUTINE',
    })
    await act(invitee, 'linkPerson', {
      caseId,
      personId: made.persons[0]?.id,
      localReference: `REF-${name}`,
    })
  }
  await refer(partner('target'), 'SENT')
  await refer(partner('both'), 'SENT')
  await refer(partner('formerTarget'), 'SENT', 'REJECTED')
  const version = async () => {
    const { data } = await world.ask(partner('lead'), CASE, { variables: { id: caseId } })
    return data.sharedCase.version
  }
  for (const name of ['removed', 'both']) {
    const input = { caseId, partnerId: partner(name).id, expectedVersion: await version() }
    expect((await act(partner('lead'), 'removeParticipant', input)).__typename).toBe('SharedCase')
  }
})
afterAll(async () => {
  await bareDatabase.close()
  await world.close()
})

async function refer(target: WorldPartner, ...states: readonly string[]): Promise<void> {
  const service = await world.addService(target)
  const id = newId()
  await world.owner.query(
    `insert into referral (id, network_id, case_id, need_id, source_partner_id, target_partner_id, service_id,
       state, theme, urgency, commune_code, legal_basis, informed_on, sent_at, state_since, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', 'x', 'ROUTINE', '25056', 'CONSENT', '2026-01-01', now(),
       now(), now(), now())`,
    [id, world.networkId, made.id, made.needId, partner('lead').id, target.id, service.id],
  )
  for (const state of states) {
    await world.owner.query('update referral set state = $2 where id = $1', [id, state])
  }
}

const LISTS = `query ($reference: String!) {
  sharedCases { totalCount nodes { id participants { partner { name } } persons { myLocalReference } needs { id } } }
  sharedCasesByLocalReference(localReference: $reference) { id }
  received: invitations { totalCount nodes { id case { id } } }
  sent: invitations(direction: SENT) { totalCount nodes { id } }
  proposed: leadTransfers { totalCount } proposals: leadTransfers(direction: SENT) { totalCount }
  unmetNeeds { totalCount nodes { id } }
}`

const EVERYBODY = [
  'lead',
  'contributor',
  'removed',
  'invited',
  'outsider',
  'target',
  'both',
  'formerTarget',
]

async function readings(from: World, name: string) {
  const one = await from.ask(partner(name), CASE, { variables: { id: made.id } })
  const lists = await from.ask(partner(name), LISTS, {
    variables: { reference: `REF-${name}` },
  })
  expect([one.errors, lists.errors]).toEqual([undefined, undefined])
  return { one: one.data.sharedCase, lists: lists.data }
}

describe('the two walls of a case', () => {
  test('the second is really down where the first stands alone', async () => {
    const scope = bareDatabase.scope(partner('outsider').actor)
    const rows = await scope.read({ name: 'all_cases', text: 'select id from shared_case' }, [])
    expect(rows).toHaveLength(1)
    const guarded = world.database.scope(partner('outsider').actor)
    expect(await guarded.prisma((client) => client.sharedCase.findMany())).toEqual([])
  })

  test.each(EVERYBODY)('show %s the same with and without the second', async (name) => {
    expect(await readings(bare, name)).toEqual(await readings(world, name))
  })

  test.each([
    ['lead', 'LEAD'],
    ['contributor', 'CONTRIBUTOR'],
    ['target', 'TARGET'],
    ['both', 'TARGET'],
    ['removed', undefined],
    ['invited', undefined],
    ['outsider', undefined],
    ['formerTarget', undefined],
  ])('give %s the part %s', async (name, role) => {
    const { one, lists } = await readings(bare, name)
    expect(one?.myRole).toBe(role)
    expect(lists.sharedCases.totalCount).toBe(role === undefined ? 0 : 1)
  })

  test('let a sensitive target be named by the one that referred to it, and by nobody else', async () => {
    const ofLead = JSON.stringify(await readings(bare, 'lead'))
    expect(ofLead).toContain('SECRET target')
    const ofContributor = JSON.stringify(await readings(bare, 'contributor'))
    expect(ofContributor).not.toContain('SECRET')
    const ofTarget = JSON.stringify(await readings(bare, 'target'))
    expect(ofTarget).not.toContain('SECRET both')
  })

  test('let nobody read another’s reference', async () => {
    for (const name of EVERYBODY) {
      const text = JSON.stringify(await readings(bare, name))
      for (const other of EVERYBODY.filter((one) => one !== name)) {
        expect(text).not.toContain(`REF-${other}`)
      }
    }
  })

  test.each(['outsider', 'removed', 'invited', 'formerTarget'])(
    'stop every action of %s, even with the second down',
    async (name) => {
      const actBare = actions(bare)
      const { id: caseId, needId } = made
      const personId = made.persons[0]?.id
      const expectedVersion = 1
      const need = { theme: 'SANTE__ACCES_AUX_SOINS', urgency: 'ROUTINE' }
      for (const [verb, input] of [
        ['addNeed', { caseId, ...need }],
        ['addCasePerson', { caseId, expectedVersion, localReference: 'A' }],
        ['linkPerson', { caseId, personId, localReference: 'A' }],
        ['closeSharedCase', { caseId, expectedVersion }],
        ['leaveCase', { caseId, expectedVersion }],
        ['inviteParticipant', { caseId, partnerId: partner('outsider').id }],
        ['removeParticipant', { caseId, expectedVersion, partnerId: partner('contributor').id }],
        ['proposeLeadTransfer', { caseId, toPartnerId: partner(name).id }],
        ['markNeedMet', { needId, expectedVersion }],
      ] as const) {
        const answer = await actBare(partner(name), verb, input)
        const refusal =
          name === 'formerTarget' && verb === 'markNeedMet' ? 'ROLE_DOES_NOT_ALLOW' : 'NOT_FOUND'
        expect(answer.code, verb).toBe(refusal)
      }
    },
  )
})
