import type { NewEvent } from '@passerelle/schema'
import { graphqlNameOf } from '../../../schema/src/partners/vocabulary/graphql-name.ts'
import { recordChange, type Who } from './changes.ts'
import type { DemoCase, DemoNeed, DemoNetwork, DemoService } from './demo/index.ts'
import { clientRowId, networkId, partnerId } from './network-rows.ts'
import { currentPartners, participations } from './participations.ts'
import { type NeedPlace, tellReferrals } from './referral-rows.ts'
import { addRow, type Rows } from './rows.ts'
import { seedId } from './seed-id.ts'

interface Offered {
  readonly service: DemoService
  readonly partnerSlug: string
}

/** What the loader of cases must know of the network around them. */
export interface Surroundings {
  readonly offered: (serviceSlug: string) => Offered
  readonly clientOf: (partnerSlug: string) => string
  readonly until: Date
}

export function surroundingsOf(network: DemoNetwork, until: Date): Surroundings {
  const { partners } = network
  const clients = new Map(partners.map(({ slug, client }) => [slug, client.clientId]))
  const services = new Map<string, Offered>(
    partners.flatMap(({ slug, services }) =>
      services.map((service) => [service.slug, { service, partnerSlug: slug }]),
    ),
  )
  const known = <Value>(map: ReadonlyMap<string, Value>, slug: string): Value => {
    const value = map.get(slug)
    if (value === undefined) throw new Error(`${slug} is not of ${network.code}`)
    return value
  }
  return {
    offered: (slug) => known(services, slug),
    clientOf: (slug) => clientRowId(known(clients, slug)),
    until,
  }
}

/** A case with everything in it, as it stands at the end of the period and as it came about. */
export function caseRows(one: DemoCase, around: Surroundings, rows: Rows): void {
  const id = seedId('case', one.key, one.createdAt)
  const lead = partnerId(one.leadSlug)
  const network = networkId(one.networkCode)
  const told = one.needs.flatMap((need) => tellReferrals(need, placeOf(one, need, id), around))
  const all = participations(one, id, lead, told)
  const now = currentPartners(all)
  addRow(rows, 'shared_case', {
    id,
    network_id: network,
    commune_code: one.communeCode,
    status: one.closedAt === null ? 'ACTIVE' : 'CLOSED',
    created_by_partner_id: lead,
    participant_ids: now,
    version: one.closedAt === null ? 1 : 2,
    created_at: one.createdAt,
    updated_at: one.closedAt ?? one.createdAt,
    closed_at: one.closedAt,
  })
  for (const row of all) {
    addRow(rows, 'participant', row)
    if (row.until !== null) continue
    const { partner_id, case_id, role, since } = row
    addRow(rows, 'case_access', { partner_id, case_id, role, since })
  }
  personRows(one, id, lead, rows)
  const who = { partnerId: lead, clientId: around.clientOf(one.leadSlug) }
  const event = {
    aggregateType: 'SharedCase',
    aggregateId: id,
    networkId: network,
    caseId: id,
  } as const
  const created: NewEvent = {
    ...event,
    type: 'case.created',
    aggregateVersion: 1,
    audience: [lead],
    data: { persons: one.persons.length, needs: 0 },
  }
  recordChange(rows, { at: one.createdAt, who, command: 'createSharedCase', event: created })
  for (const need of one.needs) needRows(one, need, id, who, rows)
  for (const { write } of told) write(rows, now)
  if (one.closedAt === null) return
  const closed: NewEvent = {
    ...event,
    type: 'case.closed',
    aggregateVersion: 2,
    audience: now,
    data: {},
  }
  recordChange(rows, { at: one.closedAt, who, command: 'closeSharedCase', event: closed })
}

const needId = (need: DemoNeed): string => seedId('need', need.key, need.createdAt)

function placeOf(one: DemoCase, need: DemoNeed, caseId: string): NeedPlace {
  return {
    networkId: networkId(one.networkCode),
    caseId,
    needId: needId(need),
    leadPartnerId: partnerId(one.leadSlug),
    communeCode: one.communeCode,
  }
}

function needRows(one: DemoCase, need: DemoNeed, caseId: string, who: Who, rows: Rows): void {
  const id = needId(need)
  addRow(rows, 'need', {
    id,
    case_id: caseId,
    author_partner_id: partnerId(need.authorSlug),
    theme: need.theme,
    urgency: need.urgency,
    publics: need.publics,
    version: 1,
    created_at: need.createdAt,
    updated_at: need.createdAt,
  })
  const event: NewEvent = {
    type: 'need.added',
    aggregateType: 'Need',
    aggregateId: id,
    aggregateVersion: 1,
    networkId: networkId(one.networkCode),
    caseId,
    audience: [partnerId(one.leadSlug), partnerId(need.authorSlug)],
    data: { theme: graphqlNameOf(need.theme), urgency: need.urgency },
  }
  recordChange(rows, { at: need.createdAt, who, command: 'addNeed', event })
}

function personRows(one: DemoCase, caseId: string, lead: string, rows: Rows): void {
  for (const [position, person] of one.persons.entries()) {
    const id = seedId('person', person.key, one.createdAt)
    addRow(rows, 'person', { id, created_by_partner_id: lead, created_at: one.createdAt })
    addRow(rows, 'case_person', { case_id: caseId, person_id: id, position })
    for (const { partnerSlug, localReference, since } of person.links) {
      addRow(rows, 'person_link', {
        id: seedId('person_link', `${person.key} ${partnerSlug}`, since),
        partner_id: partnerId(partnerSlug),
        person_id: id,
        local_reference: localReference,
        created_at: since,
      })
    }
  }
}
