-- Keys of cases, each wrapped under a key of the key ring. A destroyed key stays as a row without its
-- bytes, so that it is never made again.
--
-- Sixteen parts, because a part is rewritten when one of its keys was destroyed (`scrub.store.ts`), and
-- whoever reads that part waits meanwhile.
create table case_key (
  case_id uuid not null,
  -- The person the key is for; the nil identifier: the case itself.
  subject_id uuid not null,
  wrapped_key text,
  -- Which key of the key ring it is wrapped under.
  kek_id text,
  created_at timestamptz(3) not null default now(),
  destroyed_at timestamptz(3),
  -- Since when the bytes of a destroyed key are in no file of the table any more.
  scrubbed_at timestamptz(3),
  primary key (case_id, subject_id),
  constraint case_key_whole check ((wrapped_key is null) = (kek_id is null)),
  constraint case_key_live_or_destroyed check ((wrapped_key is null) = (destroyed_at is not null)),
  constraint case_key_scrubbed check (scrubbed_at is null or destroyed_at is not null)
) partition by hash (case_id);

-- Statistics of a column hold samples of its values: a destroyed key would live on in them.
alter table case_key alter column wrapped_key set statistics 0;

do $$ begin
  for part in 0..15 loop
    execute format('create table case_key_%s partition of case_key for values with (modulus 16, remainder %s)', part, part);
    execute format('alter table case_key_%s alter column wrapped_key set statistics 0', part);
  end loop;
end $$;

create index case_key_unscrubbed on case_key (case_id) where destroyed_at is not null and scrubbed_at is null;

create function case_key_stays_destroyed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.destroyed_at is null then
    raise exception 'A destroyed key stays destroyed.' using errcode = '23514', constraint = 'case_key_stays_destroyed';
  end if;
  return new;
end $$;

create trigger case_key_stays_destroyed before update or delete on case_key
  for each row when (old.destroyed_at is not null) execute function case_key_stays_destroyed();
