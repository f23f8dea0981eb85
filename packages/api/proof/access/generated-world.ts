import { newId, OAUTH_SCOPES } from '@passerelle/schema'
import { FACETS } from '@passerelle/schema/facet-registry'
import type { World } from '../../src/testing/world.ts'
import type { Row } from '../walls/facts.ts'
import { insertAs } from '../walls/generated-world.ts'
import { CASE_TABLES, rowsOfCase } from './case-rows.ts'
import type { Draw } from './draw.ts'
import type { Member } from './facts.ts'
import { type ConnectorFact, type MadeCase, makeCase } from './generated-case.ts'
import type { Setting } from './settings.ts'

const LONG_AGO = '2020-01-01T00:00:00Z'

interface Owner {
  readonly member: Member
  readonly connector: ConnectorFact | null
}

/**
 * A case of its own for each setting. Each reader meets many owners and each owner many readers, but
 * no two meet twice: what is between them is the setting's alone.
 */
export async function generateAccessWorld(
  world: World,
  draw: Draw,
  settings: readonly Setting[],
): Promise<readonly MadeCase[]> {
  const otherNetworkId = newId()
  await world.addNetwork(otherNetworkId, 'another')
  const size = Math.ceil(Math.sqrt(settings.length))
  const readers = Array.from({ length: size }, () => makeMember(false))
  const witness = makeMember(false)
  const otherCaseId = newId()
  const owners = new Map<boolean, Owner[]>([
    [true, []],
    [false, []],
  ])
  const counts = { concealed: 0, named: 0 }
  const cases = settings.map((setting) => {
    const concealed = setting.shown === 'AS_CATEGORY'
    const known = owners.get(concealed) ?? []
    const met = counts[concealed ? 'concealed' : 'named']++
    known[Math.floor(met / size)] ??= makeOwner(draw, concealed)
    const owner = known[Math.floor(met / size)]
    const reader = setting.reader === 'OWNER' ? owner?.member : readers[met % size]
    if (owner === undefined || reader === undefined) throw new Error('a case lacks its partners')
    return makeCase(draw, setting, {
      owner: owner.member,
      connector: owner.connector,
      reader,
      witness,
      networkId: world.networkId,
      otherNetworkId,
      otherCaseId,
    })
  })
  const all = [...owners.values()].flat()
  const members = [witness, ...readers, ...all.map(({ member }) => member)]
  const services = await insertMembers(world, members)
  await insertAs(world, 'connector', all.flatMap(connectorRow))
  await insertAs(world, 'shared_case', [
    {
      id: otherCaseId,
      network_id: world.networkId,
      commune_code: '25056',
      status: 'ACTIVE',
      created_by_partner_id: witness.id,
      created_at: LONG_AGO,
      updated_at: LONG_AGO,
    },
  ])
  const rows = cases.map((of) => rowsOfCase(of, services))
  for (const table of CASE_TABLES) {
    await insertAs(
      world,
      table,
      rows.flatMap((one) => one[table]),
    )
  }
  await world.owner.query('analyze')
  return cases
}

function makeMember(sensitive: boolean): Member {
  const [id, clientId] = [newId(), newId()]
  const actor = { clientId, partnerId: id, agent: null, scopes: new Set(OAUTH_SCOPES) }
  return { id, clientId, actor, sensitive }
}

function makeOwner(draw: Draw, sensitive: boolean): Owner {
  const connector = {
    url: 'https://connector.example/',
    active: draw.chance(0.8),
    facets: draw.some(FACETS, FACETS.length - draw.below(3)).map(({ name }) => name),
  }
  return { member: makeMember(sensitive), connector: draw.chance(0.8) ? connector : null }
}

function connectorRow({ member, connector }: Owner): readonly Row[] {
  if (connector === null) return []
  const { url, active, facets } = connector
  const status = active ? 'ACTIVE' : 'PAUSED'
  const dates = { created_at: LONG_AGO, updated_at: LONG_AGO }
  return [{ id: newId(), partner_id: member.id, url, facets, status, ...dates }]
}

async function insertMembers(world: World, members: readonly Member[]) {
  const dates = { created_at: LONG_AGO, updated_at: LONG_AGO }
  await insertAs(
    world,
    'partner',
    members.map(({ id, sensitive }, index) => ({
      id,
      kind: 'ASSOCIATION',
      name: `Partenaire ${index}`,
      sensitive,
      public_category: sensitive ? 'Accompagnement spécialisé' : null,
      commune_code: '25056',
      status: 'ACTIVE',
      ...dates,
    })),
  )
  await insertAs(
    world,
    'network_membership',
    members.map(({ id }) => ({
      network_id: world.networkId,
      partner_id: id,
      since: '2015-01-01',
    })),
  )
  await insertAs(
    world,
    'client',
    members.map(({ id, clientId }) => ({
      id: clientId,
      partner_id: id,
      client_id: `client-${clientId}`,
      name: 'program',
      status: 'ACTIVE',
      scopes: [...OAUTH_SCOPES],
      auth_method: 'private_key_jwt',
      ...dates,
    })),
  )
  const services = new Map(members.map(({ id }) => [id, { plain: newId(), needing: newId() }]))
  await insertAs(
    world,
    'service',
    [...services].flatMap(([partner_id, { plain, needing }]) =>
      [plain, needing].map((id) => ({
        id,
        partner_id,
        network_id: world.networkId,
        name: 'Service',
        themes: ['sante--acces-aux-soins'],
        publics: ['tous-publics'],
        modes: ['en-presentiel'],
        identity_needed_to_assess: id === needing,
        starts_on: '2015-01-01',
        ...dates,
      })),
    ),
  )
  return services
}
