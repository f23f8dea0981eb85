-- Clients for which something may be told: in force, and still allowed both to read events and to have
-- them delivered. Who loses a scope is told nothing from the next try on, as who is suspended.
create or replace function passerelle_clients_in_force() returns table (client_id uuid, partner_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.partner_id from client c join partner p on p.id = c.partner_id
  where c.status = 'ACTIVE' and p.status = 'ACTIVE'
    and c.scopes @> array['events:read', 'webhooks:write']
$$;
