-- A partner without software lets another one host its desk. The host's programs open sessions for that partner's
-- own agents and read nothing; agents are told by e-mail that something waits, and sign in by a link of one use.
create table desk_hosting (
  id uuid not null,
  partner_id uuid not null,
  host_id uuid not null,
  desk_url text not null,
  position bigint not null default 0,
  ended_at timestamptz(3),
  end_reason text,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint desk_hosting_pkey primary key (id)
);
-- One desk has one host. The row is the partner's own, so that a refusal tells nobody of another partner.
create unique index desk_hosting_in_force on desk_hosting (partner_id) where ended_at is null;
create index desk_hosting_partner_id_id_idx on desk_hosting (partner_id, id desc);
create index desk_hosting_host_id_id_idx on desk_hosting (host_id, id desc);

create table notice_address (
  id uuid not null,
  partner_id uuid not null,
  agent_ref text not null,
  address text not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint notice_address_pkey primary key (id)
);
create unique index notice_address_partner_id_agent_ref_key on notice_address (partner_id, agent_ref);

create table desk_notice (
  id uuid not null,
  hosting_id uuid not null,
  partner_id uuid not null,
  address_id uuid not null,
  kind text not null,
  status text not null default 'PENDING',
  attempts integer not null default 0,
  next_attempt_at timestamptz(3),
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint desk_notice_pkey primary key (id)
);
-- What waits already tells it: several referrals at once are one e-mail.
create unique index desk_notice_waiting on desk_notice (address_id) where status = 'PENDING';
create index desk_notice_address_id_created_at_idx on desk_notice (address_id, created_at);

create table sign_in_link (
  id uuid not null,
  notice_id uuid not null,
  hosting_id uuid not null,
  partner_id uuid not null,
  agent_ref text not null,
  token_hash bytea not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3),
  revoked_at timestamptz(3),
  created_at timestamptz(3) not null,
  constraint sign_in_link_pkey primary key (id)
);
create unique index sign_in_link_token_hash_key on sign_in_link (token_hash);
create index sign_in_link_notice_id_idx on sign_in_link (notice_id);
create index sign_in_link_hosting_id_idx on sign_in_link (hosting_id);
create index sign_in_link_partner_id_agent_ref_idx on sign_in_link (partner_id, agent_ref);

alter table desk_hosting add constraint desk_hosting_partner_id_fkey
  foreign key (partner_id) references partner (id) on delete restrict on update restrict;
alter table desk_hosting add constraint desk_hosting_host_id_fkey
  foreign key (host_id) references partner (id) on delete restrict on update restrict;
alter table notice_address add constraint notice_address_partner_id_fkey
  foreign key (partner_id) references partner (id) on delete restrict on update restrict;
alter table desk_notice add constraint desk_notice_hosting_id_fkey
  foreign key (hosting_id) references desk_hosting (id) on delete restrict on update restrict;
-- An address that is taken away takes its notices and their links with it.
alter table desk_notice add constraint desk_notice_address_id_fkey
  foreign key (address_id) references notice_address (id) on delete cascade on update restrict;
alter table sign_in_link add constraint sign_in_link_notice_id_fkey
  foreign key (notice_id) references desk_notice (id) on delete cascade on update restrict;

alter table desk_hosting
  add constraint desk_hosting_host_check check (host_id <> partner_id),
  add constraint desk_hosting_url_check check (length(desk_url) <= 255 and desk_url ~ '^https?://[^?#@[:space:]]+$'),
  add constraint desk_hosting_end_check check ((ended_at is null) = (end_reason is null)
    and end_reason in ('BY_PARTNER', 'BY_HOST', 'BY_OPERATOR')),
  add constraint desk_hosting_version_check check (version > 0);
alter table notice_address
  add constraint notice_address_agent_ref_check check (agent_ref ~ '^[A-Za-z0-9._:-]{1,64}$'),
  add constraint notice_address_address_check check (length(address) <= 254 and address ~ '^[^@[:space:]<>",;]+@[^@[:space:]<>",;]+$'),
  add constraint notice_address_version_check check (version > 0);
alter table desk_notice
  add constraint desk_notice_kind_check check (kind in ('REFERRAL', 'LINK')),
  add constraint desk_notice_status_check check (status in ('PENDING', 'SENT', 'DROPPED')
    and (status = 'PENDING') = (ended_at is null) and (status = 'PENDING') = (next_attempt_at is not null));
alter table sign_in_link
  add constraint sign_in_link_token_hash_check check (octet_length(token_hash) = 32),
  add constraint sign_in_link_life_check check (expires_at > created_at and expires_at <= created_at + interval '8 days');

-- Sessions that a host opened name it; null: the partner's own program did.
alter table widget_session add column hosting_id uuid;
alter table widget_session add column host_id uuid;
create index widget_session_hosting_id_idx on widget_session (hosting_id);
alter table widget_session add constraint widget_session_hosting_id_fkey
  foreign key (hosting_id) references desk_hosting (id) on delete restrict on update restrict;
alter table widget_session drop constraint widget_session_end_check;
alter table widget_session
  add constraint widget_session_end_check check ((ended_at is null) = (end_reason is null)
    and end_reason in ('BY_PARTNER', 'AGENT_ENDED', 'CLIENT_SUSPENDED', 'PARTNER_SUSPENDED', 'HOSTING_ENDED')),
  add constraint widget_session_host_check check ((hosting_id is null) = (host_id is null)
    and (hosting_id is null or (case_id is null and widgets <@ array['REFERRAL_INBOX', 'REFERRAL_TIMELINE'])));

-- Events before its beginning are told by nobody.
create function passerelle_begin_hosting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.position := (select s.position from event_sequence s where s.id = 1);
  return new;
end $$;
create trigger hosting_begins before insert on desk_hosting
  for each row execute function passerelle_begin_hosting();

-- Whether the actor hosts, at this moment, the desk this session would be for.
create function passerelle_may_open_hosted(hosting uuid, opener uuid, agent text, page text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from desk_hosting h
    join partner p on p.id = h.partner_id and p.status = 'ACTIVE'
    join agent_membership m on m.partner_id = h.partner_id and m.agent_ref = agent
      and m.since <= now() and (m.until is null or m.until > now())
    join client c on c.id = opener and c.partner_id = h.host_id
    where h.id = hosting and h.host_id = passerelle_actor() and h.ended_at is null
      and passerelle_session() is null and starts_with(h.desk_url || '/', page || '/'))
$$;

-- A link by the hash of its token, for the host of its desk alone. Whoever holds no token learns nothing.
create function passerelle_find_sign_in_link(wanted bytea) returns table (
  id uuid, hosting_id uuid, partner_id uuid, agent_ref text, usable boolean, address_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.hosting_id, l.partner_id, l.agent_ref,
    l.used_at is null and l.revoked_at is null and l.expires_at > now(), n.address_id
  from sign_in_link l join desk_notice n on n.id = l.notice_id
  join desk_hosting h on h.id = l.hosting_id and h.ended_at is null and h.host_id = passerelle_actor()
  join partner p on p.id = l.partner_id and p.status = 'ACTIVE'
  join agent_membership m on m.partner_id = l.partner_id and m.agent_ref = l.agent_ref
    and m.since <= now() and (m.until is null or m.until > now())
  where l.token_hash = wanted and passerelle_session() is null
$$;

-- Uses it up; of two that try, one does.
create function passerelle_use_sign_in_link(wanted bytea) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  with used as (
    update sign_in_link l set used_at = greatest(now(), l.created_at)
    where l.used_at is null and l.revoked_at is null
      and l.id = (select f.id from passerelle_find_sign_in_link(wanted) f where f.usable)
    returning 1)
  select exists (select 1 from used)
$$;

-- Another link to the address of one that no longer opens: three an hour at most, and none while one waits.
create function passerelle_ask_sign_in_link(wanted bytea, notice uuid) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  with asked as (
    insert into desk_notice (id, hosting_id, partner_id, address_id, kind, next_attempt_at, created_at)
    select notice, f.hosting_id, f.partner_id, f.address_id, 'LINK', now(), now()
    from passerelle_find_sign_in_link(wanted) f
    where (select count(*) from desk_notice n where n.address_id = f.address_id and n.kind = 'LINK'
      and n.created_at > now() - interval '1 hour') < 3
    on conflict (address_id) where status = 'PENDING' do nothing
    returning 1)
  select exists (select 1 from asked)
$$;

-- As before, and for a session that a host opened: hosting, host, its client, partner and agent, at every statement.
create or replace function passerelle_bind_widget_session(session pg_catalog.uuid) returns pg_catalog.text
language plpgsql volatile security definer as $$
declare
  opened record;
  verdict pg_catalog.text;
begin
  select w.partner_id, w.client_id, w.agent_ref, w.case_id, w.hosting_id, w.host_id into opened
    from public.widget_session w where w.id = session and w.ended_at is null and w.expires_at > pg_catalog.now();
  if not found then
    perform pg_catalog.set_config('passerelle.partner_id', '', true);
    return 'SESSION_ENDED';
  end if;
  if opened.hosting_id is null then
    verdict := public.passerelle_bind(opened.client_id, opened.agent_ref);
  else
    verdict := public.passerelle_bind(opened.client_id, null);
    if verdict = 'BOUND' then
      verdict := case
        when not exists (select 1 from public.desk_hosting h join public.client c on c.partner_id = h.host_id
          where h.id = opened.hosting_id and h.partner_id = opened.partner_id and h.host_id = opened.host_id
            and c.id = opened.client_id and h.ended_at is null) then 'SESSION_ENDED'
        when not exists (select 1 from public.partner p where p.id = opened.partner_id and p.status = 'ACTIVE')
          then 'PARTNER_SUSPENDED'
        when not exists (select 1 from public.agent_membership m where m.partner_id = opened.partner_id
          and m.agent_ref = opened.agent_ref and m.since <= pg_catalog.now()
          and (m.until is null or m.until > pg_catalog.now())) then 'AGENT_UNKNOWN'
        else 'BOUND'
      end;
      perform pg_catalog.set_config('passerelle.partner_id',
        case when verdict = 'BOUND' then opened.partner_id::pg_catalog.text else '' end, true);
    end if;
  end if;
  if verdict = 'BOUND' then
    perform pg_catalog.set_config('passerelle.session_id', session::pg_catalog.text, true);
    perform pg_catalog.set_config('passerelle.case_id', coalesce(opened.case_id::pg_catalog.text, ''), true);
  end if;
  return verdict;
end $$;

-- What stands on something goes with it and does not come back with it: sessions, and links not used yet.
create or replace function passerelle_end_sessions_of_agent() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = greatest(now(), created_at), end_reason = 'AGENT_ENDED', version = version + 1,
      updated_at = now()
    where partner_id = new.partner_id and agent_ref = new.agent_ref and ended_at is null;
  update sign_in_link set revoked_at = greatest(now(), created_at)
    where partner_id = new.partner_id and agent_ref = new.agent_ref and used_at is null and revoked_at is null;
  return null;
end $$;
create or replace function passerelle_end_sessions_of_client() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = greatest(now(), created_at), end_reason = 'CLIENT_SUSPENDED', version = version + 1,
      updated_at = now()
    where (partner_id = new.partner_id or host_id = new.partner_id) and client_id = new.id and ended_at is null;
  return null;
end $$;
create index widget_session_host_id_id_idx on widget_session (host_id, id desc);
create or replace function passerelle_end_sessions_of_partner() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = greatest(now(), created_at), end_reason = 'PARTNER_SUSPENDED', version = version + 1,
      updated_at = now()
    where (partner_id = new.id or host_id = new.id) and ended_at is null;
  update sign_in_link l set revoked_at = greatest(now(), l.created_at) from desk_hosting h
    where h.id = l.hosting_id and (h.partner_id = new.id or h.host_id = new.id)
      and l.used_at is null and l.revoked_at is null;
  return null;
end $$;
create function passerelle_end_sessions_of_hosting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = greatest(now(), created_at), end_reason = 'HOSTING_ENDED', version = version + 1,
      updated_at = now()
    where hosting_id = new.id and ended_at is null;
  update sign_in_link set revoked_at = greatest(now(), created_at)
    where hosting_id = new.id and used_at is null and revoked_at is null;
  update desk_notice set status = 'DROPPED', next_attempt_at = null, ended_at = now()
    where hosting_id = new.id and status = 'PENDING';
  return null;
end $$;
create trigger hosting_sessions_end after update of ended_at on desk_hosting
  for each row when (new.ended_at is not null) execute function passerelle_end_sessions_of_hosting();
-- A link sent to the address before opens no more.
create function passerelle_forget_notices_of_address() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from desk_notice where address_id = new.id;
  return null;
end $$;
create trigger address_notices_forget after update of address on notice_address
  for each row when (new.address <> old.address) execute function passerelle_forget_notices_of_address();

-- Second wall. Who hosts whom is known to both; addresses to the partner alone; notices and links to no program.
alter table desk_hosting enable row level security;
grant select, insert, update (ended_at, end_reason, version, updated_at) on desk_hosting to passerelle_app;
create policy desk_hosting_both on desk_hosting for select to passerelle_app
  using (partner_id = (select passerelle_actor()) or host_id = (select passerelle_actor()));
create policy desk_hosting_begin on desk_hosting for insert to passerelle_app with check (
  partner_id = (select passerelle_actor()) and (select passerelle_session()) is null and ended_at is null);
create policy desk_hosting_end on desk_hosting for update to passerelle_app
  using ((partner_id = (select passerelle_actor()) or host_id = (select passerelle_actor())) and ended_at is null
    and (select passerelle_session()) is null)
  with check (partner_id = (select passerelle_actor()) or host_id = (select passerelle_actor()));
grant select, update (position) on desk_hosting to passerelle_worker;
create policy desk_hosting_work on desk_hosting to passerelle_worker using (true) with check (true);

alter table notice_address enable row level security;
grant select, insert, delete, update (address, version, updated_at) on notice_address to passerelle_app;
create policy notice_address_own on notice_address to passerelle_app
  using (partner_id = (select passerelle_actor()) and (select passerelle_session()) is null)
  with check (partner_id = (select passerelle_actor()) and (select passerelle_session()) is null);
grant select on notice_address to passerelle_worker;
create policy notice_address_work on notice_address for select to passerelle_worker using (true);

alter table desk_notice enable row level security;
grant select, insert, delete, update (status, attempts, next_attempt_at, ended_at) on desk_notice to passerelle_worker;
create policy desk_notice_work on desk_notice to passerelle_worker using (true) with check (true);
alter table sign_in_link enable row level security;
grant insert on sign_in_link to passerelle_worker;
create policy sign_in_link_work on sign_in_link for insert to passerelle_worker with check (true);
-- The worker tells agents in force only.
grant select (partner_id, agent_ref, since, until) on agent_membership to passerelle_worker;
create policy agent_membership_work on agent_membership for select to passerelle_worker using (true);

-- A host reads and ends the sessions it opened, and opens them where it may at this moment.
drop policy widget_session_own on widget_session;
create policy widget_session_own on widget_session for select to passerelle_app
  using (partner_id = (select passerelle_actor()) or host_id = (select passerelle_actor()));
drop policy widget_session_open on widget_session;
create policy widget_session_open on widget_session for insert to passerelle_app with check (
  partner_id = (select passerelle_actor()) and hosting_id is null and (select passerelle_session()) is null
  and ended_at is null
  and exists (select 1 from client c where c.id = widget_session.client_id and c.partner_id = widget_session.partner_id offset 0)
  and exists (select 1 from agent_membership m where m.partner_id = widget_session.partner_id
    and m.agent_ref = widget_session.agent_ref and m.until is null offset 0));
create policy widget_session_host on widget_session for insert to passerelle_app with check (
  host_id = (select passerelle_actor()) and (select passerelle_session()) is null and ended_at is null
  and exists (select 1 from desk_hosting h where h.id = widget_session.hosting_id
    and h.partner_id = widget_session.partner_id and h.host_id = widget_session.host_id offset 0)
  and passerelle_may_open_hosted(hosting_id, client_id, agent_ref, origin));
drop policy widget_session_end on widget_session;
create policy widget_session_end on widget_session for update to passerelle_app
  using ((partner_id = (select passerelle_actor()) or host_id = (select passerelle_actor())) and ended_at is null)
  with check (partner_id = (select passerelle_actor()) or host_id = (select passerelle_actor()));

revoke all on function passerelle_begin_hosting(), passerelle_may_open_hosted(uuid, uuid, text, text),
  passerelle_find_sign_in_link(bytea), passerelle_use_sign_in_link(bytea), passerelle_ask_sign_in_link(bytea, uuid),
  passerelle_end_sessions_of_hosting(), passerelle_forget_notices_of_address() from public;
grant execute on function passerelle_may_open_hosted(uuid, uuid, text, text), passerelle_find_sign_in_link(bytea),
  passerelle_use_sign_in_link(bytea), passerelle_ask_sign_in_link(bytea, uuid) to passerelle_app;
