-- What a process with open streams asks a few times a second, for all of them at once: how far positions
-- go, and which of these partners have something behind the position they have read to. It tells that
-- there is something and never what: the rows of the feed stay each partner's own.
create function passerelle_feed_news(partners uuid[], read_to bigint[])
returns table (head bigint, partner_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.position, n.partner_id
  from event_sequence s
  left join lateral (
    select a.partner_id from unnest(partners, read_to) as a(partner_id, read_to)
    where exists (select 1 from event_feed f where f.partner_id = a.partner_id and f.position > a.read_to)
  ) n on true
  where s.id = 1
$$;
revoke all on function passerelle_feed_news(uuid[], bigint[]) from public;
grant execute on function passerelle_feed_news(uuid[], bigint[]) to passerelle_app;
