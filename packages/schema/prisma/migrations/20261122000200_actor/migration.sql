-- Roles: the owner migrates and nothing else; these two serve and run jobs. Neither owns a table or
-- may bypass row-level security. `passerelle migrate` gives them their passwords.
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'passerelle_app') then
    create role passerelle_app login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not exists (select 1 from pg_roles where rolname = 'passerelle_worker') then
    create role passerelle_worker login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
grant usage on schema public to passerelle_app, passerelle_worker;

-- Who acts: bound for one transaction; `current_setting` answers '' once it was set in a session.
create function passerelle_actor() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('passerelle.partner_id', true), '')::uuid
$$;

-- Binds a client and its agent to the transaction if both, and the partner, are in force at this
-- moment, and says so. Anything else binds nobody: every policy then yields zero rows.
-- It runs before every statement, so it sets no search_path of its own: every name is qualified.
create function passerelle_bind(client uuid, agent text) returns text
language plpgsql volatile security definer as $$
declare
  partner uuid;
  client_status text;
  partner_status text;
  refusal text;
begin
  select c.partner_id, c.status, p.status into partner, client_status, partner_status
    from public.client c join public.partner p on p.id = c.partner_id where c.id = client;
  refusal := case
    when partner is null then 'CLIENT_UNKNOWN'
    when client_status <> 'ACTIVE' then 'CLIENT_SUSPENDED'
    when partner_status <> 'ACTIVE' then 'PARTNER_SUSPENDED'
  end;
  if refusal is null and agent is not null and not exists (
    select 1 from public.agent_membership m where m.partner_id = partner and m.agent_ref = agent
      and m.since <= pg_catalog.now() and (m.until is null or m.until > pg_catalog.now())) then
    refusal := 'AGENT_UNKNOWN';
  end if;
  if refusal is not null then
    perform pg_catalog.set_config('passerelle.partner_id', '', true);
    return refusal;
  end if;
  perform pg_catalog.set_config('passerelle.partner_id', partner::text, true);
  return 'BOUND';
end $$;

-- What the authorization server must know of a client before anybody is authenticated.
create function passerelle_find_client(wanted text) returns table (
  id uuid, partner_id uuid, client_id text, name text, scopes text[], auth_method text, jwks jsonb,
  secret_hash text, in_force boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.partner_id, c.client_id, c.name, c.scopes, c.auth_method, c.jwks, c.secret_hash,
    c.status = 'ACTIVE' and p.status = 'ACTIVE'
  from client c join partner p on p.id = c.partner_id where c.client_id = wanted
$$;

-- The networks the actor is a member of today.
create function passerelle_actor_networks() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(network_id), '{}') from network_membership
  where partner_id = passerelle_actor() and since <= current_date and (until is null or until >= current_date)
$$;

-- The directory that every process keeps in memory: names and kinds, nothing of any person.
insert into directory_version (id, version) values (1, 1);
create function passerelle_directory_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update directory_version set version = version + 1;
  return null;
end $$;
create trigger directory_changed after insert or update or delete on partner
  for each statement execute function passerelle_directory_changed();
create trigger directory_changed after insert or update or delete on network_membership
  for each statement execute function passerelle_directory_changed();
create trigger directory_changed after insert or update or delete on service
  for each statement execute function passerelle_directory_changed();
create trigger directory_changed after insert or update or delete on network
  for each statement execute function passerelle_directory_changed();

create function passerelle_directory_version() returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select version from directory_version where id = 1
$$;
create function passerelle_directory_partners() returns table (
  id uuid, kind text, name text, sensitive boolean, public_category text, status text, siret text,
  siret_synthetic boolean, commune_code text, departement_code text, epci_code text, network_ids uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.kind, p.name, p.sensitive, p.public_category, p.status, p.siret, p.siret_synthetic,
    p.commune_code, p.departement_code, p.epci_code,
    coalesce((select array_agg(m.network_id) from network_membership m where m.partner_id = p.id
      and m.since <= current_date and (m.until is null or m.until >= current_date)), '{}')
  from partner p
$$;
create function passerelle_directory_services() returns table (id uuid, partner_id uuid, network_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, partner_id, network_id, name from service
$$;

-- ── Who sees a case. Only what follows writes participants and case_access. ──

create function passerelle_refresh_participants(of_case uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  with current as (
    select coalesce(array_agg(partner_id order by since, id), '{}') as ids,
      (array_agg(partner_id) filter (where role = 'LEAD'))[1] as lead
    from participant where case_id = of_case and until is null
  ), on_case as (
    update shared_case set participant_ids = current.ids from current where id = of_case
  )
  update referral set participant_ids = current.ids, lead_partner_id = current.lead from current where case_id = of_case
$$;

create function passerelle_participant_changed() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.until is null then
    insert into case_access (partner_id, case_id, role, since) values (new.partner_id, new.case_id, new.role, new.since)
      on conflict (partner_id, case_id) do update set role = excluded.role;
  else
    delete from case_access where partner_id = new.partner_id and case_id = new.case_id
      and not exists (select 1 from participant p where p.case_id = new.case_id
        and p.partner_id = new.partner_id and p.until is null);
  end if;
  perform passerelle_refresh_participants(new.case_id);
  return null;
end $$;
create trigger participant_changed after insert or update on participant
  for each row execute function passerelle_participant_changed();

-- A new referral starts with what its case knows; its need's columns are the need's own.
create function passerelle_referral_created() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select c.participant_ids, c.network_id, c.commune_code into new.participant_ids, new.network_id, new.commune_code
    from shared_case c where c.id = new.case_id;
  select p.partner_id into new.lead_partner_id
    from participant p where p.case_id = new.case_id and p.role = 'LEAD' and p.until is null;
  select n.theme, n.urgency, n.publics into new.theme, new.urgency, new.publics
    from need n where n.id = new.need_id and n.case_id = new.case_id;
  if new.theme is null then raise exception 'the need is not of this case' using errcode = '23503'; end if;
  if not exists (select 1 from service s where s.id = new.service_id and s.partner_id = new.target_partner_id) then
    raise exception 'the service is not the target''s' using errcode = '23503';
  end if;
  return new;
end $$;
create trigger referral_created before insert on referral
  for each row execute function passerelle_referral_created();

-- The target joins the case when a referral is sent to it and leaves when none is open any more.
create function passerelle_referral_opened_or_ended() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  open_states constant text[] := '{SENT,UNDER_REVIEW,INFO_REQUESTED,WAITLISTED,ACCEPTED,IN_PROGRESS}';
begin
  if new.state = any (open_states) then
    insert into participant (id, case_id, partner_id, role, since)
      select gen_random_uuid(), new.case_id, new.target_partner_id, 'TARGET', new.updated_at
      where not exists (select 1 from participant p where p.case_id = new.case_id
        and p.partner_id = new.target_partner_id and p.until is null);
  else
    update participant p set until = greatest(new.updated_at, p.since)
      where p.case_id = new.case_id and p.partner_id = new.target_partner_id and p.role = 'TARGET' and p.until is null
      and not exists (select 1 from referral r where r.case_id = new.case_id and r.id <> new.id
        and r.target_partner_id = new.target_partner_id and r.state = any (open_states));
  end if;
  return null;
end $$;
create trigger referral_opened_or_ended after update of state on referral
  for each row when (
    (old.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS'))
    <> (new.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS')))
  execute function passerelle_referral_opened_or_ended();

-- The creator of a case becomes its lead, once.
create function passerelle_open_case(of_case uuid, participation uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from shared_case c where c.id = of_case and c.created_by_partner_id = passerelle_actor())
    or exists (select 1 from participant p where p.case_id = of_case) then
    return false;
  end if;
  insert into participant (id, case_id, partner_id, role, since)
    values (participation, of_case, passerelle_actor(), 'LEAD', moment);
  return true;
end $$;

-- The invited partner becomes a contributor; a target that accepts changes its role.
create function passerelle_accept_invitation(invitation_id uuid, participation uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked record;
begin
  update invitation set status = 'ACCEPTED', answered_at = moment, version = version + 1
    where id = invitation_id and invited_partner_id = passerelle_actor() and status = 'PENDING'
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

-- A contributor leaves, or the lead ends its part. Targets leave with their referrals, the lead by a transfer.
-- A contributor that still has an open referral to answer stays as its target.
create function passerelle_end_participation(of_case uuid, of_partner uuid, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  open_states constant text[] := '{SENT,UNDER_REVIEW,INFO_REQUESTED,WAITLISTED,ACCEPTED,IN_PROGRESS}';
begin
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

-- The proposed lead accepts: roles change hands, and the case follows into its network.
create function passerelle_accept_lead_transfer(transfer_id uuid, first_id uuid, second_id uuid, moment timestamptz)
returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  asked record;
begin
  update lead_transfer set status = 'ACCEPTED', answered_at = moment, version = version + 1
    where id = transfer_id and to_partner_id = passerelle_actor() and status = 'PENDING'
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

-- Whether the actor knows a person: made it, has a link of its own, or takes part in a case with it. A
-- function, because the policy that adds a person to a case cannot read persons, whose own policy reads
-- the persons of cases.
create function passerelle_knows_person(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person p where p.id = wanted and p.created_by_partner_id = passerelle_actor())
    or exists (select 1 from person_link l where l.person_id = wanted and l.partner_id = passerelle_actor())
    or exists (select 1 from case_person cp join case_access x on x.case_id = cp.case_id
      where cp.person_id = wanted and x.partner_id = passerelle_actor())
$$;

revoke all on all functions in schema public from public;
grant execute on function passerelle_actor(), passerelle_actor_networks(), passerelle_directory_version(),
  passerelle_directory_partners(), passerelle_directory_services() to passerelle_app, passerelle_worker;
grant execute on function passerelle_bind(uuid, text), passerelle_find_client(text),
  passerelle_knows_person(uuid), passerelle_open_case(uuid, uuid, timestamptz), passerelle_accept_invitation(uuid, uuid, timestamptz),
  passerelle_end_participation(uuid, uuid, timestamptz),
  passerelle_accept_lead_transfer(uuid, uuid, uuid, timestamptz) to passerelle_app;
grant execute on function passerelle_ensure_event_partition(timestamptz) to passerelle_worker;
