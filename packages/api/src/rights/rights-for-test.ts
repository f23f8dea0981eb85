import { newId, type SealedPlace } from '@passerelle/schema'
import { expect } from 'vitest'
import type { World, WorldPartner } from '../testing/world.ts'
import { ERASE } from './documents-for-test.ts'

/** Asks for a person to be erased and gives what came of it. */
export async function erase(
  world: World,
  partner: WorldPartner,
  personId: string,
  asked: { readonly key?: string; readonly scopes?: readonly string[] } = {},
) {
  const input = { personId, reason: 'PERSON_REQUEST' }
  const answer = await world.ask(partner, ERASE, { variables: { input }, ...asked })
  return { ...answer.data?.result, replayed: answer.replayed, errors: answer.errors }
}

/** Adds a person to the household of a case. */
export async function addPerson(
  world: World,
  caseId: string,
  creator: WorldPartner,
): Promise<string> {
  const personId = newId()
  await world.owner.query(
    'insert into person (id, created_by_partner_id, created_at) values ($1, $2, $3)',
    [personId, creator.id, world.clock.now()],
  )
  await world.owner.query(
    `insert into case_person (case_id, person_id, position)
     select $1, $2, count(*) from case_person where case_id = $1`,
    [caseId, personId],
  )
  return personId
}

export interface AttachedFacet {
  readonly id: string
  readonly version: number
}

/** A hosted facet of a partner's about a person, with values. */
export async function host(
  world: World,
  partner: WorldPartner,
  place: { readonly caseId: string; readonly personId: string },
  name: string,
  values: object,
): Promise<string> {
  const attached = await world.ask(
    partner,
    `mutation ($input: AttachFacetInput!) { result: attachFacet(input: $input) {
      __typename ... on FacetChange { facet { id version } } ... on Error { code } } }`,
    { variables: { input: { ...place, name: enumName(name), hosting: 'HOSTED' } } },
  )
  expect(attached.errors).toBeUndefined()
  const { id, version }: AttachedFacet = attached.data.result.facet
  const set = await world.ask(
    partner,
    `mutation ($input: SetHostedFacetInput!) { result: setHostedFacet(input: $input) {
      __typename ... on Error { code } ... on InvalidInput { field } } }`,
    { variables: { input: { id, expectedVersion: version, values: { [name]: values } } } },
  )
  expect(set.errors).toBeUndefined()
  expect(set.data.result).toEqual({ __typename: 'FacetChange' })
  return id
}

const enumName = (name: string): string => name.replace(/([A-Z])/g, '_$1').toUpperCase()

/** A remote facet with its pointer, as the owner of the database writes it. */
export async function pointTo(
  world: World,
  partner: WorldPartner,
  place: { readonly caseId: string; readonly personId: string },
  reference: string,
): Promise<string> {
  const id = newId()
  await world.owner.query(
    `insert into facet (id, case_id, person_id, owner_partner_id, name, hosting, created_at, updated_at)
     values ($1, $2, $3, $4, 'familyBenefits', 'REMOTE', $5, $5)`,
    [id, place.caseId, place.personId, partner.id, world.clock.now()],
  )
  await world.owner.query('insert into facet_pointer (facet_id, reference) values ($1, $2)', [
    id,
    reference,
  ])
  return id
}

/** A partner's own reference of a person. */
export async function link(
  world: World,
  partner: WorldPartner,
  personId: string,
  reference: string,
): Promise<void> {
  await world.owner.query(
    `insert into person_link (id, partner_id, person_id, local_reference, created_at) values ($1, $2, $3, $4, $5)`,
    [newId(), partner.id, personId, reference, world.clock.now()],
  )
}

/** What an owner opens to a reader: the contact of a person, or of the whole household. */
export async function disclose(
  world: World,
  owner: WorldPartner,
  reader: WorldPartner,
  place: { readonly caseId: string; readonly personId: string | null },
): Promise<string> {
  const id = newId()
  await world.owner.query(
    `insert into disclosure (id, case_id, person_id, owner_partner_id, reader_partner_id, groups, fields, purposes,
       legal_basis, legal_text, informed_on, created_at)
     values ($1, $2, $3, $4, $5, '{contact.reach}', '{contact.phone}', '{CONTACT_PERSON}', 'LEGAL_MISSION',
       'CASF L123-5', '2026-01-05', $6)`,
    [id, place.caseId, place.personId, owner.id, reader.id, world.clock.now()],
  )
  return id
}

/** A participant asks an owner for the same. */
export async function request(
  world: World,
  requester: WorldPartner,
  owner: WorldPartner,
  place: { readonly caseId: string; readonly personId: string | null },
): Promise<void> {
  await world.owner.query(
    `insert into disclosure_request (id, case_id, person_id, owner_partner_id, requester_partner_id, groups, fields,
       purposes, informed_on, created_at)
     values ($1, $2, $3, $4, $5, '{}', '{contact.phone}', '{CONTACT_PERSON}', '2026-01-05', $6)`,
    [newId(), place.caseId, place.personId, owner.id, requester.id, world.clock.now()],
  )
}

/** The person opposes that a partner's facts be read. */
export async function object(
  world: World,
  recorder: WorldPartner,
  owner: WorldPartner | null,
  place: { readonly caseId: string; readonly personId: string },
): Promise<void> {
  await world.owner.query(
    `insert into objection (id, case_id, person_id, recorded_by_partner_id, owner_partner_id, categories, raised_on, created_at)
     values ($1, $2, $3, $4, $5, '{REACH}', '2026-01-05', $6)`,
    [newId(), place.caseId, place.personId, recorder.id, owner?.id ?? null, world.clock.now()],
  )
}

/** A copy of what is sealed in the database now, with where each text stands: a backup. */
export async function backup(
  world: World,
): Promise<readonly { readonly place: SealedPlace; readonly text: string }[]> {
  const { rows } = await world.owner.query<{ place: SealedPlace; text: string }>(`
    select json_build_object('table', 'facet_value', 'column', 'sealed', 'row', f.id || '/' || v.field,
        'caseId', f.case_id, 'partnerId', f.owner_partner_id, 'personId', f.person_id) as place, v.sealed as text
      from facet_value v join facet f on f.id = v.facet_id
    union all
    select json_build_object('table', 'message', 'column', 'sealed', 'row', m.id, 'caseId', m.case_id,
        'partnerId', m.author_partner_id, 'personId', null), m.sealed
      from message m where m.sealed is not null
    union all
    select json_build_object('table', 'emergency_access', 'column', 'sealed_reason', 'row', e.id,
        'caseId', e.case_id, 'partnerId', e.reader_partner_id, 'personId', null), e.sealed_reason
      from emergency_access e`)
  return rows
}

/** What opens of a backup, by case: texts, in no order. */
export async function openedOf(
  world: World,
  copied: readonly { readonly place: SealedPlace; readonly text: string }[],
  caseId: string,
): Promise<readonly string[]> {
  const of = copied.filter(({ place }) => place.caseId === caseId)
  const opened = await world.vault.open(of)
  return opened.flatMap((one) => (one.kind === 'OPENED' ? [one.text] : [])).sort()
}

/** How many rows a statement gives. */
export async function count(
  world: World,
  from: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>(`select count(*)::int as n ${from}`, [
    ...values,
  ])
  return rows[0]?.n ?? -1
}
