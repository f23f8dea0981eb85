import { newId } from '@passerelle/schema'
import type { Row } from '../walls/facts.ts'
import { NOW } from './facts.ts'
import type { MadeCase } from './generated-case.ts'

const LONG_AGO = '2020-01-01T00:00:00Z'
const BEFORE = '2026-06-01T00:00:00Z'
const MADE = { created_at: BEFORE, updated_at: BEFORE }

/** The services of a partner, by whether they need to know who asks. */
export type Services = ReadonlyMap<string, { readonly plain: string; readonly needing: string }>

/** Tables in the order in which their rows may stand. */
export const CASE_TABLES = [
  'shared_case',
  'participant',
  'person',
  'case_person',
  'need',
  'referral',
  'facet',
  'facet_pointer',
  'facet_value',
  'agreement',
  'agreement_party',
  'standing_grant',
  'disclosure_request',
  'disclosure',
  'objection',
  'emergency_access',
] as const

export type CaseTable = (typeof CASE_TABLES)[number]

/** The rows that say of a case what its facts say. */
export function rowsOfCase(of: MadeCase, services: Services): Readonly<Record<CaseTable, Row[]>> {
  return {
    ...rowsOfParticipants(of),
    ...rowsOfReferral(of, services),
    ...rowsOfFacets(of),
    ...rowsOfAgreements(of),
    ...rowsOfGrounds(of),
  }
}

function rowsOfParticipants(of: MadeCase) {
  const current = [...of.roles].map(([partner_id, role]) => ({ partner_id, role, since: BEFORE }))
  const past = { role: 'CONTRIBUTOR', since: LONG_AGO, until: '2026-01-01T00:00:00Z' }
  const left = [
    of.setting.owner === 'LEFT' ? [of.owner] : [],
    of.setting.reader === 'LEFT' && of.reader !== of.owner ? [of.reader] : [],
  ]
  return {
    shared_case: [
      {
        id: of.id,
        network_id: of.networkId,
        commune_code: '25056',
        status: 'ACTIVE',
        created_by_partner_id: of.owner.id,
        ...MADE,
      },
    ],
    participant: [
      ...current.map((row) => ({ id: newId(), case_id: of.id, until: null, ...row })),
      ...left.flat().map(({ id }) => ({ id: newId(), case_id: of.id, partner_id: id, ...past })),
    ],
    person: of.personIds.map((id) => ({
      id,
      created_by_partner_id: of.owner.id,
      created_at: BEFORE,
    })),
    case_person: of.personIds.map((person_id, position) => ({
      case_id: of.id,
      person_id,
      position,
    })),
  }
}

function rowsOfReferral({ id: case_id, networkId, referral }: MadeCase, services: Services) {
  if (referral === null) return { need: [], referral: [] }
  const need_id = newId()
  const offered = services.get(referral.targetId)
  const sent = { sent_at: BEFORE, legal_basis: 'CONSENT', informed_on: '2026-01-01' }
  const unsent = { sent_at: null, legal_basis: null, informed_on: null }
  return {
    need: [
      {
        id: need_id,
        case_id,
        author_partner_id: referral.sourceId,
        theme: 'sante--acces-aux-soins',
        urgency: 'ROUTINE',
        ...MADE,
      },
    ],
    referral: [
      {
        id: referral.id,
        network_id: networkId,
        case_id,
        need_id,
        source_partner_id: referral.sourceId,
        target_partner_id: referral.targetId,
        service_id: referral.serviceNeedsIdentity ? offered?.needing : offered?.plain,
        state: referral.state,
        theme: '',
        urgency: '',
        commune_code: '',
        state_since: BEFORE,
        ...(referral.state === 'DRAFT' ? unsent : sent),
        ...MADE,
      },
    ],
  }
}

function rowsOfFacets({ id: case_id, owner, facets }: MadeCase) {
  return {
    facet: facets.map(({ id, personId, name, reference }) => ({
      id,
      case_id,
      person_id: personId,
      owner_partner_id: owner.id,
      name,
      hosting: reference === null ? 'HOSTED' : 'REMOTE',
      ...MADE,
    })),
    facet_pointer: facets.flatMap(({ id, reference }) =>
      reference === null ? [] : [{ facet_id: id, reference }],
    ),
    facet_value: facets.flatMap(({ id, fields }) =>
      fields.flatMap(({ name, sealed }) =>
        sealed === null ? [] : [{ facet_id: id, field: name, sealed, updated_at: BEFORE }],
      ),
    ),
  }
}

function rowsOfAgreements({ agreements, owner }: MadeCase) {
  return {
    agreement: agreements.map((one) => ({
      id: one.id,
      network_id: one.networkId,
      title: 'Convention',
      purposes: one.purposes,
      categories: one.categories,
      starts_on: one.startsOn,
      ends_on: one.endsOn,
      proposed_by_partner_id: owner.id,
      ended_at: one.ended ? BEFORE : null,
      ended_by_partner_id: one.ended ? owner.id : null,
      end_reason: one.ended ? 'NO_LONGER_NEEDED' : null,
      ...MADE,
    })),
    agreement_party: agreements.flatMap(({ id, parties }) =>
      parties.map(({ partnerId, answer }) => ({
        agreement_id: id,
        partner_id: partnerId,
        answer,
        answered_at: answer === 'PENDING' ? null : BEFORE,
        decline_reason: answer === 'DECLINED' ? 'NOT_CONCERNED' : null,
      })),
    ),
  }
}

const BASIS = { legal_basis: 'CONSENT', groups: [] }

function rowsOfGrounds(of: MadeCase) {
  const { id: case_id, owner, reader, referral, grant, request } = of
  return {
    standing_grant:
      grant === null
        ? []
        : [
            {
              id: grant.id,
              agreement_id: grant.agreementId,
              owner_partner_id: grant.ownerId,
              reader_partner_id: grant.readerId,
              fields: grant.fields,
              purposes: grant.purposes,
              stage: grant.stage,
              created_at: BEFORE,
              ended_at: grant.ended ? BEFORE : null,
              ...BASIS,
            },
          ],
    disclosure_request:
      request === null
        ? []
        : [
            {
              id: request.id,
              case_id,
              person_id: request.personId,
              owner_partner_id: owner.id,
              requester_partner_id: reader.id,
              referral_id: referral?.id ?? null,
              groups: [],
              fields: request.fields,
              purposes: request.purposes,
              informed_on: '2026-01-01',
              status: 'PENDING',
              created_at: BEFORE,
            },
          ],
    disclosure: of.disclosures.map((one) => ({
      id: one.id,
      case_id: one.caseId,
      person_id: one.personId,
      owner_partner_id: one.ownerId,
      reader_partner_id: one.readerId,
      referral_id: one.followsReferral ? referral?.id : null,
      fields: one.fields,
      purposes: one.purposes,
      informed_on: '2026-01-01',
      until: one.until,
      created_at: BEFORE,
      ended_at: one.ended ? BEFORE : null,
      end_reason: one.ended ? 'WITHDRAWN' : null,
      ...BASIS,
    })),
    objection: of.objections.map((one) => ({
      id: newId(),
      case_id,
      person_id: one.personId,
      recorded_by_partner_id: owner.id,
      owner_partner_id: one.ownerId,
      reader_partner_id: one.readerId,
      categories: one.categories,
      raised_on: '2026-01-01',
      created_at: BEFORE,
      lifted_at: one.lifted ? NOW : null,
    })),
    emergency_access: of.emergencies.map((one) => ({
      id: one.id,
      case_id: one.caseId,
      reader_partner_id: one.readerId,
      client_id: reader.clientId,
      sealed_reason: 'sealed',
      opened_at: one.opened,
      until: one.until,
    })),
  }
}
