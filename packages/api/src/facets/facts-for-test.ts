import { AGREED_PURPOSES, buildSchema, DATA_CATEGORIES, newId } from '@passerelle/schema'
import { createGraphQL, type GraphQLServer } from '../graphql/index.ts'
import type { World, WorldPartner } from '../testing/world.ts'

/** What the helpers of this file disclose for, unless told otherwise. */
export const PURPOSE = 'ASSESS_ELIGIBILITY'

type Row = Readonly<Record<string, unknown>>

/** Writes one row as the owner of the database, whom no policy concerns. */
async function insert(world: World, table: string, row: Row): Promise<string> {
  const columns = Object.keys(row).join(', ')
  await world.owner.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_record(null::${table}, $1::json)`,
    [JSON.stringify(row)],
  )
  return String(row['id'])
}

/** An agreement in force between partners, about everything unless columns say otherwise; its id. */
export async function agree(
  world: World,
  parties: readonly WorldPartner[],
  columns: Row = {},
): Promise<string> {
  const now = world.clock.now()
  const id = await insert(world, 'agreement', {
    id: newId(),
    network_id: world.networkId,
    title: 'Convention',
    purposes: AGREED_PURPOSES.map(({ code }) => code),
    categories: DATA_CATEGORIES.map(({ code }) => code),
    starts_on: '2015-01-01',
    proposed_by_partner_id: parties[0]?.id,
    version: 1,
    created_at: now,
    updated_at: now,
    ...columns,
  })
  for (const { id: partner_id } of parties) {
    const answer = { agreement_id: id, partner_id, answer: 'ACCEPTED', answered_at: now }
    await insert(world, 'agreement_party', answer)
  }
  return id
}

/** A facet of a case, about one person, owned by one partner. */
export interface FacetOfCase {
  readonly caseId: string
  readonly personId: string
  readonly owner: WorldPartner
  /** `familyBenefits` */
  readonly name: string
}

/** A facet that the owner's connector is asked for under a reference; its id. */
export async function attachRemote(
  world: World,
  of: FacetOfCase,
  reference: string,
): Promise<string> {
  const facet_id = await attach(world, of, 'REMOTE')
  await insert(world, 'facet_pointer', { facet_id, reference })
  return facet_id
}

/** A facet whose values its owner leaves with the network, sealed; its id. */
export async function attachHosted(world: World, of: FacetOfCase, values: Row): Promise<string> {
  const id = await attach(world, of, 'HOSTED')
  const input = { id, expectedVersion: 1, values: { [of.name]: values } }
  const { data, errors } = await world.ask(
    of.owner,
    `mutation ($input: SetHostedFacetInput!) { result: setHostedFacet(input: $input) { __typename } }`,
    { variables: { input } },
  )
  if (data?.result.__typename !== 'FacetChange') {
    throw errors?.[0] ?? new Error(`no values were left: ${data?.result.__typename}`)
  }
  return id
}

function attach(world: World, of: FacetOfCase, hosting: 'HOSTED' | 'REMOTE'): Promise<string> {
  const now = world.clock.now()
  return insert(world, 'facet', {
    id: newId(),
    case_id: of.caseId,
    person_id: of.personId,
    owner_partner_id: of.owner.id,
    name: of.name,
    hosting,
    version: 1,
    created_at: now,
    updated_at: now,
  })
}

/** Where the remote facets of an owner are asked; the connector's id. */
export function connect(
  world: World,
  owner: WorldPartner,
  url: string,
  facets: readonly string[],
): Promise<string> {
  const now = world.clock.now()
  return insert(world, 'connector', {
    id: newId(),
    partner_id: owner.id,
    url,
    facets,
    status: 'ACTIVE',
    version: 1,
    created_at: now,
    updated_at: now,
  })
}

/** A free-standing disclosure of fields (`familyBenefits.adults`), unless columns say otherwise; its id. */
export function disclose(
  world: World,
  of: {
    readonly caseId: string
    readonly owner: WorldPartner
    readonly reader: WorldPartner
    readonly fields: readonly string[]
  },
  columns: Row = {},
): Promise<string> {
  return insert(world, 'disclosure', {
    id: newId(),
    case_id: of.caseId,
    owner_partner_id: of.owner.id,
    reader_partner_id: of.reader.id,
    groups: [],
    fields: of.fields,
    purposes: [PURPOSE],
    legal_basis: 'CONSENT',
    informed_on: '2026-01-01',
    version: 1,
    created_at: world.clock.now(),
    ...columns,
  })
}

/** What the access records of a case say: whose facet was read, by whom, which fields. */
export interface Recorded {
  readonly facet_id: string
  readonly reader_partner_id: string
  readonly fields: readonly string[]
  readonly request_id: string
}

/** The access records of cases, in the order of their facets. */
export async function recordsOf(
  world: World,
  caseIds: readonly string[],
): Promise<readonly Recorded[]> {
  const { rows } = await world.owner.query<Recorded>(
    `select facet_id, reader_partner_id, fields, request_id from access_record
     where case_id = any ($1::uuid[]) order by facet_id, occurred_at`,
    [caseIds],
  )
  return rows
}

/** Answers by name; what is not there is undefined and fails the test's expectation. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is the document's, known to each test alone
export type Data = any

/** Asks the way the server does from its HTTP layer on: queries that come again are compiled. */
export function served(
  world: World,
): (partner: WorldPartner, query: string, variables?: Row) => Promise<Data> {
  let graphql: GraphQLServer | undefined
  return async (partner, query, variables = {}) => {
    const { database, directory, vault, connectors, clock } = world
    graphql ??= createGraphQL({
      schema: buildSchema(),
      database,
      directory,
      vault,
      connectors,
      clock,
      introspection: false,
    })
    const unexpected: unknown[] = []
    const params = { query, variables }
    const response = await graphql.fetch(
      'http://server.example/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(params),
      },
      {
        params,
        actor: partner.actor,
        requestId: newId(),
        idempotencyKey: null,
        onReplay: () => undefined,
        onOperation: () => undefined,
        onErrors: () => undefined,
        onUnexpected: (error) => unexpected.push(error),
      },
    )
    const { data, errors } = await response.json()
    if (errors !== undefined) throw new Error(JSON.stringify(errors), { cause: unexpected[0] })
    return data
  }
}
