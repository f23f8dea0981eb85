-- CreateTable
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "partner_id" UUID,
    "case_id" UUID,
    "scope" TEXT NOT NULL,
    "person_ids" UUID[],
    "reason" TEXT NOT NULL,
    "lead_partner_id" UUID,
    "facets" INTEGER NOT NULL DEFAULT 0,
    "links" INTEGER NOT NULL DEFAULT 0,
    "disclosures" INTEGER NOT NULL DEFAULT 0,
    "messages" INTEGER NOT NULL DEFAULT 0,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "erasure_request_id_idx" ON "erasure"("request_id");

alter table erasure
  add constraint erasure_scope_known check (scope in ('CASE', 'PERSON', 'OWN_PART')),
  add constraint erasure_reason_known check (reason in ('PERSON_REQUEST', 'CONSENT_WITHDRAWN', 'NO_LONGER_NEEDED',
    'UNLAWFUL', 'RETENTION')),
  -- Keys are of cases: where no key is to be destroyed there is nothing left to do.
  add constraint erasure_has_keys check (case_id is not null or done_at is not null);
-- Whose keys are still to be destroyed.
create index erasure_undone on erasure (requested_at) where done_at is null;

-- ── What the functions below are made of. Nobody is granted these; whoever calls them has checked who asks. ──

-- Holds cases and their referrals still and counts the referrals that are open: whoever sends or reopens one now
-- waits, or is seen.
create function passerelle_hold_cases(of_cases uuid[]) returns integer
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  open_referrals integer;
begin
  -- Referrals first, as every verb of theirs does: nobody waits in a circle.
  perform 1 from referral r where r.case_id = any (of_cases) order by r.id for update;
  perform 1 from shared_case c where c.id = any (of_cases) order by c.id for update;
  select count(*) filter (where r.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED',
      'IN_PROGRESS')) into open_referrals
    from (select state from referral where case_id = any (of_cases) order by id for update) r;
  return open_referrals;
end $$;

-- Takes persons out of a case that is held: whatever any partner keeps here of them. With the last person the case
-- closes and its messages go. Needs, referrals and events stay: ids and codes that are about nobody any more. The
-- row of `erasure` says whose keys are to be destroyed next. Gives what happened, one row for each event to tell.
create function passerelle_erase_from_case(of_case uuid, of_persons uuid[], as_request uuid, by_partner uuid,
  for_reason text, moment timestamptz) returns table (
  step text, id uuid, case_id uuid, version integer, network_id uuid, audience uuid[], detail text)
language plpgsql volatile set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  whole boolean;
  held record;
  lead uuid;
  n record;
begin
  select c.status, c.version, c.network_id, c.participant_ids into held from shared_case c where c.id = of_case;
  select p.partner_id into lead from participant p where p.case_id = of_case and p.role = 'LEAD' and p.until is null;
  whole := not exists (select 1 from case_person cp where cp.case_id = of_case and cp.person_id <> all (of_persons));

  with gone_facets as (
    delete from facet f where f.case_id = of_case and (whole or f.person_id = any (of_persons)) returning 1
  ), ended as (
    update disclosure d set ended_at = greatest(moment, d.created_at), end_reason = 'ERASED', version = d.version + 1
      where d.case_id = of_case and d.ended_at is null and (whole or d.person_id = any (of_persons)) returning 1
  ), gone_messages as (
    delete from message m where whole and m.case_id = of_case returning 1
  )
  select (select count(*) from gone_facets) as facets, (select count(*) from ended) as disclosures,
    (select count(*) from gone_messages) as messages, 0::bigint as links into n;
  delete from disclosure_request q where q.case_id = of_case and (whole or q.person_id = any (of_persons));
  delete from objection o where o.case_id = of_case and (whole or o.person_id = any (of_persons));
  delete from case_person cp where cp.case_id = of_case and cp.person_id = any (of_persons);
  -- A reference belongs to a partner and a person: it stays while the person is in another case where the partner
  -- takes or took part, which is not this lead's to end.
  with gone as (
    delete from person_link l where l.person_id = any (of_persons) and (
      not exists (select 1 from case_person cp where cp.person_id = l.person_id)
      or (exists (select 1 from participant p where p.case_id = of_case and p.partner_id = l.partner_id)
        and not exists (select 1 from case_person cp join participant p on p.case_id = cp.case_id
          where cp.person_id = l.person_id and p.partner_id = l.partner_id))) returning 1
  )
  select n.facets, n.disclosures, n.messages, count(*) as links into n from gone;
  delete from person p where p.id = any (of_persons)
    and not exists (select 1 from case_person cp where cp.person_id = p.id);

  insert into erasure (id, request_id, partner_id, case_id, scope, person_ids, reason, facets, links, disclosures,
      messages, requested_at)
    values (gen_random_uuid(), as_request, by_partner, of_case, case when whole then 'CASE' else 'PERSON' end, of_persons,
      for_reason, n.facets, n.links, n.disclosures, n.messages, moment);
  update shared_case c set version = c.version + 1, updated_at = moment where c.id = of_case;
  return query select 'ERASED', gone.id, of_case, held.version + 1, held.network_id, held.participant_ids, null::text
    from unnest(of_persons) as gone(id);
  if not whole or held.status = 'CLOSED' then return; end if;

  update shared_case c set status = 'CLOSED', closed_at = moment, version = c.version + 1 where c.id = of_case;
  return query select 'CLOSED', of_case, of_case, held.version + 2, held.network_id, held.participant_ids, null::text;
  return query update invitation i set status = 'CANCELLED', answered_at = moment, version = i.version + 1
    where i.case_id = of_case and i.status = 'PENDING'
    returning 'INVITATION', i.id, of_case, i.version, null::uuid, array[lead, i.invited_partner_id], null::text;
  return query update lead_transfer t set status = 'CANCELLED', answered_at = moment, version = t.version + 1
    where t.case_id = of_case and t.status = 'PENDING'
    returning 'LEAD_TRANSFER', t.id, of_case, t.version, null::uuid, array[t.from_partner_id, t.to_partner_id], null::text;
end $$;

-- Takes away what the actor itself keeps of a person where another leads, and says who leads there: the rest is
-- the lead's to erase. Keys stay, for they are the person's and not the actor's.
create function passerelle_erase_own_part(of_person uuid, as_request uuid, for_reason text, moment timestamptz)
returns table (step text, id uuid, case_id uuid, version integer, network_id uuid, audience uuid[], detail text)
language plpgsql volatile set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  me constant uuid := passerelle_actor();
  own_links integer;
  own_facets integer;
  own_disclosures integer;
  place record;
begin
  delete from person_link l where l.person_id = of_person and l.partner_id = me;
  get diagnostics own_links = row_count;
  for place in
    select c.id, c.network_id, c.version, x.case_id is not null as takes_part,
      case when x.case_id is null then array[me] else c.participant_ids end as audience,
      case when x.case_id is not null then (select p.partner_id from participant p
        where p.case_id = c.id and p.role = 'LEAD' and p.until is null) end as lead
    from shared_case c left join case_access x on x.case_id = c.id and x.partner_id = me
    where (x.case_id is not null and exists (select 1 from case_person cp
        where cp.case_id = c.id and cp.person_id = of_person))
      or exists (select 1 from facet f where f.case_id = c.id and f.owner_partner_id = me and f.person_id = of_person)
    order by c.id
  loop
    own_facets := 0;
    for id, version, detail in
      delete from facet f where f.case_id = place.id and f.owner_partner_id = me and f.person_id = of_person
        returning f.id, f.version + 1, f.name
    loop
      own_facets := own_facets + 1;
      step := 'FACET';
      case_id := place.id;
      network_id := place.network_id;
      audience := place.audience;
      return next;
    end loop;
    update disclosure d set ended_at = greatest(moment, d.created_at), end_reason = 'ERASED', version = d.version + 1
      where d.case_id = place.id and d.owner_partner_id = me and d.ended_at is null and (d.person_id = of_person
        or not exists (select 1 from case_person cp where cp.case_id = place.id and cp.person_id <> of_person));
    get diagnostics own_disclosures = row_count;
    insert into erasure (id, request_id, partner_id, case_id, scope, person_ids, reason, lead_partner_id, facets, links,
        disclosures, requested_at, done_at)
      values (gen_random_uuid(), as_request, me, place.id, 'OWN_PART', array[of_person], for_reason, place.lead, own_facets,
        own_links, own_disclosures, moment, moment);
    own_links := 0;
    return query select 'OWN_PART', of_person, place.id, place.version, place.network_id, array[me], null::text;
  end loop;
  -- Known by a reference alone, or by nothing that stays: the request leaves its row all the same.
  if own_links > 0 or not exists (select 1 from erasure e where e.request_id = as_request) then
    insert into erasure (id, request_id, partner_id, scope, person_ids, reason, links, requested_at, done_at)
      values (gen_random_uuid(), as_request, me, 'OWN_PART', array[of_person], for_reason, own_links, moment, moment);
    return query select 'OWN_PART', of_person, null::uuid, 1, null::uuid, array[me], null::text;
  end if;
  delete from person p where p.id = of_person
    and not exists (select 1 from case_person cp where cp.person_id = p.id)
    and not exists (select 1 from person_link l where l.person_id = p.id);
end $$;

-- ── The right to erasure, by a partner that knows the person ──

-- In the cases the actor leads the person leaves the network; elsewhere its own part goes. Refused as a whole, with the
-- number of referrals that are still open, while there are any in the cases it leads. No row: it knows no such person.
create function passerelle_erase_person(of_person uuid, as_request uuid, for_reason text, moment timestamptz)
returns table (step text, id uuid, case_id uuid, version integer, network_id uuid, audience uuid[], detail text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  me constant uuid := passerelle_actor();
  led uuid[];
  one uuid;
  open_referrals integer;
begin
  if not passerelle_knows_person(of_person) or for_reason = 'RETENTION' then return; end if;
  led := array(select x.case_id from case_access x join case_person cp on cp.case_id = x.case_id
    where x.partner_id = me and x.role = 'LEAD' and cp.person_id = of_person);
  perform passerelle_hold_cases(led);
  perform 1 from person p where p.id = of_person for update;
  -- Whoever led before the wait may lead no more.
  led := array(select x.case_id from case_access x join case_person cp on cp.case_id = x.case_id
    where x.partner_id = me and x.role = 'LEAD' and cp.person_id = of_person and x.case_id = any (led) order by 1);
  open_referrals := passerelle_hold_cases(led);
  if open_referrals > 0 then
    return query select 'REFUSED', null::uuid, null::uuid, open_referrals, null::uuid, null::uuid[], null::text;
    return;
  end if;
  foreach one in array led loop
    return query select * from passerelle_erase_from_case(one, array[of_person], as_request, me, for_reason, moment);
  end loop;
  return query select * from passerelle_erase_own_part(of_person, as_request, for_reason, moment);
end $$;

-- ── By the operator, as the owner of the database: everywhere, whoever leads ──
create function passerelle_erase_person_everywhere(of_person uuid, as_request uuid, for_reason text, moment timestamptz)
returns table (step text, id uuid, case_id uuid, version integer, network_id uuid, audience uuid[], detail text)
language plpgsql volatile set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  everywhere uuid[] := array(select cp.case_id from case_person cp where cp.person_id = of_person order by 1);
  one uuid;
  open_referrals integer := passerelle_hold_cases(everywhere);
begin
  if open_referrals > 0 then
    return query select 'REFUSED', null::uuid, null::uuid, open_referrals, null::uuid, null::uuid[], null::text;
    return;
  end if;
  perform 1 from person p where p.id = of_person for update;
  foreach one in array everywhere loop
    return query select * from passerelle_erase_from_case(one, array[of_person], as_request, null, for_reason, moment);
  end loop;
  -- Known to partners, but in no case.
  delete from person_link l where l.person_id = of_person;
  delete from person p where p.id = of_person;
  if found then
    insert into erasure (id, request_id, scope, person_ids, reason, requested_at, done_at)
      values (gen_random_uuid(), as_request, 'PERSON', array[of_person], for_reason, moment, moment);
    return query select 'ERASED', of_person, null::uuid, 1, null::uuid, '{}'::uuid[], null::text;
  end if;
end $$;

-- ── By the system: cases closed for longer than their network keeps them ──
create function passerelle_expired_cases(moment timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from shared_case c join network w on w.id = c.network_id
  where c.status = 'CLOSED' and c.closed_at + make_interval(months => w.retention_months) <= moment
    and exists (select 1 from case_person cp where cp.case_id = c.id)
    and not exists (select 1 from referral r where r.case_id = c.id
      and r.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS'))
  order by c.closed_at, c.id
$$;

-- Erases one of them whole; nothing if it was reopened since, or a referral of it.
create function passerelle_erase_expired_case(of_case uuid, as_request uuid, moment timestamptz)
returns table (step text, id uuid, case_id uuid, version integer, network_id uuid, audience uuid[], detail text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if passerelle_hold_cases(array[of_case]) > 0 or not exists (select 1 from shared_case c
    join network w on w.id = c.network_id where c.id = of_case and c.status = 'CLOSED'
      and c.closed_at + make_interval(months => w.retention_months) <= moment) then
    return;
  end if;
  perform 1 from person p join case_person cp on cp.person_id = p.id where cp.case_id = of_case order by p.id for update of p;
  return query select * from passerelle_erase_from_case(of_case,
    array(select cp.person_id from case_person cp where cp.case_id = of_case order by 1), as_request, null, 'RETENTION', moment);
end $$;

-- ── The right of access ──

-- The referrals of cases with a person that the actor sent or received, also where it takes part no more. It
-- sees every one of them anyway; what it learns is which of them concern a person it knows.
create function passerelle_referrals_of_person(of_person uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from case_person cp join referral r on r.case_id = cp.case_id
  where cp.person_id = of_person and passerelle_knows_person(of_person)
    and (r.source_partner_id = passerelle_actor()
      or (r.target_partner_id = passerelle_actor() and r.state <> 'DRAFT'))
$$;

revoke all on function passerelle_hold_cases(uuid[]),
  passerelle_erase_from_case(uuid, uuid[], uuid, uuid, text, timestamptz),
  passerelle_erase_own_part(uuid, uuid, text, timestamptz), passerelle_erase_person(uuid, uuid, text, timestamptz),
  passerelle_erase_person_everywhere(uuid, uuid, text, timestamptz), passerelle_expired_cases(timestamptz),
  passerelle_erase_expired_case(uuid, uuid, timestamptz), passerelle_referrals_of_person(uuid) from public;
grant execute on function passerelle_erase_person(uuid, uuid, text, timestamptz), passerelle_referrals_of_person(uuid)
  to passerelle_app;
grant execute on function passerelle_expired_cases(timestamptz), passerelle_erase_expired_case(uuid, uuid, timestamptz)
  to passerelle_worker;

-- Only the functions above add rows. Whoever asked marks them done once the keys are destroyed; else the worker does.
alter table erasure enable row level security;
grant select, update (done_at) on erasure to passerelle_app, passerelle_worker;
create policy erasure_own on erasure for select to passerelle_app using (partner_id = (select passerelle_actor()));
create policy erasure_finish on erasure for update to passerelle_app
  using (partner_id = (select passerelle_actor()) and done_at is null)
  with check (partner_id = (select passerelle_actor()));
create policy erasure_work_read on erasure for select to passerelle_worker using (true);
create policy erasure_work on erasure for update to passerelle_worker using (done_at is null) with check (true);
