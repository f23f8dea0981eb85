import { newId } from '@passerelle/schema'
import type { World, WorldPartner } from '../../src/testing/world.ts'
import { sentReferral } from '../ask.ts'
import type { Canaries } from './canaries.ts'

/** Who and what the proof reads and writes with. */
export interface Furnished {
  readonly reader: WorldPartner
  readonly host: WorldPartner
  readonly caseIds: readonly string[]
  /** Facets of `host` whose values are left with the network. */
  readonly hostedIds: readonly string[]
  /** Accepted by `host`: both sides write and read messages on it. */
  readonly referralId: string
}

const REMOTE = {
  DEPARTEMENT: {
    contact: ['familyName', 'givenNames', 'phone', 'email', 'address'],
    departmentSupport: ['referentMds'],
  },
  CIAS: { municipalAid: ['aidsGrantedThisYearCents'] },
} as const

/** What is hosted: fields whose values can be canaries, as those above are. */
export const HOSTED_FIELDS = REMOTE.DEPARTEMENT.contact

/**
 * A network in which one partner may read all that three others know of its cases: two have systems of
 * their own, the third leaves its values with the network.
 */
export async function furnish(
  world: World,
  canaries: Canaries,
  made: { readonly cases: number; readonly connectorUrl: string },
): Promise<Furnished> {
  const reader = await world.addPartner('CCAS', 'CCAS')
  const host = await world.addPartner('ASSOCIATION', 'Association')
  const owners = new Map<keyof typeof REMOTE, WorldPartner>()
  for (const kind of ['DEPARTEMENT', 'CIAS'] as const) {
    owners.set(kind, await world.addPartner(kind, kind))
  }
  const all = [reader, host, ...owners.values()]
  await agree(world, all)
  for (const [kind, { id }] of owners) {
    await world.owner.query(
      `insert into connector (id, partner_id, url, facets, created_at, updated_at)
       values ($1, $2, $3, $4, now(), now())`,
      [newId(), id, made.connectorUrl, Object.keys(REMOTE[kind]).sort()],
    )
  }
  const caseIds: string[] = []
  const hostedIds: string[] = []
  for (let index = 0; index < made.cases; index += 1) {
    const { caseId, personId } = await world.addCase(reader, [host, ...owners.values()])
    caseIds.push(caseId)
    const about = { caseId, personId, reader }
    for (const [kind, owner] of owners) {
      for (const [name, fields] of Object.entries(REMOTE[kind])) {
        const id = await attach(world, { ...about, owner, name, fields, hosting: 'REMOTE' })
        await world.owner.query('insert into facet_pointer (facet_id, reference) values ($1, $2)', [
          id,
          canaries.text('reference'),
        ])
      }
    }
    hostedIds.push(
      await attach(world, {
        ...about,
        owner: host,
        name: 'contact',
        fields: HOSTED_FIELDS,
        hosting: 'HOSTED',
      }),
    )
  }
  return { reader, host, caseIds, hostedIds, referralId: await accepted(world, reader, host) }
}

async function agree(world: World, partners: readonly WorldPartner[]): Promise<void> {
  const id = newId()
  await world.owner.query(
    `insert into agreement (id, network_id, title, purposes, categories, starts_on, proposed_by_partner_id, created_at, updated_at)
     values ($1, $2, 'Convention', '{COORDINATE_SUPPORT}', '{IDENTITY,REACH,SOCIAL_SUPPORT,BENEFITS}', '2015-01-01', $3, now(), now())`,
    [id, world.networkId, partners[0]?.id],
  )
  await world.owner.query(
    `insert into agreement_party (agreement_id, partner_id, answer, answered_at)
     select $1, unnest($2::uuid[]), 'ACCEPTED', now()`,
    [id, partners.map((partner) => partner.id)],
  )
}

/** A facet, disclosed with all of its fields that are named. */
async function attach(
  world: World,
  facet: {
    readonly caseId: string
    readonly personId: string
    readonly reader: WorldPartner
    readonly owner: WorldPartner
    readonly name: string
    readonly fields: readonly string[]
    readonly hosting: 'HOSTED' | 'REMOTE'
  },
): Promise<string> {
  const id = newId()
  const { caseId, personId, owner, reader, name, fields, hosting } = facet
  await world.owner.query(
    `insert into facet (id, case_id, person_id, owner_partner_id, name, hosting, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, now(), now())`,
    [id, caseId, personId, owner.id, name, hosting],
  )
  await world.owner.query(
    `insert into disclosure (id, case_id, owner_partner_id, reader_partner_id, groups, fields, purposes,
       legal_basis, legal_text, informed_on, created_at)
     values ($1, $2, $3, $4, '{}', $5, '{COORDINATE_SUPPORT}', 'LEGAL_MISSION', 'CASF L123-5', '2015-01-05', now())`,
    [newId(), caseId, owner.id, reader.id, fields.map((field) => `${name}.${field}`)],
  )
  return id
}

const ACCEPT = `mutation ($input: AcceptReferralInput!) {
  result: acceptReferral(input: $input) { __typename ... on Referral { id } } }`

async function accepted(world: World, source: WorldPartner, target: WorldPartner): Promise<string> {
  const { id: serviceId } = await world.addService(target)
  const { id, version } = await sentReferral(world, source, serviceId)
  const { data, errors } = await world.ask(target, ACCEPT, {
    variables: { input: { id, expectedVersion: version, localReference: 'D-1' } },
  })
  if (data?.result.__typename === 'Referral') return id
  throw new Error(`the referral was not accepted: ${JSON.stringify(errors ?? data)}`)
}
