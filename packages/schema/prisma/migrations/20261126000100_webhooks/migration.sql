-- Where partners' systems are told of their events, what is told to each, and each try of it.
create table webhook_endpoint (
  id uuid not null,
  partner_id uuid not null,
  client_id uuid not null,
  url text not null,
  description text,
  event_types text[],
  signing text not null default 'ED25519',
  sealed_secret text,
  sealed_previous_secret text,
  previous_secret_until timestamptz(3),
  status text not null default 'ENABLED',
  disabled_reason text,
  disabled_at timestamptz(3),
  position bigint not null,
  last_success_at timestamptz(3),
  version integer not null default 1,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint webhook_endpoint_pkey primary key (id)
);
create table webhook_delivery (
  id uuid not null,
  ordinal bigserial not null,
  endpoint_id uuid not null,
  partner_id uuid not null,
  kind text not null,
  event_id uuid not null,
  occurred_at timestamptz(3) not null,
  event_type text not null,
  position bigint,
  subject_id uuid not null,
  status text not null default 'PENDING',
  attempts integer not null default 0,
  next_attempt_at timestamptz(3),
  created_at timestamptz(3) not null,
  ended_at timestamptz(3),
  constraint webhook_delivery_pkey primary key (id)
);
create table webhook_attempt (
  delivery_id uuid not null,
  number integer not null,
  partner_id uuid not null,
  at timestamptz(3) not null,
  outcome text not null,
  status_code integer,
  duration_ms integer not null,
  constraint webhook_attempt_pkey primary key (delivery_id, number)
);
create index webhook_endpoint_partner_id_id_idx on webhook_endpoint (partner_id, id);
create unique index webhook_delivery_ordinal_key on webhook_delivery (ordinal);
create index webhook_delivery_endpoint_id_ordinal_idx on webhook_delivery (endpoint_id, ordinal desc);
-- Each line of an endpoint and subject, its head first; what has ended is in none.
create index webhook_delivery_line on webhook_delivery (endpoint_id, subject_id, ordinal) where status = 'PENDING';

alter table webhook_endpoint add constraint webhook_endpoint_partner_id_fkey
  foreign key (partner_id) references partner (id) on delete restrict on update restrict;
alter table webhook_delivery add constraint webhook_delivery_endpoint_id_fkey
  foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade on update restrict;
alter table webhook_attempt add constraint webhook_attempt_delivery_id_fkey
  foreign key (delivery_id) references webhook_delivery (id) on delete cascade on update restrict;

alter table webhook_endpoint add constraint webhook_endpoint_signing
  check (signing in ('ED25519', 'HMAC') and (signing = 'HMAC') = (sealed_secret is not null)
    and (sealed_previous_secret is null) = (previous_secret_until is null));
alter table webhook_endpoint add constraint webhook_endpoint_status
  check (status in ('ENABLED', 'DISABLED') and (status = 'DISABLED') = (disabled_at is not null)
    and (disabled_at is null) = (disabled_reason is null)
    and disabled_reason in ('BY_PARTNER', 'GONE', 'FAILING'));
alter table webhook_endpoint add constraint webhook_endpoint_position check (position >= 0);
alter table webhook_delivery add constraint webhook_delivery_kind
  check (kind in ('EVENT', 'RESEND', 'TEST') and (kind = 'TEST') = (position is null));
alter table webhook_delivery add constraint webhook_delivery_status
  check (status in ('PENDING', 'DELIVERED', 'DEAD', 'REPLACED')
    and (status = 'PENDING') = (ended_at is null) and (status = 'PENDING') = (next_attempt_at is not null));
alter table webhook_attempt add constraint webhook_attempt_outcome
  check (outcome in ('DELIVERED', 'GONE', 'REFUSED', 'REDIRECTED', 'TIMED_OUT', 'UNREACHABLE', 'ADDRESS_REFUSED',
    'EVENT_GONE', 'SECRET_SEALED'));

-- Second wall: each partner its own. What an endpoint was told and how far it is are written by the worker.
alter table webhook_endpoint enable row level security;
grant select, insert, delete on webhook_endpoint to passerelle_app;
grant update (client_id, url, description, event_types, sealed_secret, sealed_previous_secret, previous_secret_until,
  status, disabled_reason, disabled_at, position, version, updated_at) on webhook_endpoint to passerelle_app;
create policy webhook_endpoint_own on webhook_endpoint to passerelle_app
  using (partner_id = (select passerelle_actor())) with check (partner_id = (select passerelle_actor()));
grant select, update (status, disabled_reason, disabled_at, position, last_success_at, version, updated_at)
  on webhook_endpoint to passerelle_worker;
create policy webhook_endpoint_work on webhook_endpoint to passerelle_worker using (true) with check (true);

alter table webhook_delivery enable row level security;
grant select, insert, update (status, next_attempt_at, ended_at) on webhook_delivery to passerelle_app;
create policy webhook_delivery_own on webhook_delivery for select to passerelle_app
  using (partner_id = (select passerelle_actor()));
create policy webhook_delivery_ask on webhook_delivery for insert to passerelle_app with check (
  partner_id = (select passerelle_actor()) and status = 'PENDING' and kind <> 'EVENT'
  and exists (select 1 from webhook_endpoint w where w.id = webhook_delivery.endpoint_id offset 0));
create policy webhook_delivery_hasten on webhook_delivery for update to passerelle_app
  using (partner_id = (select passerelle_actor()) and status = 'PENDING')
  with check (partner_id = (select passerelle_actor()) and status in ('PENDING', 'REPLACED'));
grant select, insert, delete, update (status, attempts, next_attempt_at, ended_at) on webhook_delivery to passerelle_worker;
create policy webhook_delivery_work on webhook_delivery to passerelle_worker using (true) with check (true);
grant usage on sequence webhook_delivery_ordinal_seq to passerelle_app, passerelle_worker;

alter table webhook_attempt enable row level security;
grant select on webhook_attempt to passerelle_app;
create policy webhook_attempt_own on webhook_attempt for select to passerelle_app
  using (partner_id = (select passerelle_actor()));
grant select, insert on webhook_attempt to passerelle_worker;
create policy webhook_attempt_work on webhook_attempt to passerelle_worker using (true) with check (true);

-- The worker signs, and delivers only for clients in force.
grant select, insert on signature_key to passerelle_worker;
grant update (sealed_private_key) on signature_key to passerelle_worker;
create policy signature_key_work on signature_key for select to passerelle_worker using (true);
create policy signature_key_work_first on signature_key for insert to passerelle_worker with check (retires_at is null);
create policy signature_key_work_forget on signature_key for update to passerelle_worker
  using (retires_at <= now()) with check (sealed_private_key is null);
-- Of clients it learns that much and nothing more.
create function passerelle_clients_in_force() returns table (client_id uuid, partner_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.partner_id from client c join partner p on p.id = c.partner_id
  where c.status = 'ACTIVE' and p.status = 'ACTIVE'
$$;
revoke execute on function passerelle_clients_in_force() from public;
grant execute on function passerelle_clients_in_force() to passerelle_worker;
