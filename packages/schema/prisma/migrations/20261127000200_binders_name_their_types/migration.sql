-- The same two functions with their types named in full. They set no search_path, and names of types, unlike
-- those of functions and operators, are looked up among temporary ones first: whoever could run any SQL as
-- the serving role made a type of the name `text` whose check ran with the owner's rights.
create or replace function passerelle_bind(client pg_catalog.uuid, agent pg_catalog.text) returns pg_catalog.text
language plpgsql volatile security definer as $$
declare
  partner pg_catalog.uuid;
  client_status pg_catalog.text;
  partner_status pg_catalog.text;
  refusal pg_catalog.text;
begin
  select c.partner_id, c.status, p.status into partner, client_status, partner_status
    from public.client c join public.partner p on p.id = c.partner_id where c.id = client;
  refusal := case
    when partner is null then 'CLIENT_UNKNOWN'
    when client_status <> 'ACTIVE' then 'CLIENT_SUSPENDED'
    when partner_status <> 'ACTIVE' then 'PARTNER_SUSPENDED'
  end;
  if refusal is null and agent is not null and not exists (
    select 1 from public.agent_membership m where m.partner_id = partner and m.agent_ref = agent
      and m.since <= pg_catalog.now() and (m.until is null or m.until > pg_catalog.now())) then
    refusal := 'AGENT_UNKNOWN';
  end if;
  if refusal is not null then
    perform pg_catalog.set_config('passerelle.partner_id', '', true);
    return refusal;
  end if;
  perform pg_catalog.set_config('passerelle.partner_id', partner::pg_catalog.text, true);
  return 'BOUND';
end $$;

create or replace function passerelle_bind_widget_session(session pg_catalog.uuid) returns pg_catalog.text
language plpgsql volatile security definer as $$
declare
  opened record;
  verdict pg_catalog.text;
begin
  select w.client_id, w.agent_ref, w.case_id into opened from public.widget_session w
    where w.id = session and w.ended_at is null and w.expires_at > pg_catalog.now();
  if not found then
    perform pg_catalog.set_config('passerelle.partner_id', '', true);
    return 'SESSION_ENDED';
  end if;
  verdict := public.passerelle_bind(opened.client_id, opened.agent_ref);
  if verdict = 'BOUND' then
    perform pg_catalog.set_config('passerelle.session_id', session::pg_catalog.text, true);
    perform pg_catalog.set_config('passerelle.case_id', coalesce(opened.case_id::pg_catalog.text, ''), true);
  end if;
  return verdict;
end $$;
