import type { AgreementGround, ObjectionGround } from '../facets/access.ts'
import type { ActorScope, Statement } from '../kernel/scope.ts'

/** What a preview rests on: the case as it is, between the actor and who would read. */
export interface PreviewFacts {
  readonly status: 'ACTIVE' | 'CLOSED'
  readonly readerParticipates: boolean
  /** The household. */
  readonly personIds: readonly string[]
  readonly agreements: readonly AgreementGround[]
  readonly objections: readonly ObjectionGround[]
  /** The facets the actor attached, by name and person. */
  readonly held: readonly { readonly name: string; readonly personId: string }[]
}

const FACTS: Statement = {
  name: 'disclosure_preview_facts',
  text: `select c.status, $3 = any (c.participant_ids) as "readerParticipates",
    array(select cp.person_id from case_person cp where cp.case_id = c.id order by cp.position) as "personIds",
    (select coalesce(json_agg(json_build_object('id', a.id, 'categories', a.categories, 'purposes', a.purposes,
        'inForce', p.accepted and a.ended_at is null and a.starts_on <= $4::date
          and (a.ends_on is null or a.ends_on >= $4::date)) order by a.id), '[]')
      from agreement a cross join lateral (
        select array_agg(q.partner_id) as ids, bool_and(q.answer = 'ACCEPTED') as accepted
        from agreement_party q where q.agreement_id = a.id) p
      where a.network_id = c.network_id and $1 = any (p.ids) and $3 = any (p.ids)) as agreements,
    (select coalesce(json_agg(json_build_object('personId', o.person_id, 'ownerPartnerId', o.owner_partner_id,
        'readerPartnerId', o.reader_partner_id, 'categories', o.categories)), '[]')
      from passerelle_case_objections(array[$2::uuid]) o) as objections,
    (select coalesce(json_agg(json_build_object('name', f.name, 'personId', f.person_id)), '[]')
      from facet f where f.case_id = c.id and f.owner_partner_id = $1) as held
    from case_access x join shared_case c on c.id = x.case_id where x.partner_id = $1 and x.case_id = $2`,
}

/** The facts of a preview on a day; null when the actor takes no part in the case. */
export async function previewFacts(
  scope: ActorScope,
  of: { readonly caseId: string; readonly readerPartnerId: string },
  today: string,
): Promise<PreviewFacts | null> {
  const values = [scope.actor.partnerId, of.caseId, of.readerPartnerId, today]
  const [row] = await scope.read<PreviewFacts>(FACTS, values)
  return row ?? null
}
