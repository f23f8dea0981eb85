-- What is first in its line is known, not looked for: behind an endpoint that fails a thousand deliveries
-- wait, and each round asked of every one whether another stood before it.
alter table webhook_delivery add column first_in_line boolean not null default false;
update webhook_delivery d set first_in_line = true where status = 'PENDING' and not exists (
  select 1 from webhook_delivery b where b.endpoint_id = d.endpoint_id and b.subject_id = d.subject_id
    and b.status = 'PENDING' and b.ordinal < d.ordinal);
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, ordinal)
  where status = 'PENDING' and first_in_line;

-- Whoever adds to a line or takes from it holds the endpoint first, so that no two do so at once.
create function passerelle_join_line() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  new.first_in_line := not exists (select 1 from webhook_delivery b where b.endpoint_id = new.endpoint_id
    and b.subject_id = new.subject_id and b.status = 'PENDING');
  return new;
end $$;
create function passerelle_leave_line() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  update webhook_delivery set first_in_line = true where not first_in_line and id = (
    select b.id from webhook_delivery b where b.endpoint_id = old.endpoint_id
      and b.subject_id = old.subject_id and b.status = 'PENDING' order by b.ordinal limit 1);
  return null;
end $$;
revoke execute on function passerelle_join_line(), passerelle_leave_line() from public;
create trigger webhook_delivery_joins before insert on webhook_delivery
  for each row execute function passerelle_join_line();
create trigger webhook_delivery_ends after update of status on webhook_delivery
  for each row when (old.status = 'PENDING' and new.status <> 'PENDING') execute function passerelle_leave_line();
create trigger webhook_delivery_goes after delete on webhook_delivery
  for each row when (old.status = 'PENDING') execute function passerelle_leave_line();

-- An endpoint may ask to be left alone for a while (Retry-After), and one that leaves tries unanswered is
-- tried beside the others, not before them.
alter table webhook_endpoint add column resume_at timestamptz(3),
  add column unanswered integer not null default 0;
alter table webhook_endpoint add constraint webhook_endpoint_unanswered check (unanswered >= 0);
grant update (resume_at) on webhook_endpoint to passerelle_app;
grant update (resume_at, unanswered) on webhook_endpoint to passerelle_worker;
