import type { ActorScope, Statement } from '../kernel/scope.ts'
import type { AccessGrounds, AgreementGround, DisclosureGround, ObjectionGround } from './access.ts'
import { STAGE_OF_STATE } from './access-stage.ts'
import type { StoredFacet } from './facet.types.ts'

interface AgreementJson extends AgreementGround {
  readonly networkId: string
  readonly partyIds: readonly string[]
}

interface DisclosureJson extends Omit<DisclosureGround, 'referral'> {
  readonly caseId: string
  readonly ownerPartnerId: string
  readonly referralId: string | null
  readonly referralState: string | null
  readonly identityNeeded: boolean | null
}

interface CaseJson {
  readonly id: string
  readonly networkId: string
}

interface Found {
  readonly cases: readonly CaseJson[]
  readonly agreements: readonly AgreementJson[]
  readonly disclosures: readonly DisclosureJson[]
  readonly objections: readonly (ObjectionGround & { readonly caseId: string })[]
  readonly emergencies: readonly { readonly id: string; readonly caseId: string }[]
}

const GROUNDS: Statement = {
  name: 'access_grounds',
  text: `with seen as (
      select c.id, c.network_id from case_access x join shared_case c on c.id = x.case_id
      where x.partner_id = $1 and x.case_id = any ($2::uuid[]))
    select (select coalesce(json_agg(json_build_object('id', s.id, 'networkId', s.network_id)), '[]') from seen s) as cases,
    (select coalesce(json_agg(json_build_object('id', a.id, 'networkId', a.network_id, 'purposes', a.purposes,
        'categories', a.categories, 'partyIds', p.ids,
        'inForce', p.accepted and a.ended_at is null and a.starts_on <= $5::date
          and (a.ends_on is null or a.ends_on >= $5::date)) order by a.id), '[]')
      from agreement a cross join lateral (
        select array_agg(q.partner_id) as ids, bool_and(q.answer = 'ACCEPTED') as accepted
        from agreement_party q where q.agreement_id = a.id) p
      where a.network_id in (select s.network_id from seen s) and $1 = any (p.ids) and p.ids && $3::uuid[]) as agreements,
    (select coalesce(json_agg(json_build_object('id', d.id, 'caseId', d.case_id, 'ownerPartnerId', d.owner_partner_id,
        'personId', d.person_id, 'fields', d.fields, 'purposes', d.purposes, 'ended', d.ended_at is not null,
        'until', d.until, 'referralId', d.referral_id, 'referralState', r.state,
        'identityNeeded', v.identity_needed_to_assess) order by d.id), '[]')
      from disclosure d left join referral r on r.id = d.referral_id left join service v on v.id = r.service_id
      where d.case_id in (select s.id from seen s) and d.reader_partner_id = $1
        and d.owner_partner_id = any ($3::uuid[])) as disclosures,
    (select coalesce(json_agg(json_build_object('caseId', o.case_id, 'personId', o.person_id,
        'ownerPartnerId', o.owner_partner_id, 'readerPartnerId', o.reader_partner_id, 'categories', o.categories)), '[]')
      from passerelle_case_objections($2::uuid[]) o) as objections,
    (select coalesce(json_agg(json_build_object('id', e.id, 'caseId', e.case_id) order by e.id), '[]')
      from emergency_access e where e.case_id in (select s.id from seen s) and e.reader_partner_id = $1
        and e.opened_at <= $4 and e.until > $4) as emergencies`,
}

/** What the access decision rests on, by facet: for the actor as the reader, at this moment. */
export async function groundsOf(
  scope: ActorScope,
  facets: readonly StoredFacet[],
  at: { readonly now: Date; readonly today: string },
): Promise<(facet: StoredFacet) => AccessGrounds> {
  const { partnerId } = scope.actor
  const caseIds = [...new Set(facets.map(({ caseId }) => caseId))]
  const owners = [...new Set(facets.map(({ ownerPartnerId }) => ownerPartnerId))]
  const [found] = await scope.read<Found>(GROUNDS, [partnerId, caseIds, owners, at.now, at.today])
  if (found === undefined) throw new Error('the grounds gave no row')
  const networkOf = new Map(found.cases.map(({ id, networkId }) => [id, networkId]))
  const disclosures = Map.groupBy(found.disclosures, keyOf)
  const objections = Map.groupBy(found.objections, ({ caseId }) => caseId)
  const emergencies = new Map(found.emergencies.map(({ caseId, id }) => [caseId, id]))
  return (facet) => ({
    ownerPartnerId: facet.ownerPartnerId,
    readerPartnerId: partnerId,
    personId: facet.personId,
    bothParticipate: networkOf.has(facet.caseId) && facet.ownerParticipates,
    today: at.today,
    agreements: found.agreements.filter(
      ({ networkId, partyIds }) =>
        networkId === networkOf.get(facet.caseId) && partyIds.includes(facet.ownerPartnerId),
    ),
    disclosures: (disclosures.get(keyOf(facet)) ?? []).map(groundOf),
    objections: objections.get(facet.caseId) ?? [],
    emergencyAccessId: emergencies.get(facet.caseId) ?? null,
  })
}

function keyOf(of: { readonly caseId: string; readonly ownerPartnerId: string }): string {
  return `${of.caseId} ${of.ownerPartnerId}`
}

function groundOf(disclosure: DisclosureJson): DisclosureGround {
  const { id, personId, fields, purposes, ended, until, referralId, referralState } = disclosure
  return {
    id,
    personId,
    fields,
    purposes,
    ended,
    until,
    referral:
      referralId === null
        ? null
        : {
            stage: STAGE_OF_STATE[referralState ?? ''] ?? 'CLOSED',
            identityNeededToAssess: disclosure.identityNeeded === true,
          },
  }
}
