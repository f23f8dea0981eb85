-- The keys that sign what the installation sends to partners.
create table signature_key (
  id uuid not null,
  public_key text not null,
  sealed_private_key text,
  created_at timestamptz(3) not null,
  retires_at timestamptz(3),
  constraint signature_key_pkey primary key (id)
);
create unique index signature_key_public_key_key on signature_key (public_key);
-- One key is the newest: processes that start at once make one first key between them.
create unique index signature_key_one_current on signature_key ((retires_at is null)) where retires_at is null;

alter table signature_key add constraint signature_key_public_key_shape
  check (public_key ~ '^whpk_[A-Za-z0-9+/]{43}=$');
-- A private part is gone only after its key retired.
alter table signature_key add constraint signature_key_sealed
  check (sealed_private_key is not null or retires_at is not null);

-- It holds no partner's data. The serving role makes the first key and destroys what has retired; only the
-- owner replaces a key.
alter table signature_key enable row level security;
grant select, insert on signature_key to passerelle_app;
grant update (sealed_private_key) on signature_key to passerelle_app;
create policy signature_key_read on signature_key for select to passerelle_app using (true);
create policy signature_key_first on signature_key for insert to passerelle_app
  with check (retires_at is null);
create policy signature_key_forget on signature_key for update to passerelle_app
  using (retires_at <= now()) with check (sealed_private_key is null);
