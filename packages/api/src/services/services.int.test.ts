import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DirectoryWorld, openDirectoryWorld } from '../partners/directory.fixture.ts'

let world: DirectoryWorld

beforeAll(async () => {
  world = await openDirectoryWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from service_coverage; delete from service')
})

const FOOD = 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION'

const CREATE = `mutation ($input: CreateServiceInput!) { createService(input: $input) { __typename
  ... on Service { id version name capacity themes publics startsOn partner { name } network { code } }
  ... on InvalidInput { code field } ... on NotFound { field } } }`
const COVER = `mutation ($input: SetServiceCoverageInput!) { setServiceCoverage(input: $input) { __typename
  ... on Service { id version } ... on InvalidInput { code field } ... on NotFound { field }
  ... on ServiceConflict { code current { version } } } }`
const UPDATE = `mutation ($input: UpdateServiceInput!) { updateService(input: $input) { __typename
  ... on Service { id version name description capacity } ... on InvalidInput { code field }
  ... on NotFound { field } ... on ServiceConflict { code current { version name } } } }`
const CAPACITY = `mutation ($input: SetServiceCapacityInput!) { setServiceCapacity(input: $input) { __typename
  ... on Service { version capacity } ... on NotFound { field } ... on ServiceConflict { code current { version } } } }`

interface Offer {
  readonly as?: string
  readonly communes?: readonly { readonly communeCode: string; readonly tariffCents?: number }[]
  readonly input?: Record<string, unknown>
}

/** Creates a service and covers communes with it; its version is then 2. */
async function offer({
  as = 'cias',
  communes = [{ communeCode: '40088' }],
  input = {},
}: Offer): Promise<string> {
  const { createService } = await world.ask<{ createService: { id: string } }>(CREATE, {
    as,
    variables: {
      input: { networkId: world.ids.landes, name: 'Repas', themes: [FOOD], ...input },
    },
  })
  const covered = await world.ask<{ setServiceCoverage: { version: number } }>(COVER, {
    as,
    variables: { input: { id: createService.id, expectedVersion: 1, communes } },
  })
  expect(covered.setServiceCoverage.version).toBe(2)
  return createService.id
}

interface Match {
  readonly fits: boolean
  readonly tariffCents: number | null
  readonly service: { readonly id: string; readonly name: string }
  readonly exclusions: readonly { readonly code: string; readonly explanation: string }[]
}

async function forNeed(variables: Record<string, unknown> = {}, as = 'ccas'): Promise<Match[]> {
  const { servicesForNeed } = await world.ask<{ servicesForNeed: Match[] }>(
    `query ($n: ID!, $c: ID!, $t: Theme!, $p: [Public!], $at: Date, $x: Boolean) {
      servicesForNeed(networkId: $n communeCode: $c theme: $t publics: $p at: $at includeExcluded: $x) {
        fits tariffCents service { id name partner { name } } exclusions { code explanation } } }`,
    { as, variables: { n: world.ids.landes, c: '40088', t: FOOD, ...variables } },
  )
  return servicesForNeed
}

const codes = (matches: readonly Match[]): string[][] =>
  matches.map(({ exclusions }) => exclusions.map(({ code }) => code))

describe('which services can take a need', () => {
  it('are those of the theme that cover the commune, with its tariff', async () => {
    const id = await offer({ communes: [{ communeCode: '40088', tariffCents: 390 }] })
    expect(await forNeed()).toEqual([
      {
        fits: true,
        tariffCents: 390,
        service: { id, name: 'Repas', partner: { name: 'CIAS du Grand Dax' } },
        exclusions: [],
      },
    ])
    expect(await forNeed({ c: '40279' })).toEqual([])
  })

  it.each<[string, Offer, Record<string, unknown>]>([
    ['NOT_COVERING_COMMUNE', {}, { c: '40279' }],
    ['PUBLIC_NOT_TAKEN', { input: { publics: ['SENIORS'] } }, { p: ['JEUNES'] }],
    ['FULL', { input: { capacity: 'FULL' } }, {}],
    ['NOT_YET_OPEN', { input: { startsOn: '2999-01-01' } }, {}],
    ['ENDED', { input: { startsOn: '2020-01-01', endsOn: '2020-12-31' } }, {}],
    ['OTHER_THEME', { input: { themes: ['EQUIPEMENT_ET_ALIMENTATION__AIDE_MENAGERE'] } }, {}],
  ])('leave one out and say %s', async (code, offered, asked) => {
    await offer(offered)
    expect(await forNeed(asked)).toEqual([])
    const [match, ...others] = await forNeed({ ...asked, x: true })
    expect(others).toEqual([])
    expect(match).toMatchObject({ fits: false })
    expect(match?.exclusions.map((exclusion) => exclusion.code)).toEqual([code])
    expect(match?.exclusions[0]?.explanation).toMatch(/^(Ce service|Le partenaire)/)
  })

  it('leave a suspended partner out and say PARTNER_SUSPENDED', async () => {
    const id = await offer({})
    await world.owner.query('update service set partner_id = $1 where id = $2', [
      world.ids.suspended,
      id,
    ])
    expect(await forNeed()).toEqual([])
    expect(codes(await forNeed({ x: true }))).toEqual([['PARTNER_SUSPENDED']])
  })

  it('tell every reason at once, and nothing of another family of themes', async () => {
    await offer({ input: { publics: ['SENIORS'], capacity: 'FULL' } })
    await offer({ input: { themes: ['SANTE__ADDICTIONS'] } })
    expect(codes(await forNeed({ c: '40279', p: ['JEUNES'], x: true }))).toEqual([
      ['NOT_COVERING_COMMUNE', 'PUBLIC_NOT_TAKEN', 'FULL'],
    ])
  })

  it.each([
    [['SENIORS'], ['SENIORS', 'FAMILLES']],
    [['TOUS_PUBLICS'], ['JEUNES']],
    [[], ['JEUNES']],
    [['SENIORS'], []],
    [['SENIORS'], ['TOUS_PUBLICS']],
  ])('take a service for %j when the need is of %j', async (publics, asked) => {
    await offer({ input: { publics } })
    expect(await forNeed({ p: asked })).toHaveLength(1)
  })

  it('stand best first: open before waiting list, then the cheapest, those that cannot last', async () => {
    const at = (tariffCents: number) => [{ communeCode: '40088', tariffCents }]
    await offer({ input: { name: 'attente', capacity: 'WAITLIST' }, communes: at(100) })
    await offer({ input: { name: 'cher' }, communes: at(810) })
    await offer({ input: { name: 'sans prix' } })
    await offer({ input: { name: 'gratuit', fee: 'GRATUIT' } })
    await offer({ input: { name: 'moins cher' }, communes: at(390) })
    await offer({ input: { name: 'complet', capacity: 'FULL' }, communes: at(1) })
    expect((await forNeed({ x: true })).map(({ service }) => service.name)).toEqual([
      'gratuit',
      'moins cher',
      'cher',
      'sans prix',
      'attente',
      'complet',
    ])
  })

  it('name a sensitive partner by its category', async () => {
    await offer({ as: 'refuge', input: { name: 'Consultation' } })
    const matches = await forNeed({ x: true })
    expect(matches).toMatchObject([
      { service: { name: 'Consultation', partner: { name: 'Association d’accompagnement' } } },
    ])
    expect(JSON.stringify(matches)).not.toContain('Canari')
  })

  it('are none for a partner outside the network', async () => {
    const id = await offer({})
    expect(await forNeed({ x: true }, 'stranger')).toEqual([])
    expect(
      await world.ask(
        `query ($n: ID!, $id: ID!) { service(id: $id) { name } services(networkId: $n) { totalCount nodes { id } } }`,
        { as: 'stranger', variables: { n: world.ids.landes, id } },
      ),
    ).toEqual({ service: null, services: { totalCount: 0, nodes: [] } })
  })
})

describe('the services of a network', () => {
  it('are listed by theme, partner and commune', async () => {
    const meals = await offer({})
    const other = await offer({
      as: 'ccas',
      input: { themes: ['SANTE__ADDICTIONS'] },
      communes: [{ communeCode: '40279' }],
    })
    const listed = async (args: string): Promise<string[]> => {
      const { services } = await world.ask<{ services: { nodes: { id: string }[] } }>(
        `query ($n: ID!) { services(networkId: $n ${args}) { totalCount nodes { id } } }`,
        { variables: { n: world.ids.landes } },
      )
      return services.nodes.map(({ id }) => id)
    }
    expect(await listed('')).toEqual([meals, other])
    expect(await listed(`theme: ${FOOD}`)).toEqual([meals])
    expect(await listed(`partnerId: "${world.ids.ccas}"`)).toEqual([other])
    expect(await listed('communeCode: "40279"')).toEqual([other])
    expect(await listed('partnerId: "x"')).toEqual([])
    expect(await listed('first: 1')).toEqual([meals])
  })
})

describe('a partner’s own service', () => {
  it('is created in a network it is a member of, and nowhere else', async () => {
    const input = { networkId: world.ids.elsewhere, name: 'x', themes: [FOOD] }
    expect(await world.ask(CREATE, { variables: { input } })).toEqual({
      createService: { __typename: 'NotFound', field: 'input.networkId' },
    })
    expect(
      await world.ask(CREATE, {
        variables: { input: { ...input, networkId: world.ids.landes, name: ' ' } },
      }),
    ).toEqual({
      createService: { __typename: 'InvalidInput', code: 'NAME_EMPTY', field: 'input.name' },
    })
  })

  it('is changed by itself alone, at the version it read', async () => {
    const id = await offer({})
    const input = { id, expectedVersion: 2, name: 'Portage de repas' }
    expect(await world.ask(UPDATE, { as: 'ccas', variables: { input } })).toEqual({
      updateService: { __typename: 'NotFound', field: 'input.id' },
    })
    expect(await world.ask(UPDATE, { as: 'cias', variables: { input } })).toMatchObject({
      updateService: { __typename: 'Service', version: 3, name: 'Portage de repas' },
    })
    expect(await world.ask(UPDATE, { as: 'cias', variables: { input } })).toEqual({
      updateService: {
        __typename: 'ServiceConflict',
        code: 'VERSION_CONFLICT',
        current: { version: 3, name: 'Portage de repas' },
      },
    })
    const full = { id, expectedVersion: 3, capacity: 'FULL' }
    expect(await world.ask(CAPACITY, { as: 'cias', variables: { input: full } })).toEqual({
      setServiceCapacity: { __typename: 'Service', version: 4, capacity: 'FULL' },
    })
  })

  it('tells the partners of its network, and nobody else, what changed', async () => {
    const id = await offer({})
    const { rows } = await world.owner.query(
      `select type, aggregate_version as version, audience::text[] as audience from event
       where aggregate_id = $1 order by aggregate_version`,
      [id],
    )
    const { ccas, cias, refuge, suspended } = world.ids
    expect(rows.map(({ type, version }) => [type, version])).toEqual([
      ['service.created', 1],
      ['service.coverage_changed', 2],
    ])
    for (const { audience } of rows) {
      expect([...audience].sort()).toEqual([ccas, cias, refuge, suspended].sort())
    }
  })
})

describe('a coverage', () => {
  const DAY = 86_400_000
  const coverageOf = async (id: string, args: string) => {
    const { service } = await world.ask<{ service: { coverage: { nodes: unknown[] } } }>(
      `query ($id: ID!) { service(id: $id) { coverage${args} { totalCount nodes { commune { name } tariffCents since until } } } }`,
      { variables: { id } },
    )
    return service.coverage.nodes
  }
  const dayIn = (days: number): string =>
    new Date(Date.now() + days * DAY).toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' })

  it('harmonises tariffs from a day on and keeps what was', async () => {
    const id = await offer({
      communes: [
        { communeCode: '40088', tariffCents: 810 },
        { communeCode: '40279', tariffCents: 390 },
      ],
    })
    const later = dayIn(30)
    const input = {
      id,
      expectedVersion: 2,
      since: later,
      communes: [
        { communeCode: '40088', tariffCents: 500 },
        { communeCode: '40279', tariffCents: 500 },
      ],
    }
    expect(await world.ask(COVER, { as: 'cias', variables: { input } })).toMatchObject({
      setServiceCoverage: { __typename: 'Service', version: 3 },
    })
    const tariffs = (nodes: readonly unknown[]) =>
      nodes.map((node) => (node as { tariffCents: number }).tariffCents)
    expect(tariffs(await coverageOf(id, ''))).toEqual([810, 390])
    expect(tariffs(await coverageOf(id, `(at: "${later}")`))).toEqual([500, 500])
    const today = dayIn(0)
    expect(await coverageOf(id, '(history: true communeCode: "40088")')).toEqual([
      { commune: { name: 'Dax' }, tariffCents: 810, since: today, until: later },
      { commune: { name: 'Dax' }, tariffCents: 500, since: later, until: null },
    ])
    expect((await forNeed({ at: later }))[0]?.tariffCents).toBe(500)
    expect((await forNeed())[0]?.tariffCents).toBe(810)
  })

  it('adds communes, or replaces them all', async () => {
    const id = await offer({})
    const change = (expectedVersion: number, rest: object) =>
      world.ask(COVER, { as: 'cias', variables: { input: { id, expectedVersion, ...rest } } })
    await change(2, { communes: [{ communeCode: '40279' }] })
    expect(await coverageOf(id, '')).toHaveLength(2)
    await change(3, { since: dayIn(1), replace: true, communes: [{ communeCode: '40279' }] })
    expect(await coverageOf(id, '')).toHaveLength(2)
    expect(await coverageOf(id, `(at: "${dayIn(1)}")`)).toEqual([
      expect.objectContaining({ commune: { name: 'Saint-Paul-lès-Dax' } }),
    ])
  })

  it.each([
    [{ since: '2020-01-01' }, { code: 'SINCE_IN_THE_PAST', field: 'input.since' }],
    [
      { communes: [{ communeCode: '99999' }] },
      { code: 'COMMUNE_UNKNOWN', field: 'input.communes.0.communeCode' },
    ],
    [{ expectedVersion: 1 }, { code: 'VERSION_CONFLICT', current: { version: 2 } }],
    [{ id: 'x' }, { field: 'input.id' }],
  ])('is refused with %j and leaves everything as it was', async (change, expected) => {
    const id = await offer({})
    const input = { id, expectedVersion: 2, communes: [{ communeCode: '40279' }], ...change }
    expect(await world.ask(COVER, { as: 'cias', variables: { input } })).toMatchObject({
      setServiceCoverage: expected,
    })
    expect(await coverageOf(id, '(history: true)')).toHaveLength(1)
  })
})
