import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DirectoryWorld, openDirectoryWorld } from './directory.fixture.ts'

let world: DirectoryWorld

beforeAll(async () => {
  world = await openDirectoryWorld()
})
afterAll(() => world.close())

async function addAccessPoint(
  partner: 'ccas' | 'cias' | 'refuge',
  communeCode: string,
  openedOn: string,
  closedOn: string | null = null,
): Promise<string> {
  const id = newId()
  await world.owner.query(`insert into access_point values ($1, $2, 'MDS', $3, $4, $5, $6)`, [
    id,
    world.ids[partner],
    `MDS ${communeCode}`,
    communeCode,
    openedOn,
    closedOn,
  ])
  return id
}

describe('the directory', () => {
  it('says who is calling', async () => {
    expect(
      await world.ask(
        '{ viewer { partner { name kind commune { name } } scopes networks { name departement { code } settings { statisticsThreshold retentionMonths } } } }',
      ),
    ).toEqual({
      viewer: {
        partner: { name: 'CCAS de Dax', kind: 'CCAS', commune: { name: 'Dax' } },
        scopes: expect.arrayContaining(['directory:read']),
        networks: [
          {
            name: 'Landes',
            departement: { code: '40' },
            settings: { statisticsThreshold: 11, retentionMonths: 24 },
          },
        ],
      },
    })
  })

  it('shows a sensitive partner as its category, whatever is asked of it', async () => {
    const everything =
      '{ id name kind siret status shownAsCategory commune { name } epci { code } departement { code } }'
    const { networkId, refuge } = { networkId: world.ids.landes, refuge: world.ids.refuge }
    const data = await world.ask(
      `query ($n: ID!, $p: ID!) { partner(id: $p) ${everything} partners(networkId: $n) { totalCount nodes ${everything} }
        network(id: $n) { partners(kinds: [OTHER]) { nodes ${everything} } } }`,
      { variables: { n: networkId, p: refuge } },
    )
    expect(JSON.stringify(data)).not.toContain('Canari')
    const shown = { id: refuge, name: 'Association d’accompagnement', kind: 'OTHER', commune: null }
    expect(data).toMatchObject({
      partner: shown,
      partners: { totalCount: 4 },
      network: { partners: { nodes: [shown] } },
    })
    expect(
      await world.ask('query ($p: ID!) { partner(id: $p) { name } }', {
        as: 'refuge',
        variables: { p: refuge },
      }),
    ).toEqual({ partner: { name: 'Canari du refuge' } })
  })

  it('does not let a search or a filter tell whom a category hides', async () => {
    const found = async (args: string) => {
      const { partners } = await world.ask<{ partners: { nodes: { id: string }[] } }>(
        `query ($n: ID!) { partners(networkId: $n ${args}) { nodes { id } } }`,
        { variables: { n: world.ids.landes } },
      )
      return partners.nodes.map(({ id }) => id)
    }
    expect(await found('search: "canari"')).toEqual([])
    expect(await found('kinds: [ASSOCIATION]')).toEqual([])
    expect(await found('communeCode: "40088"')).not.toContain(world.ids.refuge)
    expect(await found('search: "accomp"')).toEqual([world.ids.refuge])
  })

  it('pages by name without loss', async () => {
    const names: string[] = []
    let after: string | null = null
    do {
      const answer: PartnersAnswer = await world.ask<PartnersAnswer>(
        `query ($n: ID!, $after: String) { partners(networkId: $n first: 1 after: $after) {
          nodes { name } pageInfo { hasNextPage endCursor } } }`,
        { variables: { n: world.ids.landes, after } },
      )
      names.push(...answer.partners.nodes.map(({ name }) => name))
      const { hasNextPage, endCursor } = answer.partners.pageInfo
      after = hasNextPage ? endCursor : null
    } while (after !== null)
    expect(names).toEqual([
      'Association d’accompagnement',
      'CAF suspendue',
      'CCAS de Dax',
      'CIAS du Grand Dax',
    ])
  })

  it('knows nothing of a network the caller is no member of', async () => {
    const { elsewhere, stranger } = world.ids
    const document = `query ($n: ID!, $p: ID!) { network(id: $n) { name } partner(id: $p) { name }
      partners(networkId: $n) { totalCount nodes { name } } accessPoints(networkId: $n) { totalCount }
      responsibleAccessPoint(networkId: $n communeCode: "25056" kind: MDS) { name } }`
    const nothing = {
      network: null,
      partner: null,
      partners: { totalCount: 0, nodes: [] },
      accessPoints: { totalCount: 0 },
      responsibleAccessPoint: null,
    }
    expect(await world.ask(document, { variables: { n: elsewhere, p: stranger } })).toEqual(nothing)
    expect(await world.ask(document, { variables: { n: 'x', p: 'x' } })).toEqual(nothing)
  })

  it('follows a change of the tables', async () => {
    await world.owner.query(`update partner set name = 'CIAS renommé' where id = $1`, [
      world.ids.cias,
    ])
    await world.directory.refresh()
    expect(world.directory.partner(world.ids.cias)?.name).toBe('CIAS renommé')
    await world.owner.query(`update partner set name = 'CIAS du Grand Dax' where id = $1`, [
      world.ids.cias,
    ])
    await world.directory.refresh()
  })
})

describe('a cursor that was not written here', () => {
  const forged = (...keys: string[]): string => Buffer.from(keys.join(' ')).toString('base64url')

  it.each([
    ['accessPoints(networkId: $n after: $after)', forged('2026-02-31', 'x')],
    ['accessPoints(networkId: $n after: $after)', forged('2026-02-01', 'not-an-id')],
    ['agents(after: $after)', forged('x')],
    ['services(networkId: $n after: $after)', forged('x')],
    ['communes(after: $after)', forged('9999999999', '1', '40088')],
    ['epcis(after: $after)', forged('one')],
  ])('is refused before the database sees it: %s', async (field, after) => {
    const { errors } = await world.execute(
      `query ($n: ID! = "x", $after: String!) { list: ${field} { nodes { __typename } } network(id: $n) { id } }`,
      { variables: { n: world.ids.landes, after } },
    )
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT'])
  })
})

describe('access points', () => {
  it('are counted on a day, and never those of a sensitive partner', async () => {
    await addAccessPoint('ccas', '40088', '2010-01-01')
    await addAccessPoint('cias', '40279', '2019-10-14')
    await addAccessPoint('cias', '40279', '2010-01-01', '2020-01-01')
    await addAccessPoint('refuge', '40088', '2010-01-01')
    const countOn = async (at: string): Promise<number> => {
      const { accessPoints } = await world.ask<{ accessPoints: { totalCount: number } }>(
        `query ($n: ID!, $at: Date) { accessPoints(networkId: $n kind: MDS at: $at first: 1) { totalCount nodes { name } } }`,
        { variables: { n: world.ids.landes, at } },
      )
      return accessPoints.totalCount
    }
    expect(await countOn('2009-12-31')).toBe(0)
    expect(await countOn('2019-10-13')).toBe(2)
    expect(await countOn('2019-10-14')).toBe(3)
    expect(await countOn('2020-01-01')).toBe(2)
  })

  it('answer for a commune by the sector of the day', async () => {
    const before = await addAccessPoint('ccas', '40088', '2010-01-01')
    const after = await addAccessPoint('cias', '40088', '2020-01-01')
    const hidden = await addAccessPoint('refuge', '40088', '2010-01-01')
    await world.owner.query(
      `insert into sector (id, network_id, access_point_kind, commune_code, access_point_id, since, until) values
       (gen_random_uuid(), $1, 'MDS', '40279', $2, '2010-01-01', '2020-01-01'),
       (gen_random_uuid(), $1, 'MDS', '40279', $3, '2020-01-01', null),
       (gen_random_uuid(), $1, 'MDS', '40001', $4, '2010-01-01', null)`,
      [world.ids.landes, before, after, hidden],
    )
    const responsible = async (communeCode: string, at: string | null) => {
      const data = await world.ask<{ responsibleAccessPoint: { id: string } | null }>(
        `query ($n: ID!, $c: ID!, $at: Date) { responsibleAccessPoint(networkId: $n communeCode: $c kind: MDS at: $at) { id } }`,
        { variables: { n: world.ids.landes, c: communeCode, at } },
      )
      return data.responsibleAccessPoint?.id ?? null
    }
    expect(await responsible('40279', '2009-12-31')).toBeNull()
    expect(await responsible('40279', '2019-12-31')).toBe(before)
    expect(await responsible('40279', '2020-01-01')).toBe(after)
    expect(await responsible('40279', null)).toBe(after)
    expect(await responsible('40001', null)).toBeNull()
  })
})

describe('agents', () => {
  const REGISTER = `mutation ($ref: String!) { registerAgent(input: { agentRef: $ref }) { __typename
    ... on AgentMembership { id agentRef until version } ... on InvalidInput { code field } } }`
  const END = `mutation ($id: ID!) { endAgentMembership(input: { id: $id }) { __typename
    ... on AgentMembership { id until version } ... on InvalidInput { code } ... on NotFound { field } } }`
  interface Registered {
    readonly registerAgent: { readonly id: string; readonly version: number }
  }

  it('are registered, ended, and registered again', async () => {
    const asking = { variables: { ref: 'desk-7' } }
    const first = await world.ask<Registered>(REGISTER, asking)
    expect(first.registerAgent).toMatchObject({ agentRef: 'desk-7', until: null, version: 1 })
    expect(await world.ask(REGISTER, asking)).toMatchObject({
      registerAgent: { __typename: 'InvalidInput', code: 'AGENT_ALREADY_REGISTERED' },
    })
    const { id } = first.registerAgent
    expect(await world.ask(END, { variables: { id } })).toMatchObject({
      endAgentMembership: { id, version: 2, until: expect.any(String) },
    })
    expect(await world.ask(END, { variables: { id } })).toMatchObject({
      endAgentMembership: { code: 'AGENT_ALREADY_ENDED' },
    })
    expect(await world.ask('{ agents { totalCount nodes { id } } }')).toEqual({
      agents: { totalCount: 0, nodes: [] },
    })
    expect(await world.ask(REGISTER, asking)).toMatchObject({
      registerAgent: { id, until: null, version: 3 },
    })
    expect(await world.ask('{ agents { nodes { agentRef } } }')).toEqual({
      agents: { nodes: [{ agentRef: 'desk-7' }] },
    })
  })

  it('are the same when the answer is asked for again under its key', async () => {
    const asking = { variables: { ref: 'desk-8' }, key: 'one-key-0001' }
    const first = await world.ask<Registered>(REGISTER, asking)
    expect(await world.ask(REGISTER, asking)).toEqual(first)
  })

  it('are nobody else’s business', async () => {
    const { registerAgent } = await world.ask<Registered>(REGISTER, {
      variables: { ref: 'desk-9' },
    })
    expect(await world.ask(END, { as: 'cias', variables: { id: registerAgent.id } })).toEqual({
      endAgentMembership: { __typename: 'NotFound', field: 'input.id' },
    })
    expect(await world.ask('{ agents { totalCount } }', { as: 'cias' })).toEqual({
      agents: { totalCount: 0 },
    })
    const { rows } = await world.owner.query(
      `select distinct audience::text[] as audience, data from event where type like 'agent.%'`,
    )
    expect(rows).toEqual([{ audience: [world.ids.ccas], data: {} }])
  })

  it('are not named by an e-mail address', async () => {
    expect(await world.ask(REGISTER, { variables: { ref: 'jeanne@ccas.example' } })).toMatchObject({
      registerAgent: { code: 'AGENT_REF_LOOKS_LIKE_EMAIL', field: 'input.agentRef' },
    })
  })
})

interface PartnersAnswer {
  readonly partners: {
    readonly nodes: readonly { readonly name: string }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}
