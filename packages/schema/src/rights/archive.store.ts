import { isoText } from '../cases/case.sql.ts'
import type {
  AccessFacts,
  ArchiveReach,
  AuditFacts,
  CaseFacts,
  DisclosureFacts,
  EmergencyFacts,
  FacetFacts,
  Gathered,
  MessageFacts,
  NeedFacts,
  ObjectionFacts,
  PersonFacts,
  ReferralFacts,
  RequestFacts,
} from './archive.types.ts'

// In all of them $1 is who asks, null for the operator. Each carries its own condition on it, whatever the
// policies of the database would hide besides: an actor is never null.
const ALL = '$1::uuid is null'
const takesPart = (caseId: string): string =>
  `(${ALL} or exists (select 1 from case_access x where x.case_id = ${caseId} and x.partner_id = $1))`
const isOne = (...columns: readonly string[]): string => `(${ALL} or $1 in (${columns.join(', ')}))`

// $2: the person.
const PERSON = `select p.created_at as "createdAt", (select coalesce(json_agg(json_build_object(
    'partnerId', l.partner_id, 'reference', l.local_reference, 'createdAt', ${isoText('l.created_at')})
    order by l.created_at, l.id), '[]') from person_link l
    where l.person_id = p.id and ${isOne('l.partner_id')}) as links
  from person p where p.id = $2 and (${ALL} or passerelle_knows_person(p.id))`

const CASES = `select c.id, c.status, c.created_at as "createdAt", c.closed_at as "closedAt", w.name as network,
    m.name as commune, m.code as "communeCode",
    (select count(*)::int from case_person h where h.case_id = c.id) as persons,
    (select coalesce(json_agg(json_build_object('partnerId', p.partner_id, 'role', p.role,
      'since', ${isoText('p.since')}, 'until', ${isoText('p.until')}) order by p.since, p.id), '[]')
      from participant p where p.case_id = c.id and (${ALL} or p.until is null)) as participants
  from case_person cp join shared_case c on c.id = cp.case_id join commune m on m.code = c.commune_code
  left join network w on w.id = c.network_id
  where cp.person_id = $2 and ${takesPart('c.id')} order by c.created_at, c.id`

// $2: the person, $3: its cases.
const REFERRALS = `select r.id, r.case_id as "caseId", r.need_id as "needId", r.source_partner_id as "sourcePartnerId",
    r.target_partner_id as "targetPartnerId", r.service_id as "serviceId", r.state, r.created_at as "createdAt",
    r.sent_at as "sentAt", r.received_at as "receivedAt", r.responded_at as "respondedAt",
    r.accepted_at as "acceptedAt", r.started_at as "startedAt", r.ended_at as "endedAt", r.contact_on as "contactOn",
    r.review_on as "reviewOn", r.outcome_code as "outcomeCode", r.reason_code as "reasonCode",
    r.question_code as "questionCode", r.legal_basis as "legalBasis", r.legal_text as "legalText",
    r.informed_on as "informedOn"
  from referral r where (r.case_id = any ($3::uuid[]) or r.id in (select passerelle_referrals_of_person($2)))
    and (${ALL} or r.source_partner_id = $1
      or (r.state <> 'DRAFT' and $1 in (r.target_partner_id, r.lead_partner_id)))
  order by r.created_at, r.id`

// $2: the cases, $3: the referrals.
const NEEDS = `select n.id, n.case_id as "caseId", n.author_partner_id as "authorPartnerId", n.theme, n.urgency, n.publics,
    n.created_at as "createdAt", n.marked_met_at as "markedMetAt"
  from need n where (n.case_id = any ($2::uuid[]) or n.id in (select r.need_id from referral r where r.id = any ($3::uuid[])))
    and (${ALL} or exists (select 1 from case_access x where x.case_id = n.case_id and x.partner_id = $1
        and (x.role = 'LEAD' or n.author_partner_id = $1))
      or exists (select 1 from referral r where r.need_id = n.id and r.target_partner_id = $1 and r.state <> 'DRAFT'))
  order by n.created_at, n.id`

// $2: the person.
const FACETS = `select f.id, f.case_id as "caseId", f.person_id as "personId", f.owner_partner_id as "ownerPartnerId",
    f.name, f.hosting, f.created_at as "createdAt", f.updated_at as "updatedAt",
    f.owner_partner_id = any (c.participant_ids) as "ownerParticipates",
    exists (select 1 from disclosure d where d.case_id = f.case_id and d.owner_partner_id = f.owner_partner_id
      and d.reader_partner_id = $1) as "disclosedToMe",
    (select p.reference from facet_pointer p where p.facet_id = f.id and ${isOne('f.owner_partner_id')}) as reference,
    (select coalesce(json_agg(json_build_object('field', v.field, 'sealed', v.sealed) order by v.field), '[]')
      from facet_value v where v.facet_id = f.id and ${isOne('f.owner_partner_id')}) as values
  from facet f join shared_case c on c.id = f.case_id
  where f.person_id = $2 and ${takesPart('f.case_id')} order by f.created_at, f.id`

// $2: the person, $3: its cases.
const ABOUT = `(t.person_id = $2 or (t.person_id is null and t.case_id = any ($3::uuid[])))`

const DISCLOSURES = `select t.id, t.case_id as "caseId", t.person_id as "personId", t.owner_partner_id as "ownerPartnerId",
    t.reader_partner_id as "readerPartnerId", t.referral_id as "referralId", t.fields, t.purposes,
    t.legal_basis as "legalBasis", t.legal_text as "legalText", t.informed_on as "informedOn", t.until,
    t.created_at as "createdAt", t.ended_at as "endedAt", t.end_reason as "endReason"
  from disclosure t where ${ABOUT} and (${ALL} or t.owner_partner_id = $1
    or (t.reader_partner_id = $1 and ${takesPart('t.case_id')})) order by t.created_at, t.id`

const REQUESTS = `select t.id, t.case_id as "caseId", t.person_id as "personId", t.owner_partner_id as "ownerPartnerId",
    t.requester_partner_id as "requesterPartnerId", t.fields, t.purposes, t.informed_on as "informedOn", t.status,
    t.decline_reason as "declineReason", t.created_at as "createdAt", t.answered_at as "answeredAt"
  from disclosure_request t where ${ABOUT} and ${isOne('t.owner_partner_id', 't.requester_partner_id')}
    and ${takesPart('t.case_id')} order by t.created_at, t.id`

// $2: the person.
const OBJECTIONS = `select o.id, o.case_id as "caseId", o.recorded_by_partner_id as "recordedByPartnerId",
    o.owner_partner_id as "ownerPartnerId", o.reader_partner_id as "readerPartnerId", o.categories,
    o.raised_on as "raisedOn", o.lifted_at as "liftedAt"
  from objection o where o.person_id = $2 and (${ALL} or exists (select 1 from case_access x
    where x.case_id = o.case_id and x.partner_id = $1
      and (x.role = 'LEAD' or o.recorded_by_partner_id = $1 or o.owner_partner_id = $1)))
  order by o.created_at, o.id`

// $2: the cases.
const EMERGENCIES = `select e.id, e.case_id as "caseId", e.reader_partner_id as "readerPartnerId",
    case when ${isOne('e.reader_partner_id')} then e.agent_ref end as "agentRef",
    case when ${isOne('e.reader_partner_id')} then e.sealed_reason end as "sealedReason",
    e.opened_at as "openedAt", e.until
  from emergency_access e where e.case_id = any ($2::uuid[]) and (${isOne('e.reader_partner_id')}
    or exists (select 1 from facet f join case_access x on x.case_id = f.case_id and x.partner_id = $1
      where f.case_id = e.case_id and f.owner_partner_id = $1)) order by e.opened_at, e.id`

const MESSAGE = `m.id, m.case_id as "caseId", m.referral_id as "referralId", m.author_partner_id as "authorPartnerId",
  m.created_at as "postedAt"`
// $2: the referrals.
const OF_REFERRALS = 'm.referral_id = any ($2::uuid[])'

// An actor comes to a sealed text by the one function that decides on it; the owner of the database reads it.
const MY_MESSAGES = `select ${MESSAGE}, t.sealed from message m
  left join passerelle_read_messages(array(select m.id from message m where m.author_partner_id = $1 and ${OF_REFERRALS})) t
    on t.message_id = m.id
  where m.author_partner_id = $1 and ${OF_REFERRALS} order by m.created_at, m.id`
const EVERY_MESSAGE = `select ${MESSAGE}, m.sealed from message m
  where ${ALL} and ${OF_REFERRALS} order by m.created_at, m.id`

// $2: the person.
const ACCESSES = `select a.id, a.case_id as "caseId", a.facet, a.owner_partner_id as "ownerPartnerId",
    a.reader_partner_id as "readerPartnerId", case when ${isOne('a.reader_partner_id')} then a.agent_ref end as "agentRef",
    a.purpose, a.fields, a.occurred_at as "occurredAt", a.emergency_access_id as "emergencyAccessId"
  from access_record a where a.person_id = $2 and ${isOne('a.owner_partner_id', 'a.reader_partner_id')}
  order by a.occurred_at, a.id`

// $2: everything the archive speaks of.
const AUDITS = `select a.occurred_at as "occurredAt", a.partner_id as "partnerId", a.agent_ref as "agentRef", a.command,
    a.aggregate_type as "subjectType", a.aggregate_id as "subjectId"
  from audit_record a where ${isOne('a.partner_id')} and a.aggregate_id = any ($2::uuid[])
  order by a.occurred_at, a.id`

const ids = (...rows: readonly (readonly { readonly id: string }[])[]): string[] =>
  rows.flat().map(({ id }) => id)

/** Reads everything an archive of a person is written from, as far as the reach goes. */
export async function gather(reach: ArchiveReach, personId: string): Promise<Gathered> {
  const rows = <Row extends object>(what: string, sql: string, ...values: readonly unknown[]) =>
    reach.read<Row>({ name: `archive_${what}`, text: sql }, [reach.partnerId, ...values])
  const [person, cases, facets, objections, accesses] = await Promise.all([
    rows<PersonFacts>('person', PERSON, personId),
    rows<CaseFacts>('cases', CASES, personId),
    rows<FacetFacts>('facets', FACETS, personId),
    rows<ObjectionFacts>('objections', OBJECTIONS, personId),
    rows<AccessFacts>('accesses', ACCESSES, personId),
  ])
  const caseIds = ids(cases)
  const [referrals, disclosures, requests, emergencies] = await Promise.all([
    rows<ReferralFacts>('referrals', REFERRALS, personId, caseIds),
    rows<DisclosureFacts>('disclosures', DISCLOSURES, personId, caseIds),
    rows<RequestFacts>('requests', REQUESTS, personId, caseIds),
    rows<EmergencyFacts>('emergencies', EMERGENCIES, caseIds),
  ])
  const referralIds = ids(referrals)
  const [needs, messages] = await Promise.all([
    rows<NeedFacts>('needs', NEEDS, caseIds, referralIds),
    reach.partnerId === null
      ? rows<MessageFacts>('every_message', EVERY_MESSAGE, referralIds)
      : rows<MessageFacts>('my_messages', MY_MESSAGES, referralIds),
  ])
  const facts = { cases, needs, referrals, facets, disclosures, requests, objections }
  const spokenOf = [personId, ...ids(...Object.values(facts), emergencies, messages)]
  const audits = await rows<AuditFacts>('audits', AUDITS, spokenOf)
  return { person: person[0] ?? null, ...facts, emergencies, messages, accesses, audits }
}
