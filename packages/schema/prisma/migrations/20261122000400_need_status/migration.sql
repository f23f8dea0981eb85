-- The status of a need rests on referrals that its author may not see. Only the word leaves this
-- function, and only for needs the actor leads or wrote; a target has its own referral's state.
-- The same rules as `needStatus` of the cases slice; a test compares the two.
create function passerelle_need_status(wanted uuid[]) returns table (need_id uuid, status text)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, case
      when n.marked_met_at is not null
        or bool_or(r.state = 'COMPLETED' and r.outcome_code is distinct from 'PARTIALLY_PROVIDED') then 'MET'
      when bool_or(r.state not in ('COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED', 'EXPIRED')) then 'IN_HAND'
      when count(r.id) > 0 then 'UNMET'
      else 'OPEN' end
  from need n
  join case_access x on x.case_id = n.case_id and x.partner_id = passerelle_actor()
    and (x.role = 'LEAD' or n.author_partner_id = x.partner_id)
  left join referral r on r.need_id = n.id and r.state not in ('DRAFT', 'CANCELLED', 'ENTERED_IN_ERROR')
  where n.id = any (wanted)
  group by n.id
$$;
revoke all on function passerelle_need_status(uuid[]) from public;
grant execute on function passerelle_need_status(uuid[]) to passerelle_app;
