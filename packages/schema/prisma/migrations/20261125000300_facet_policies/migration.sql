-- Who reads facts: the three locks once more, in SQL. The pure function of the facets slice decides
-- first; what follows decides again, apart from it, and a proof compares the two.

create function passerelle_day(moment timestamptz) returns date language sql stable parallel safe as $$
  select (moment at time zone 'Europe/Paris')::date
$$;

-- The stages of fields that a referral in this state opens.
create function passerelle_open_stages(state text, identity_needed boolean) returns text[]
language sql immutable parallel safe as $$
  select case
    when state in ('ACCEPTED', 'IN_PROGRESS') then '{SUMMARY,ASSESSMENT,FULL}'::text[]
    when state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED') and identity_needed then '{SUMMARY,ASSESSMENT}'
    when state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED') then '{SUMMARY}'
    else '{}' end
$$;

-- Partners shown as their category: few, and asked for once in a statement.
create function passerelle_sensitive_partners() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(id), '{}') from partner where sensitive
$$;

-- The objections raised in a case the actor takes part in: what decides, though not everybody may list them.
create function passerelle_case_objections(of_cases uuid[]) returns table (
  case_id uuid, person_id uuid, owner_partner_id uuid, reader_partner_id uuid, categories text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
  select o.case_id, o.person_id, o.owner_partner_id, o.reader_partner_id, o.categories
  from objection o join case_access x on x.case_id = o.case_id and x.partner_id = passerelle_actor()
  where o.case_id = any (of_cases) and o.lifted_at is null;
end $$;

-- The fields of other partners' facets that the actor may read now for a purpose, and by what. What it rests
-- on is fetched once for all of them; in PL/pgSQL, whose plans are kept.
create function passerelle_open_fields(of_facets uuid[], for_purpose text, moment timestamptz) returns table (
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
    join case_access x on x.case_id = f.case_id and x.partner_id = actor
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

-- The one way to a fact: for the fields asked that are the actor's own or open to it, where the owner's
-- connector is and under which reference, or the sealed value. What is another's leaves its access record in
-- the same statement; nothing else shows a pointer or a value to anybody but its owner.
create function passerelle_read_facets(of_facets uuid[], of_fields text[], for_purpose text, as_client uuid,
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
    join case_access x on x.case_id = f.case_id and x.partner_id = passerelle_actor()
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

-- A standing grant answers a pending request of the actor at once, if one covers all of it.
create function passerelle_answer_by_grant(of_request uuid, as_disclosure uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked record;
  granted record;
begin
  select q.*, c.network_id, x.role into asked
    from disclosure_request q join shared_case c on c.id = q.case_id
    join case_access x on x.case_id = q.case_id and x.partner_id = passerelle_actor()
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

-- ── What ends disclosures by itself: they follow their referral, their participants and their case. ──

create function passerelle_referral_ends_disclosures() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update disclosure set ended_at = new.updated_at, end_reason = 'REFERRAL_ENDED', version = version + 1
    where referral_id = new.id and ended_at is null;
  return null;
end $$;
-- Whatever state is reached, none of an end revives: the source of a reopened referral renews them.
create trigger referral_ends_disclosures after update of state on referral
  for each row when (old.state <> new.state and new.state in ('COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED',
    'CANCELLED', 'EXPIRED', 'ENTERED_IN_ERROR'))
  execute function passerelle_referral_ends_disclosures();

-- What follows a referral is made while that referral is open, or is being sent, between two that it concerns; the
-- referral is held meanwhile, so that its end and a new disclosure see each other. The owner of the database, who
-- loads what is past, is not asked.
create function passerelle_disclosure_follows_referral() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  followed record;
begin
  select r.case_id, r.state, r.source_partner_id, r.target_partner_id into followed
    from referral r where r.id = new.referral_id for share;
  if not found or followed.case_id <> new.case_id
    or new.reader_partner_id not in (followed.source_partner_id, followed.target_partner_id)
    or not (followed.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS')
      or (followed.state = 'DRAFT' and new.owner_partner_id = followed.source_partner_id)) then
    raise exception 'the disclosure follows no open referral'
      using errcode = '23514', constraint = 'disclosure_follows_open_referral';
  end if;
  return null;
end $$;
create trigger disclosure_follows_referral after insert on disclosure
  for each row when (new.referral_id is not null and session_user = 'passerelle_app')
  execute function passerelle_disclosure_follows_referral();

create function passerelle_leaver_ends_disclosures() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- At the end of the transaction: whoever only changed its role takes part again by now.
  if exists (select 1 from participant p where p.case_id = new.case_id and p.partner_id = new.partner_id
    and p.until is null) then
    return null;
  end if;
  update disclosure set ended_at = greatest(new.until, created_at), end_reason = 'PARTICIPANT_LEFT', version = version + 1
    where case_id = new.case_id and new.partner_id in (owner_partner_id, reader_partner_id) and ended_at is null;
  update disclosure_request set status = 'CANCELLED', answered_at = greatest(new.until, created_at), version = version + 1
    where case_id = new.case_id and new.partner_id in (owner_partner_id, requester_partner_id) and status = 'PENDING';
  return null;
end $$;
create constraint trigger leaver_ends_disclosures after update on participant deferrable initially deferred
  for each row when (old.until is null and new.until is not null) execute function passerelle_leaver_ends_disclosures();

create function passerelle_closing_ends_disclosures() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update disclosure set ended_at = greatest(new.updated_at, created_at), end_reason = 'CASE_CLOSED', version = version + 1
    where case_id = new.id and ended_at is null;
  update disclosure_request set status = 'CANCELLED', answered_at = greatest(new.updated_at, created_at), version = version + 1
    where case_id = new.id and status = 'PENDING';
  return null;
end $$;
create trigger closing_ends_disclosures after update of status on shared_case
  for each row when (old.status <> new.status and new.status = 'CLOSED') execute function passerelle_closing_ends_disclosures();

-- Access records are kept as long as the operator's setting says, month by month.
create function passerelle_drop_access_records(before timestamptz) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  dropped integer := 0;
  old record;
begin
  for old in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'access_record'::regclass and c.relname ~ '^access_record_[0-9]{4}_[0-9]{2}$'
      and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= before at time zone 'UTC'
  loop
    execute format('drop table %I', old.relname);
    dropped := dropped + 1;
  end loop;
  delete from access_record_default where occurred_at < before;
  return dropped;
end $$;

revoke all on function passerelle_day(timestamptz), passerelle_open_stages(text, boolean), passerelle_sensitive_partners(),
  passerelle_case_objections(uuid[]), passerelle_open_fields(uuid[], text, timestamptz),
  passerelle_read_facets(uuid[], text[], text, uuid, text, text, timestamptz),
  passerelle_answer_by_grant(uuid, uuid, timestamptz), passerelle_referral_ends_disclosures(),
  passerelle_disclosure_follows_referral(), passerelle_leaver_ends_disclosures(), passerelle_closing_ends_disclosures(),
  passerelle_drop_access_records(timestamptz) from public;
grant execute on function passerelle_day(timestamptz), passerelle_open_stages(text, boolean),
  passerelle_sensitive_partners(), passerelle_case_objections(uuid[]),
  passerelle_open_fields(uuid[], text, timestamptz),
  passerelle_read_facets(uuid[], text[], text, uuid, text, text, timestamptz),
  passerelle_answer_by_grant(uuid, uuid, timestamptz) to passerelle_app;
grant execute on function passerelle_ensure_access_partition(timestamptz), passerelle_drop_access_records(timestamptz)
  to passerelle_worker;

-- ── Policies ─────────────────────────────────────────────────────────────────────────────────────
alter table facet_field enable row level security;
grant select on facet_field to passerelle_app;
create policy facet_field_read on facet_field for select to passerelle_app using (true);

grant update (facet_fields, purposes) on referral to passerelle_app, passerelle_worker;

alter table connector enable row level security;
grant select, insert, update (url, facets, status, version, updated_at) on connector to passerelle_app;
create policy connector_own on connector to passerelle_app
  using (partner_id = (select passerelle_actor())) with check (partner_id = (select passerelle_actor()));

alter table disclosure enable row level security;
grant select, insert, update (ended_at, end_reason, version) on disclosure to passerelle_app;
create policy disclosure_read on disclosure for select to passerelle_app using (
  owner_partner_id = (select passerelle_actor())
  or (reader_partner_id = (select passerelle_actor()) and exists (select 1 from case_access x
    where x.case_id = disclosure.case_id and x.partner_id = (select passerelle_actor()) offset 0)));
-- Only the owner discloses: to who takes part, or to the other side of a referral being sent.
create policy disclosure_make on disclosure for insert to passerelle_app with check (
  owner_partner_id = (select passerelle_actor()) and ended_at is null
  and exists (select 1 from case_access x where x.case_id = disclosure.case_id
    and x.partner_id = (select passerelle_actor()) offset 0)
  and (exists (select 1 from shared_case c where c.id = disclosure.case_id
      and disclosure.reader_partner_id = any (c.participant_ids) offset 0)
    or exists (select 1 from referral r where r.id = disclosure.referral_id and r.case_id = disclosure.case_id
      and r.source_partner_id = disclosure.owner_partner_id and r.target_partner_id = disclosure.reader_partner_id offset 0)));
create policy disclosure_end on disclosure for update to passerelle_app
  using (owner_partner_id = (select passerelle_actor()) and ended_at is null)
  with check (owner_partner_id = (select passerelle_actor()) and ended_at is not null);

alter table facet enable row level security;
grant select, insert, update (version, updated_at), delete on facet to passerelle_app;
create policy facet_read on facet for select to passerelle_app using (
  -- Its own an owner can take away also after it left the case.
  owner_partner_id = (select passerelle_actor())
  or (exists (select 1 from case_access x where x.case_id = facet.case_id
      and x.partner_id = (select passerelle_actor()) offset 0)
    and exists (select 1 from shared_case c where c.id = facet.case_id
      and facet.owner_partner_id = any (c.participant_ids) offset 0)
    -- That a partner shown as its category holds facts would say which partner it is.
    and (owner_partner_id <> all ((select passerelle_sensitive_partners())::uuid[])
      or exists (select 1 from disclosure d where d.case_id = facet.case_id
        and d.owner_partner_id = facet.owner_partner_id
        and d.reader_partner_id = (select passerelle_actor()) offset 0))));
create policy facet_attach on facet for insert to passerelle_app with check (
  owner_partner_id = (select passerelle_actor())
  and exists (select 1 from case_access x where x.case_id = facet.case_id
    and x.partner_id = (select passerelle_actor()) offset 0)
  and exists (select 1 from case_person cp where cp.case_id = facet.case_id and cp.person_id = facet.person_id offset 0));
create policy facet_change on facet for update to passerelle_app
  using (owner_partner_id = (select passerelle_actor())) with check (owner_partner_id = (select passerelle_actor()));
create policy facet_detach on facet for delete to passerelle_app using (owner_partner_id = (select passerelle_actor()));

-- Whoever holds facts of somebody knows that person, also after it left the case: it may still take them away.
create or replace function passerelle_knows_person(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person p where p.id = wanted and p.created_by_partner_id = passerelle_actor())
    or exists (select 1 from person_link l where l.person_id = wanted and l.partner_id = passerelle_actor())
    or exists (select 1 from facet f where f.person_id = wanted and f.owner_partner_id = passerelle_actor())
    or exists (select 1 from case_person cp join case_access x on x.case_id = cp.case_id
      where cp.person_id = wanted and x.partner_id = passerelle_actor())
$$;
alter policy person_read on person using (
  created_by_partner_id = (select passerelle_actor())
  or exists (select 1 from person_link l where l.person_id = person.id
    and l.partner_id = (select passerelle_actor()) offset 0)
  or exists (select 1 from facet f where f.person_id = person.id
    and f.owner_partner_id = (select passerelle_actor()) offset 0)
  or exists (select 1 from case_person cp where cp.person_id = person.id offset 0));

-- Pointers and sealed values show themselves to their owner alone; others pass by passerelle_read_facets.
alter table facet_pointer enable row level security;
alter table facet_value enable row level security;
grant select, insert, update (reference), delete on facet_pointer to passerelle_app;
grant select, insert, update (sealed, updated_at), delete on facet_value to passerelle_app;
create policy facet_pointer_own on facet_pointer to passerelle_app
  using (exists (select 1 from facet f where f.id = facet_pointer.facet_id
    and f.owner_partner_id = (select passerelle_actor()) offset 0))
  with check (exists (select 1 from facet f where f.id = facet_pointer.facet_id
    and f.owner_partner_id = (select passerelle_actor()) and f.hosting = 'REMOTE' offset 0));
create policy facet_value_own on facet_value to passerelle_app
  using (exists (select 1 from facet f where f.id = facet_value.facet_id
    and f.owner_partner_id = (select passerelle_actor()) offset 0))
  with check (exists (select 1 from facet f where f.id = facet_value.facet_id
    and f.owner_partner_id = (select passerelle_actor()) and f.hosting = 'HOSTED' offset 0));

alter table disclosure_request enable row level security;
grant select, insert, update (status, decline_reason, disclosure_id, answered_at, version)
  on disclosure_request to passerelle_app;
create policy disclosure_request_read on disclosure_request for select to passerelle_app using (
  (select passerelle_actor()) in (owner_partner_id, requester_partner_id)
  and exists (select 1 from case_access x where x.case_id = disclosure_request.case_id
    and x.partner_id = (select passerelle_actor()) offset 0));
create policy disclosure_request_make on disclosure_request for insert to passerelle_app with check (
  requester_partner_id = (select passerelle_actor()) and status = 'PENDING'
  and exists (select 1 from shared_case c where c.id = disclosure_request.case_id
    and disclosure_request.owner_partner_id = any (c.participant_ids) offset 0));
create policy disclosure_request_answer on disclosure_request for update to passerelle_app
  using (owner_partner_id = (select passerelle_actor()) and status = 'PENDING')
  with check (status in ('GRANTED', 'DECLINED'));
create policy disclosure_request_cancel on disclosure_request for update to passerelle_app
  using (requester_partner_id = (select passerelle_actor()) and status = 'PENDING')
  with check (status = 'CANCELLED');

alter table standing_grant enable row level security;
grant select, insert, update (ended_at, version) on standing_grant to passerelle_app;
create policy standing_grant_read on standing_grant for select to passerelle_app using (
  agreement_id = any ((select passerelle_actor_agreements())::uuid[])
  and (owner_partner_id = (select passerelle_actor()) or reader_partner_id is null
    or reader_partner_id = (select passerelle_actor())));
create policy standing_grant_make on standing_grant for insert to passerelle_app with check (
  owner_partner_id = (select passerelle_actor()) and ended_at is null
  and agreement_id = any ((select passerelle_actor_agreements())::uuid[]));
create policy standing_grant_end on standing_grant for update to passerelle_app
  using (owner_partner_id = (select passerelle_actor()) and ended_at is null)
  with check (owner_partner_id = (select passerelle_actor()) and ended_at is not null);

alter table objection enable row level security;
grant select, insert, update (lifted_at, version) on objection to passerelle_app;
create policy objection_read on objection for select to passerelle_app using (
  exists (select 1 from case_access x where x.case_id = objection.case_id
    and x.partner_id = (select passerelle_actor())
    and (x.role = 'LEAD' or objection.recorded_by_partner_id = x.partner_id
      or objection.owner_partner_id = x.partner_id) offset 0));
create policy objection_raise on objection for insert to passerelle_app with check (
  recorded_by_partner_id = (select passerelle_actor()) and lifted_at is null
  and exists (select 1 from case_access x where x.case_id = objection.case_id
    and x.partner_id = (select passerelle_actor()) offset 0)
  and exists (select 1 from case_person cp where cp.case_id = objection.case_id
    and cp.person_id = objection.person_id offset 0));
-- Who recorded it lifts it; once that one takes no part any more, the lead does: nobody leaves it to last for ever.
create policy objection_lift on objection for update to passerelle_app
  using (lifted_at is null and (recorded_by_partner_id = (select passerelle_actor())
    or exists (select 1 from case_access x join shared_case c on c.id = x.case_id
      where x.case_id = objection.case_id and x.role = 'LEAD' and x.partner_id = (select passerelle_actor())
        and objection.recorded_by_partner_id <> all (c.participant_ids) offset 0)))
  with check (lifted_at is not null);

alter table emergency_access enable row level security;
grant select, insert on emergency_access to passerelle_app;
create policy emergency_access_read on emergency_access for select to passerelle_app using (
  reader_partner_id = (select passerelle_actor())
  or exists (select 1 from facet f join case_access x on x.case_id = f.case_id
      and x.partner_id = (select passerelle_actor())
    where f.case_id = emergency_access.case_id and f.owner_partner_id = (select passerelle_actor()) offset 0));
create policy emergency_access_open on emergency_access for insert to passerelle_app with check (
  reader_partner_id = (select passerelle_actor())
  and exists (select 1 from case_access x where x.case_id = emergency_access.case_id
    and x.partner_id = (select passerelle_actor()) offset 0));

alter table access_record enable row level security;
grant select on access_record to passerelle_app;
create policy access_record_read on access_record for select to passerelle_app using (
  owner_partner_id = (select passerelle_actor()) or reader_partner_id = (select passerelle_actor()));
