-- Widgets in a partner's page act under a session its back end opened: for one agent, one origin, some widgets.
create table widget_session (
  id uuid not null,
  partner_id uuid not null,
  client_id uuid not null,
  agent_ref text not null,
  origin text not null,
  widgets text[],
  case_id uuid,
  token_hash bytea not null,
  expires_at timestamptz(3) not null,
  ended_at timestamptz(3),
  end_reason text,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint widget_session_pkey primary key (id)
);
-- A random token: that two rows would share one says nothing of another partner.
create unique index widget_session_token_hash_key on widget_session (token_hash);
create index widget_session_partner_id_id_idx on widget_session (partner_id, id desc);
create index widget_session_origin_expires_at_idx on widget_session (origin, expires_at);
alter table widget_session add constraint widget_session_partner_id_fkey
  foreign key (partner_id) references partner (id) on delete restrict on update restrict;
alter table widget_session add constraint widget_session_client_id_fkey
  foreign key (client_id) references client (id) on delete restrict on update restrict;
alter table widget_session
  add constraint widget_session_agent_ref_check check (agent_ref ~ '^[A-Za-z0-9._:-]{1,64}$'),
  add constraint widget_session_origin_check check (origin ~ '^https?://[^/?#@[:space:]]{1,253}$'),
  add constraint widget_session_widgets_check check (widgets is not null and cardinality(widgets) > 0 and widgets <@
    array['REFERRAL_FORM', 'REFERRAL_INBOX', 'REFERRAL_TIMELINE', 'CASE_PARTNERS', 'STATISTICS', 'ACCESS_JOURNAL']),
  add constraint widget_session_token_hash_check check (octet_length(token_hash) = 32),
  add constraint widget_session_life_check check (expires_at > created_at and expires_at <= created_at + interval '1 hour'),
  add constraint widget_session_end_check check ((ended_at is null) = (end_reason is null)
    and end_reason in ('BY_PARTNER', 'AGENT_ENDED', 'CLIENT_SUSPENDED', 'PARTNER_SUSPENDED')),
  add constraint widget_session_version_check check (version > 0);

-- The session the actor speaks in, and the one case it may be bound to; null for a program.
create function passerelle_session() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('passerelle.session_id', true), '')::uuid
$$;
create function passerelle_session_case() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('passerelle.case_id', true), '')::uuid
$$;

-- Binds the actor of a session that lives at this moment: its client, partner and agent must be in force as for
-- any other request. It runs before every statement, so every name is qualified.
create function passerelle_bind_widget_session(session uuid) returns text
language plpgsql volatile security definer as $$
declare
  opened record;
  verdict text;
begin
  select w.client_id, w.agent_ref, w.case_id into opened from public.widget_session w
    where w.id = session and w.ended_at is null and w.expires_at > pg_catalog.now();
  if not found then
    perform pg_catalog.set_config('passerelle.partner_id', '', true);
    return 'SESSION_ENDED';
  end if;
  verdict := public.passerelle_bind(opened.client_id, opened.agent_ref);
  if verdict = 'BOUND' then
    perform pg_catalog.set_config('passerelle.session_id', session::text, true);
    perform pg_catalog.set_config('passerelle.case_id', coalesce(opened.case_id::text, ''), true);
  end if;
  return verdict;
end $$;

-- What must be known of a token before anybody is bound: only who holds it can ask.
create function passerelle_find_widget_session(wanted bytea) returns table (
  id uuid, partner_id uuid, client_id uuid, agent_ref text, origin text, widgets text[], case_id uuid,
  expires_at timestamptz, live boolean, client_scopes text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.partner_id, w.client_id, w.agent_ref, w.origin, w.widgets, w.case_id, w.expires_at,
    w.ended_at is null and w.expires_at > now(), c.scopes
  from widget_session w join client c on c.id = w.client_id where w.token_hash = wanted
$$;

-- Whether a page of this origin may ask at all: a preflight carries no token.
create function passerelle_widget_origin(asked text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from widget_session w
    where w.origin = asked and w.expires_at > now() and w.ended_at is null)
$$;

-- Sessions end with what they stand on, and do not come back with it.
create function passerelle_end_sessions_of_agent() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = greatest(now(), created_at), end_reason = 'AGENT_ENDED', version = version + 1,
      updated_at = now()
    where partner_id = new.partner_id and agent_ref = new.agent_ref and ended_at is null;
  return null;
end $$;
create trigger agent_sessions_end after update of until on agent_membership
  for each row when (new.until is not null) execute function passerelle_end_sessions_of_agent();
create function passerelle_end_sessions_of_client() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = greatest(now(), created_at), end_reason = 'CLIENT_SUSPENDED', version = version + 1,
      updated_at = now()
    where partner_id = new.partner_id and client_id = new.id and ended_at is null;
  return null;
end $$;
create trigger client_sessions_end after update of status on client
  for each row when (new.status <> 'ACTIVE') execute function passerelle_end_sessions_of_client();
create function passerelle_end_sessions_of_partner() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update widget_session set ended_at = greatest(now(), created_at), end_reason = 'PARTNER_SUSPENDED', version = version + 1,
      updated_at = now()
    where partner_id = new.id and ended_at is null;
  return null;
end $$;
create trigger partner_sessions_end after update of status on partner
  for each row when (new.status <> 'ACTIVE') execute function passerelle_end_sessions_of_partner();

alter table widget_session enable row level security;
grant select, insert, update (ended_at, end_reason, version, updated_at) on widget_session to passerelle_app;
create policy widget_session_own on widget_session for select to passerelle_app
  using (partner_id = (select passerelle_actor()));
-- A session opens no other: who stole a token cannot make it last.
create policy widget_session_open on widget_session for insert to passerelle_app with check (
  partner_id = (select passerelle_actor()) and (select passerelle_session()) is null and ended_at is null
  and exists (select 1 from client c where c.id = widget_session.client_id and c.partner_id = widget_session.partner_id offset 0)
  and exists (select 1 from agent_membership m where m.partner_id = widget_session.partner_id
    and m.agent_ref = widget_session.agent_ref and m.until is null offset 0));
create policy widget_session_end on widget_session for update to passerelle_app
  using (partner_id = (select passerelle_actor()) and ended_at is null)
  with check (partner_id = (select passerelle_actor()));

-- A session for one case reaches no other: children of a case are seen through case_access, the rest here.
create policy case_access_session on case_access as restrictive to passerelle_app
  using (case_id = coalesce((select passerelle_session_case()), case_id));
create policy referral_session on referral as restrictive to passerelle_app
  using (case_id = coalesce((select passerelle_session_case()), case_id));
create policy access_record_session on access_record as restrictive to passerelle_app
  using (case_id = coalesce((select passerelle_session_case()), case_id));

-- Who read and who did: also in which session.
alter table access_record add column session_id uuid;
alter table access_record alter column session_id set default passerelle_session();
alter table audit_record add column session_id uuid;
alter table audit_record alter column session_id set default passerelle_session();

revoke all on function passerelle_session(), passerelle_session_case(), passerelle_bind_widget_session(uuid),
  passerelle_find_widget_session(bytea), passerelle_widget_origin(text), passerelle_end_sessions_of_agent(),
  passerelle_end_sessions_of_client(), passerelle_end_sessions_of_partner() from public;
grant execute on function passerelle_session(), passerelle_session_case() to passerelle_app, passerelle_worker;
grant execute on function passerelle_bind_widget_session(uuid), passerelle_find_widget_session(bytea),
  passerelle_widget_origin(text) to passerelle_app;
