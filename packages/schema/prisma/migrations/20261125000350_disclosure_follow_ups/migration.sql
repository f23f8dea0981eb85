-- Who must be told when the person objects or an emergency opens a case: the owners of facts in it, of one
-- person where one is named. A function, because policies hide that a partner shown as its category holds
-- any; it serves the audience of events and nothing else.
create function passerelle_fact_holders(of_case uuid, of_person uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct f.owner_partner_id), '{}') from facet f
  join shared_case c on c.id = f.case_id and f.owner_partner_id = any (c.participant_ids)
  join case_access x on x.case_id = f.case_id and x.partner_id = passerelle_actor()
  where f.case_id = of_case and (of_person is null or f.person_id = of_person)
$$;

-- What was asked for a referral is past with it, as what was disclosed for it is.
create function passerelle_referral_ends_requests() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update disclosure_request set status = 'CANCELLED', answered_at = greatest(new.updated_at, created_at),
    version = version + 1 where referral_id = new.id and status = 'PENDING';
  return null;
end $$;
create trigger referral_ends_requests after update of state on referral
  for each row when (old.state <> new.state and new.state in ('COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED',
    'CANCELLED', 'EXPIRED', 'ENTERED_IN_ERROR'))
  execute function passerelle_referral_ends_requests();

revoke all on function passerelle_fact_holders(uuid, uuid), passerelle_referral_ends_requests() from public;
grant execute on function passerelle_fact_holders(uuid, uuid) to passerelle_app;

-- The same may be asked for another person of the household while one request waits.
drop index disclosure_request_one_pending;
create unique index disclosure_request_one_pending on disclosure_request (case_id, owner_partner_id, requester_partner_id,
  coalesce(person_id, case_id), fields, purposes) where status = 'PENDING';

-- Checks of several policies for one verb hold together if one of them does: each names its side, so that who
-- asked cannot grant.
alter policy disclosure_request_answer on disclosure_request
  with check (owner_partner_id = (select passerelle_actor()) and status in ('GRANTED', 'DECLINED'));
alter policy disclosure_request_cancel on disclosure_request
  with check (requester_partner_id = (select passerelle_actor()) and status = 'CANCELLED');
