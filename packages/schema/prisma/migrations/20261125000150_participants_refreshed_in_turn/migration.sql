-- Two partners that joined a case at the same moment each wrote the list of participants without the other: the
-- list was drawn up before the case was held. Now the case is held first, and the list is what stands then.
create or replace function passerelle_refresh_participants(of_case uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ids uuid[];
  lead uuid;
begin
  perform 1 from shared_case where id = of_case for no key update;
  select coalesce(array_agg(partner_id order by since, id), '{}'), (array_agg(partner_id) filter (where role = 'LEAD'))[1]
    into ids, lead from participant where case_id = of_case and until is null;
  update shared_case set participant_ids = ids where id = of_case;
  update referral set participant_ids = ids, lead_partner_id = lead where case_id = of_case;
end $$;

-- Lists that were written so before.
with current as (
  select case_id, array_agg(partner_id order by since, id) as ids from participant where until is null group by case_id
), mended as (
  update shared_case c set participant_ids = current.ids from current
    where c.id = current.case_id and c.participant_ids is distinct from current.ids
)
update referral r set participant_ids = current.ids from current
  where r.case_id = current.case_id and r.participant_ids is distinct from current.ids;
