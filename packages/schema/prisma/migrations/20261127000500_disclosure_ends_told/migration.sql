-- Disclosures that end by themselves (with their referral, a participant, their case or an erased person) are told
-- to owner and reader as those that an owner ends are, in the transaction that ends them: whoever reads along must
-- not go on showing what it may no longer read. Nobody stands on these events: the audit record is of what they
-- followed from. It runs with the owner's right, for no role may tell of what another partner did.
create function passerelle_tell_of_ended_disclosure() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, network_id, case_id, audience,
      data)
    select gen_random_uuid(), new.ended_at, 'disclosure.ended', 'Disclosure', new.id, new.version, c.network_id, c.id,
      array[new.owner_partner_id, new.reader_partner_id], jsonb_build_object('reason', new.end_reason)
    from shared_case c where c.id = new.case_id;
  return null;
end $$;
-- An owner's own reasons are told by its command.
create trigger ended_disclosure_is_told after update of ended_at on disclosure
  for each row when (old.ended_at is null and new.ended_at is not null
    and new.end_reason in ('REFERRAL_ENDED', 'PARTICIPANT_LEFT', 'CASE_CLOSED', 'ERASED'))
  execute function passerelle_tell_of_ended_disclosure();
revoke all on function passerelle_tell_of_ended_disclosure() from public;
