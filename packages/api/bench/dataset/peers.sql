-- What the peers need beside our own tables: a role without row-level security, a smart tag for the one
-- relation that has no foreign key, and the state change as one function (a create, an update and a
-- create again would be three transactions).
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'passerelle_bench') then
    create role passerelle_bench login bypassrls;
  end if;
end $$;
grant usage on schema public to passerelle_bench;
grant select, insert, update on all tables in schema public to passerelle_bench;
-- The default of a column that names the session of a widget.
grant execute on function passerelle_session() to passerelle_bench;

comment on table event is
  E'@foreignKey (aggregate_id) references referral (id)|@fieldName referral|@foreignFieldName events';

-- PostGraphile offers conditions and orders by the first column of an index; these have one as a later
-- column or in its predicate.
comment on column participant.until is E'@behavior +attribute:filterBy';
comment on column referral.sent_at is E'@behavior +attribute:orderBy';
comment on column event.aggregate_version is E'@behavior +attribute:orderBy';

create schema bench;
grant usage on schema bench to passerelle_bench, passerelle_app;

create function bench.start_review(referral_id uuid, expected_version int, actor_id uuid)
returns public.referral language sql volatile as $$
  with changed as (
    update public.referral set state = 'UNDER_REVIEW', version = version + 1, updated_at = now(), state_since = now()
    where id = referral_id and version = expected_version and state = 'SENT' and target_partner_id = actor_id
    returning *
  ), happened as (
    insert into public.event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, network_id,
      case_id, actor_partner_id, audience, data)
    select gen_random_uuid(), now(), 'referral.review_started', 'Referral', id, version, network_id, case_id, actor_id,
      array[source_partner_id, target_partner_id, lead_partner_id], '{}' from changed
  ), audited as (
    insert into public.audit_record (id, occurred_at, partner_id, command, aggregate_type, aggregate_id,
      aggregate_version, details)
    select gen_random_uuid(), now(), actor_id, 'startReview', 'Referral', id, version, '{}' from changed
  )
  select * from changed
$$;
grant execute on function bench.start_review(uuid, int, uuid) to passerelle_bench, passerelle_app;
