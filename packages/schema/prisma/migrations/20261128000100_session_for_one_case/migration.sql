-- A session for one case reaches no other by any way: what is seen by one's own name and not through case_access
-- is restricted here, and the functions that run with the owner's rights, whom no policy holds, ask the same.

create function passerelle_session_reaches(of_case uuid) returns boolean language sql stable parallel safe as $$
  select passerelle_session_case() is null or of_case = passerelle_session_case()
$$;
revoke all on function passerelle_session_reaches(uuid) from public;
grant execute on function passerelle_session_reaches(uuid) to passerelle_app, passerelle_worker;

-- As in the policies of sessions so far: of a CASE the planner assumes one half, which changes no plan.
create policy invitation_session on invitation as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy lead_transfer_session on lead_transfer as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy facet_session on facet as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy disclosure_session on disclosure as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy disclosure_request_session on disclosure_request as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy objection_session on objection as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy emergency_access_session on emergency_access as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy erasure_session on erasure as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
create policy event_session on event as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else case_id = (select passerelle_session_case()) end);
-- A feed names its events, which name their cases.
create policy event_feed_session on event_feed as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else exists (select 1 from event e
    where e.id = event_feed.event_id and e.occurred_at = event_feed.occurred_at offset 0) end);
-- The persons of the case, whoever made or knows them.
create policy person_session on person as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else exists (select 1 from case_person cp
    where cp.person_id = person.id and cp.case_id = (select passerelle_session_case()) offset 0) end);
create policy person_link_session on person_link as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else exists (select 1 from case_person cp
    where cp.person_id = person_link.person_id and cp.case_id = (select passerelle_session_case()) offset 0) end);
create policy shared_case_session on shared_case as restrictive for insert to passerelle_app
  with check ((select passerelle_session_case()) is null);
-- What a session did it may see; not what the partner's programs and other sessions did.
create policy audit_record_session on audit_record as restrictive to passerelle_app
  using (case when (select passerelle_session_case()) is null then true else session_id = (select passerelle_session()) end);
-- Deliveries name events of every case, and no page asks for any.
create policy webhook_delivery_session on webhook_delivery as restrictive to passerelle_app
  using ((select passerelle_session()) is null);
-- A session knows of no other one, and ends none but itself.
create policy widget_session_session on widget_session as restrictive to passerelle_app
  using (case when (select passerelle_session()) is null then true else id = (select passerelle_session()) end);
-- Whatever the clock of a process says, a session is over within its hour by the clock of the database, and a few minutes.
create policy widget_session_soon_over on widget_session as restrictive for insert to passerelle_app
  with check (expires_at <= now() + interval '65 minutes');

-- What is read with the owner's rights.
create or replace function passerelle_case_objections(of_cases uuid[]) returns table (
  case_id uuid, person_id uuid, owner_partner_id uuid, reader_partner_id uuid, categories text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select o.case_id, o.person_id, o.owner_partner_id, o.reader_partner_id, o.categories
  from objection o join case_access x on x.case_id = o.case_id and x.partner_id = passerelle_actor()
    and passerelle_session_reaches(x.case_id)
  where o.case_id = any (of_cases) and o.lifted_at is null;
end $$;

create or replace function passerelle_open_fields(of_facets uuid[], for_purpose text, moment timestamptz) returns table (
  facet_id uuid, field text, disclosure_id uuid, agreement_id uuid, emergency_access_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  actor constant uuid := passerelle_actor();
  today constant date := passerelle_day(moment);
begin
  return query
  with seen as materialized (
    select f.id, f.case_id, f.person_id, f.owner_partner_id, f.name, c.network_id, p.sensitive
    from facet f
    join shared_case c on c.id = f.case_id and f.owner_partner_id = any (c.participant_ids)
    join case_access x on x.case_id = f.case_id and x.partner_id = actor and passerelle_session_reaches(x.case_id)
    join partner p on p.id = f.owner_partner_id
    where f.id = any (of_facets) and f.owner_partner_id <> actor
  ), agreed as materialized (
    select g.id, g.network_id, g.categories, p.partner_id
    from agreement_party m
    join agreement g on g.id = m.agreement_id
    join agreement_party p on p.agreement_id = g.id
    where m.partner_id = actor and for_purpose = any (g.purposes)
      and g.network_id in (select s.network_id from seen s)
      and p.partner_id in (select s.owner_partner_id from seen s)
      and passerelle_agreement_in_force(g.id, today)
  ), given as materialized (
    select s.id as facet_id, t.id, t.fields, t.referral_id is null as is_free,
      passerelle_open_stages(r.state, v.identity_needed_to_assess) as stages
    from seen s
    join disclosure t on t.case_id = s.case_id and t.owner_partner_id = s.owner_partner_id
      and t.reader_partner_id = actor
    left join referral r on r.id = t.referral_id
    left join service v on v.id = r.service_id
    where t.ended_at is null and (t.until is null or t.until >= today)
      and (t.person_id is null or t.person_id = s.person_id) and for_purpose = any (t.purposes)
  ), urgent as materialized (
    select s.id as facet_id, m.id from seen s
    join emergency_access m on m.case_id = s.case_id and m.reader_partner_id = actor
    where for_purpose = 'VITAL_INTEREST' and m.opened_at <= moment and m.until > moment
      -- A partner shown as its category stays hidden until it discloses something, to emergencies too.
      and (not s.sensitive or exists (select 1 from disclosure k where k.case_id = s.case_id
        and k.owner_partner_id = s.owner_partner_id and k.reader_partner_id = actor))
  ), opposed as materialized (
    select s.id as facet_id, o.categories from seen s
    join objection o on o.case_id = s.case_id and o.person_id = s.person_id
    where o.lifted_at is null
      and (o.owner_partner_id is null or o.owner_partner_id = s.owner_partner_id)
      and (o.reader_partner_id is null or o.reader_partner_id = actor)
  )
  select s.id, d.field, t.id, a.id, e.id
  from seen s
  join facet_field d on d.facet = s.name
  left join lateral (select g.id from agreed g
    where g.network_id = s.network_id and g.partner_id = s.owner_partner_id and d.category = any (g.categories)
    order by g.id limit 1) a on true
  left join lateral (select g.id from given g
    where g.facet_id = s.id and s.name || '.' || d.field = any (g.fields) and (g.is_free or d.stage = any (g.stages))
    order by g.id limit 1) t on true
  left join lateral (select u.id from urgent u where u.facet_id = s.id order by u.id limit 1) e on true
  where ((a.id is not null and t.id is not null) or e.id is not null)
    and not exists (select 1 from opposed o where o.facet_id = s.id
      and (o.categories = '{}' or d.category = any (o.categories)));
end $$;

create or replace function passerelle_read_facets(of_facets uuid[], of_fields text[], for_purpose text, as_client uuid,
  as_agent text, of_request text, moment timestamptz) returns table (
  facet_id uuid, field text, sealed text, reference text, connector_id uuid, connector_url text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select distinct i.facet_id, i.field from unnest(of_facets, of_fields) as i(facet_id, field)
  ), mine as (
    select i.facet_id, i.field from asked i join facet f on f.id = i.facet_id
    join case_access x on x.case_id = f.case_id and x.partner_id = passerelle_actor() and passerelle_session_reaches(x.case_id)
    where f.owner_partner_id = passerelle_actor()
  ), opened as (
    select o.* from passerelle_open_fields(array(select i.facet_id from asked i), for_purpose, moment) o
    join asked i on i.facet_id = o.facet_id and i.field = o.field
  ), recorded as (
    insert into access_record (id, occurred_at, network_id, case_id, person_id, facet_id, facet, owner_partner_id,
      reader_partner_id, client_id, agent_ref, request_id, purpose, fields, disclosure_ids, agreement_ids,
      emergency_access_id)
    select gen_random_uuid(), moment, c.network_id, f.case_id, f.person_id, f.id, f.name, f.owner_partner_id,
      passerelle_actor(), as_client, as_agent, of_request, for_purpose, array_agg(o.field order by o.field),
      coalesce(array_agg(distinct o.disclosure_id) filter (where o.disclosure_id is not null), '{}'),
      coalesce(array_agg(distinct o.agreement_id) filter (where o.agreement_id is not null), '{}'),
      (array_agg(o.emergency_access_id))[1]
    from opened o join facet f on f.id = o.facet_id join shared_case c on c.id = f.case_id
    group by f.id, c.network_id
  )
  select r.facet_id, r.field, v.sealed, p.reference, k.id, k.url
  from (select m.facet_id, m.field from mine m union all select o.facet_id, o.field from opened o) r
  join facet f on f.id = r.facet_id
  left join facet_value v on v.facet_id = r.facet_id and v.field = r.field and f.hosting = 'HOSTED'
  left join facet_pointer p on p.facet_id = r.facet_id and f.hosting = 'REMOTE'
  left join connector k on k.partner_id = f.owner_partner_id and f.hosting = 'REMOTE' and k.status = 'ACTIVE'
    and f.name = any (k.facets);
end $$;

create or replace function passerelle_answer_by_grant(of_request uuid, as_disclosure uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked record;
  granted record;
begin
  select q.*, c.network_id, x.role into asked
    from disclosure_request q join shared_case c on c.id = q.case_id
    join case_access x on x.case_id = q.case_id and x.partner_id = passerelle_actor() and passerelle_session_reaches(x.case_id)
    where q.id = of_request and q.requester_partner_id = passerelle_actor() and q.status = 'PENDING'
      and q.owner_partner_id = any (c.participant_ids) for update of q;
  if not found then return false; end if;
  select g.* into granted from standing_grant g join agreement a on a.id = g.agreement_id
    where g.owner_partner_id = asked.owner_partner_id and g.ended_at is null
      and (g.reader_partner_id is null or g.reader_partner_id = passerelle_actor())
      and a.network_id = asked.network_id and passerelle_agreement_in_force(a.id, passerelle_day(moment))
      and exists (select 1 from agreement_party p where p.agreement_id = a.id and p.partner_id = passerelle_actor())
      and asked.fields <@ g.fields and asked.purposes <@ g.purposes
      and case when asked.referral_id is null then asked.role in ('LEAD', 'CONTRIBUTOR')
        else exists (select 1 from referral r join service v on v.id = r.service_id
          where r.id = asked.referral_id and r.case_id = asked.case_id
            and passerelle_actor() in (r.source_partner_id, r.target_partner_id)
            and g.stage = any (passerelle_open_stages(r.state, v.identity_needed_to_assess))) end
    order by g.id limit 1;
  if not found then return false; end if;
  insert into disclosure (id, case_id, person_id, owner_partner_id, reader_partner_id, referral_id, standing_grant_id,
      groups, fields, purposes, legal_basis, legal_text, informed_on, created_at)
    values (as_disclosure, asked.case_id, asked.person_id, asked.owner_partner_id, passerelle_actor(), asked.referral_id,
      granted.id, asked.groups, asked.fields, asked.purposes, granted.legal_basis, granted.legal_text,
      asked.informed_on, moment);
  update disclosure_request set status = 'GRANTED', disclosure_id = as_disclosure, answered_at = moment,
    version = version + 1 where id = of_request;
  return true;
end $$;

create or replace function passerelle_read_messages(wanted uuid[]) returns table (message_id uuid, sealed text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.sealed from message m join referral r on r.id = m.referral_id
  where m.id = any (wanted) and passerelle_actor() in (r.source_partner_id, r.target_partner_id)
    and passerelle_session_reaches(r.case_id)
    and (m.author_partner_id = passerelle_actor() or r.state in ('ACCEPTED', 'IN_PROGRESS'))
$$;

create or replace function passerelle_fact_holders(of_case uuid, of_person uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct f.owner_partner_id), '{}') from facet f
  join shared_case c on c.id = f.case_id and f.owner_partner_id = any (c.participant_ids)
  join case_access x on x.case_id = f.case_id and x.partner_id = passerelle_actor() and passerelle_session_reaches(x.case_id)
  where f.case_id = of_case and (of_person is null or f.person_id = of_person)
$$;

create or replace function passerelle_need_status(wanted uuid[]) returns table (need_id uuid, status text)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, case
      when n.marked_met_at is not null
        or bool_or(r.state = 'COMPLETED' and r.outcome_code is distinct from 'PARTIALLY_PROVIDED') then 'MET'
      when bool_or(r.state not in ('COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED', 'EXPIRED')) then 'IN_HAND'
      when count(r.id) > 0 then 'UNMET'
      else 'OPEN' end
  from need n
  join case_access x on x.case_id = n.case_id and x.partner_id = passerelle_actor()
    and passerelle_session_reaches(x.case_id)
    and (x.role = 'LEAD' or n.author_partner_id = x.partner_id)
  left join referral r on r.need_id = n.id and r.state not in ('DRAFT', 'CANCELLED', 'ENTERED_IN_ERROR')
  where n.id = any (wanted)
  group by n.id
$$;

create or replace function passerelle_referrals_of_person(of_person uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id from case_person cp join referral r on r.case_id = cp.case_id
  where cp.person_id = of_person and passerelle_knows_person(of_person) and passerelle_session_reaches(r.case_id)
    and (r.source_partner_id = passerelle_actor()
      or (r.target_partner_id = passerelle_actor() and r.state <> 'DRAFT'))
$$;

create or replace function passerelle_knows_person(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from case_person cp join case_access x on x.case_id = cp.case_id
      where cp.person_id = wanted and x.partner_id = passerelle_actor() and passerelle_session_reaches(x.case_id))
    or (passerelle_session_case() is null and (
      exists (select 1 from person p where p.id = wanted and p.created_by_partner_id = passerelle_actor())
      or exists (select 1 from person_link l where l.person_id = wanted and l.partner_id = passerelle_actor())
      or exists (select 1 from facet f where f.person_id = wanted and f.owner_partner_id = passerelle_actor())))
$$;

-- What is written with them. A page erases nobody, in whatever case.
create or replace function passerelle_open_case(of_case uuid, participation uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not passerelle_session_reaches(of_case) or not exists (select 1 from shared_case c where c.id = of_case and c.created_by_partner_id = passerelle_actor())
    or exists (select 1 from participant p where p.case_id = of_case) then
    return false;
  end if;
  insert into participant (id, case_id, partner_id, role, since)
    values (participation, of_case, passerelle_actor(), 'LEAD', moment);
  return true;
end $$;

create or replace function passerelle_accept_invitation(invitation_id uuid, participation uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked record;
begin
  update invitation set status = 'ACCEPTED', answered_at = moment, version = version + 1
    where id = invitation_id and invited_partner_id = passerelle_actor() and status = 'PENDING'
      and passerelle_session_reaches(case_id)
    returning case_id into asked;
  if not found then return false; end if;
  update participant set until = greatest(moment, since)
    where case_id = asked.case_id and partner_id = passerelle_actor() and until is null and role = 'TARGET';
  insert into participant (id, case_id, partner_id, role, since)
    select participation, asked.case_id, passerelle_actor(), 'CONTRIBUTOR', moment
    where not exists (select 1 from participant p where p.case_id = asked.case_id
      and p.partner_id = passerelle_actor() and p.until is null);
  return true;
end $$;

create or replace function passerelle_end_participation(of_case uuid, of_partner uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  open_states constant text[] := '{SENT,UNDER_REVIEW,INFO_REQUESTED,WAITLISTED,ACCEPTED,IN_PROGRESS}';
begin
  if not passerelle_session_reaches(of_case) then return false; end if;
  if of_partner <> passerelle_actor() and not exists (select 1 from case_access x
    where x.case_id = of_case and x.partner_id = passerelle_actor() and x.role = 'LEAD') then
    return false;
  end if;
  update participant set until = greatest(moment, since)
    where case_id = of_case and partner_id = of_partner and until is null and role = 'CONTRIBUTOR';
  if not found then return false; end if;
  insert into participant (id, case_id, partner_id, role, since)
    select gen_random_uuid(), of_case, of_partner, 'TARGET', moment
    where exists (select 1 from referral r where r.case_id = of_case
      and r.target_partner_id = of_partner and r.state = any (open_states));
  return true;
end $$;

create or replace function passerelle_accept_lead_transfer(transfer_id uuid, first_id uuid, second_id uuid, moment timestamptz)
returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked record;
begin
  update lead_transfer set status = 'ACCEPTED', answered_at = moment, version = version + 1
    where id = transfer_id and to_partner_id = passerelle_actor() and status = 'PENDING'
      and passerelle_session_reaches(case_id)
    returning case_id, from_partner_id, to_network_id into asked;
  if not found then return false; end if;
  update participant set until = greatest(moment, since)
    where case_id = asked.case_id and partner_id = asked.from_partner_id and role = 'LEAD' and until is null;
  if not found then raise exception 'the proposer no longer leads the case' using errcode = '23514'; end if;
  update participant set until = greatest(moment, since)
    where case_id = asked.case_id and partner_id = passerelle_actor() and until is null;
  insert into participant (id, case_id, partner_id, role, since) values
    (first_id, asked.case_id, passerelle_actor(), 'LEAD', moment),
    (second_id, asked.case_id, asked.from_partner_id, 'CONTRIBUTOR', moment);
  update shared_case set network_id = asked.to_network_id where id = asked.case_id;
  return true;
end $$;

create or replace function passerelle_erase_person(of_person uuid, as_request uuid, for_reason text, moment timestamptz)
returns table (step text, id uuid, case_id uuid, version integer, network_id uuid, audience uuid[], detail text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  me constant uuid := passerelle_actor();
  led uuid[];
  one uuid;
  open_referrals integer;
begin
  if not passerelle_knows_person(of_person) or for_reason = 'RETENTION' or passerelle_session() is not null then return; end if;
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
