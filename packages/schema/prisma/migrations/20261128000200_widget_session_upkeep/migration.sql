-- Sessions that end with what they stand on are told to their partner and written down, as those it ends itself are
-- by the command that does so. What was over anyway is not told.
create function passerelle_widget_session_ended() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, audience, data)
    values (gen_random_uuid(), new.ended_at, 'widget_session.ended', 'WidgetSession', new.id, new.version,
      array[new.partner_id], '{}');
  -- No program of the partner did it.
  insert into audit_record (id, occurred_at, command, aggregate_type, aggregate_id, aggregate_version, details)
    values (gen_random_uuid(), new.ended_at, 'endWidgetSession', 'WidgetSession', new.id, new.version,
      jsonb_build_object('endReason', new.end_reason));
  return null;
end $$;
create trigger widget_session_ended after update of ended_at on widget_session
  for each row when (old.ended_at is null and new.ended_at is not null and new.end_reason <> 'BY_PARTNER'
    and new.expires_at > new.ended_at)
  execute function passerelle_widget_session_ended();
revoke all on function passerelle_widget_session_ended() from public;

-- How many live for an agent is asked before each opening, and what lives is ended by agent: few rows of many.
create index widget_session_unended_idx on widget_session (partner_id, agent_ref, expires_at) where ended_at is null;
create index widget_session_expires_at_idx on widget_session (expires_at);

-- What was over a month ago goes; that it was opened, for whom and for what, stays in the audit.
grant select (expires_at), delete on widget_session to passerelle_worker;
create policy widget_session_forget on widget_session to passerelle_worker
  using (expires_at < now() - interval '30 days');
