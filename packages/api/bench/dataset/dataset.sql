-- The same rows on every machine: nothing here is drawn at random. `:partners` and `:cases` are
-- replaced by the loader. Triggers and foreign keys are off while it runs (a row a trigger at a time
-- would take an hour), so every column that a trigger keeps is written here as the trigger would.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';
set maintenance_work_mem = '512MB';
set timezone = 'UTC';

-- Ids that grow with their number, as UUIDv7 grow with time; `kind` keeps tables apart.
create function pg_temp.bench_id(kind int, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;

insert into region (code, name) values ('75', 'Nouvelle-Aquitaine');
insert into departement (code, name, search_name, region_code) values ('40', 'Landes', 'landes', '75');
insert into commune (code, name, search_name, departement_code, region_code, postal_codes)
  select '40' || lpad(n::text, 3, '0'), 'Commune ' || n, 'commune ' || n, '40', '75',
    array['40' || lpad(n::text, 3, '0')]
  from generate_series(1, 100) n;

-- Networks of up to 200 partners each.
create temporary table size as
  select least(200, :partners) as per_network, greatest(1, :partners / 200) as networks;

insert into network (id, code, name, departement_code, created_at)
  select pg_temp.bench_id(1, n), 'bench-' || n, 'Réseau ' || n, '40', '2025-01-01Z'
  from size, generate_series(0, networks - 1) n;
insert into partner (id, kind, name, status, created_at, updated_at)
  select pg_temp.bench_id(2, p),
    ('{CCAS,CAF,CPAM,MSA,FRANCE_TRAVAIL,MISSION_LOCALE,SIAO,MDPH,CAP_EMPLOI,PREFECTURE}'::text[])[1 + p % 10],
    'Partenaire ' || lpad(p::text, 4, '0'), 'ACTIVE', '2025-01-01Z', '2025-01-01Z'
  from generate_series(0, :partners - 1) p;
insert into network_membership (network_id, partner_id, since)
  select pg_temp.bench_id(1, p / per_network), pg_temp.bench_id(2, p), '2025-01-01'
  from size, generate_series(0, per_network * networks - 1) p;
insert into client (id, partner_id, client_id, name, status, scopes, auth_method, created_at, updated_at)
  select pg_temp.bench_id(3, p), pg_temp.bench_id(2, p), 'bench-' || p, 'Programme ' || p, 'ACTIVE',
    '{directory:read,services:read,services:write,agents:write,cases:read,cases:write,referrals:read,referrals:send,referrals:answer,referrals:retract,events:read,facets:read}',
    'client_secret_basic', '2025-01-01Z', '2025-01-01Z'
  from generate_series(0, :partners - 1) p;
insert into service (id, partner_id, network_id, name, themes, publics, modes, starts_on, created_at, updated_at)
  select pg_temp.bench_id(4, p * 2 + k), pg_temp.bench_id(2, p), pg_temp.bench_id(1, p / per_network),
    'Service ' || p || ' ' || (k + 1), '{logement-hebergement--louer-un-logement}', '{}', '{}',
    '2025-01-01', '2025-01-01Z', '2025-01-01Z'
  from size, generate_series(0, per_network * networks - 1) p, generate_series(0, 1) k;

-- What every other row follows from: a case, its lead, sometimes a contributor, three referrals.
create temporary table planned_case as
  select c, c % networks as network, (c / networks) % per_network as lead,
    (c / networks + 1) % per_network as contributor, c % 2 = 0 as contributed,
    date_trunc('milliseconds', timestamptz '2025-11-01Z' + c * (interval '350 days' / :cases)) as at,
    per_network
  from size, generate_series(0, :cases - 1) c;
create temporary table planned_referral as
  select n, c, network, lead, source, target, state, at, contested,
    case when contested then 10 else 0 end + case state
      when 'DRAFT' then 1 when 'SENT' then 2 when 'IN_PROGRESS' then 4 when 'UNFULFILLED' then 4
      when 'COMPLETED' then 5 else 3 end as version,
    state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS') as open
  from (
    select r.*, state <> 'DRAFT' and n % 25 = 7 as contested
    from (
      select c * 3 + j as n, c, network, network * per_network + lead as lead,
        network * per_network + case when j = 2 and c % 10 = 0 then contributor else lead end as source,
        network * per_network + target as target, at + j * interval '1 hour' as at,
        -- One partner in four has no drafts, and only open referrals of late: the inboxes measured are
        -- theirs. Not every contender can leave drafts out of a list, and the case of a referral that
        -- has ended is hidden from its target, so that contenders would not do the same work.
        case when target % 4 = 0 and draw < 4 then 'SENT'
          when target % 4 = 0 and c > :cases * 0.7 and draw >= 90 then 'ACCEPTED'
          when target % 4 = 0 and c > :cases * 0.7 and draw >= 70 then 'IN_PROGRESS'
          when draw < 4 then 'DRAFT' when draw < 34 then 'SENT'
          when draw < 44 then 'UNDER_REVIEW' when draw < 47 then 'INFO_REQUESTED'
          when draw < 50 then 'WAITLISTED' when draw < 60 then 'ACCEPTED' when draw < 70 then 'IN_PROGRESS'
          when draw < 90 then 'COMPLETED' when draw < 93 then 'UNFULFILLED' when draw < 98 then 'REJECTED'
          else 'CANCELLED' end as state
      from (
        select p.*, j, (lead + 2 + (c * 31 % ((per_network - 2) / 3)) + j * ((per_network - 2) / 3)) % per_network as target,
          ((c * 3 + j)::bigint * 7919 + c / 33) % 100 as draw
        from planned_case p, generate_series(0, 2) j
      ) drawn
    ) r
  ) s;
analyze planned_case;
analyze planned_referral;

insert into participant (id, case_id, partner_id, role, since, until)
  select pg_temp.bench_id(6, c * 8), pg_temp.bench_id(5, c), pg_temp.bench_id(2, network * per_network + lead), 'LEAD', at, null::timestamptz
    from planned_case
  union all
  select pg_temp.bench_id(6, c * 8 + 1), pg_temp.bench_id(5, c), pg_temp.bench_id(2, network * per_network + contributor),
    'CONTRIBUTOR', at + interval '30 minutes', null from planned_case where contributed
  union all
  select pg_temp.bench_id(6, c * 8 + 2 + n % 3), pg_temp.bench_id(5, c), pg_temp.bench_id(2, target), 'TARGET',
    at + interval '6 hours', case when not open then at + (version - 1) * interval '6 hours' end
    from planned_referral where state <> 'DRAFT'
  order by 1;
insert into case_access (partner_id, case_id, role, since)
  select partner_id, case_id, role, since from participant where until is null order by 1, 2;

create temporary table current_participants as
  select case_id, array_agg(partner_id order by since, id) as ids
  from participant where until is null group by case_id;
create unique index on current_participants (case_id);
analyze current_participants;

insert into shared_case (id, network_id, commune_code, status, created_by_partner_id, participant_ids, version, created_at, updated_at)
  select pg_temp.bench_id(5, c), pg_temp.bench_id(1, network), '40' || lpad((1 + c % 100)::text, 3, '0'), 'ACTIVE',
    pg_temp.bench_id(2, network * per_network + lead), x.ids, 1, at, at
  from planned_case join current_participants x on x.case_id = pg_temp.bench_id(5, c) order by c;
insert into person (id, created_by_partner_id, created_at)
  select pg_temp.bench_id(7, c), pg_temp.bench_id(2, network * per_network + lead), at from planned_case order by c;
insert into case_person (case_id, person_id, position)
  select pg_temp.bench_id(5, c), pg_temp.bench_id(7, c), 0 from planned_case order by c;
insert into person_link (id, partner_id, person_id, local_reference, created_at)
  select pg_temp.bench_id(8, c), pg_temp.bench_id(2, network * per_network + lead), pg_temp.bench_id(7, c),
    'D-' || c, at from planned_case order by c;
-- The first need carries two referrals, the second one.
insert into need (id, case_id, author_partner_id, theme, urgency, created_at, updated_at)
  select pg_temp.bench_id(9, n), pg_temp.bench_id(5, c), pg_temp.bench_id(2, source),
    case when n % 3 = 0 then 'logement-hebergement--louer-un-logement'
      else 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits' end,
    'ROUTINE', at, at
  from planned_referral where n % 3 <> 1 order by n;

insert into referral (id, network_id, case_id, need_id, source_partner_id, target_partner_id, service_id, state, version,
    lead_partner_id, participant_ids, theme, urgency, commune_code, legal_basis, legal_text, informed_on, facet_groups,
    outcome_code, reason_code, question_code, created_at, updated_at, sent_at, responded_at, accepted_at, started_at,
    ended_at, state_since, clock_started_at)
  select pg_temp.bench_id(10, n), pg_temp.bench_id(1, network), pg_temp.bench_id(5, c),
    pg_temp.bench_id(9, case when n % 3 = 1 then n - 1 else n end), pg_temp.bench_id(2, source), pg_temp.bench_id(2, target),
    pg_temp.bench_id(4, target * 2 + n % 2), state, version, pg_temp.bench_id(2, lead), x.ids,
    case when n % 3 < 2 then 'logement-hebergement--louer-un-logement'
      else 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits' end,
    'ROUTINE', '40' || lpad((1 + c % 100)::text, 3, '0'), 'LEGAL_MISSION', 'CASF L. 121-1', at::date, '{contact.identification}',
    case state when 'COMPLETED' then 'SERVICE_PROVIDED' end,
    case state when 'UNFULFILLED' then 'PERSON_UNREACHABLE' when 'REJECTED' then 'NOT_ELIGIBLE' when 'CANCELLED' then 'SOLVED_ELSEWHERE' end,
    case state when 'INFO_REQUESTED' then 'MISSING_RESOURCES' end,
    at, ended, sent,
    case when state not in ('DRAFT', 'SENT', 'UNDER_REVIEW', 'CANCELLED') then sent + interval '6 hours' end,
    case when state in ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'UNFULFILLED') then sent + interval '6 hours' end,
    case when state in ('IN_PROGRESS', 'COMPLETED') then sent + interval '12 hours' end,
    case when not open and state <> 'DRAFT' then ended end, ended, case when open then ended end
  from (select *, at + (version - 1) * interval '6 hours' as ended,
      case when state <> 'DRAFT' then at + interval '6 hours' end as sent from planned_referral) r
  join current_participants x on x.case_id = pg_temp.bench_id(5, c) order by n;

-- Events in the partitions of their months, already in position; contested referrals have more than ten.
select passerelle_ensure_event_partition(month) from generate_series(timestamptz '2025-11-01Z', '2026-12-01Z', interval '1 month') month;
create temporary table path (state text primary key, types text[]);
insert into path values
  ('DRAFT', '{referral.drafted}'), ('SENT', '{referral.drafted,referral.sent}'),
  ('UNDER_REVIEW', '{referral.drafted,referral.sent,referral.review_started}'),
  ('INFO_REQUESTED', '{referral.drafted,referral.sent,referral.information_requested}'),
  ('WAITLISTED', '{referral.drafted,referral.sent,referral.waitlisted}'),
  ('ACCEPTED', '{referral.drafted,referral.sent,referral.accepted}'),
  ('IN_PROGRESS', '{referral.drafted,referral.sent,referral.accepted,referral.started}'),
  ('COMPLETED', '{referral.drafted,referral.sent,referral.accepted,referral.started,referral.completed}'),
  ('UNFULFILLED', '{referral.drafted,referral.sent,referral.accepted,referral.unfulfilled}'),
  ('REJECTED', '{referral.drafted,referral.sent,referral.rejected}'),
  ('CANCELLED', '{referral.drafted,referral.sent,referral.cancelled}');
insert into event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, network_id, case_id,
    actor_partner_id, actor_client_id, audience, data, position)
  select pg_temp.bench_id(11, n::bigint * 16 + v), at + (v - 1) * interval '6 hours',
    case when v <= 2 or not contested then types[v] when v <= 12 then
      case when v % 2 = 1 then 'referral.dispute_opened' else 'referral.dispute_closed' end else types[v - 10] end,
    'Referral', pg_temp.bench_id(10, n), v, pg_temp.bench_id(1, network), pg_temp.bench_id(5, c),
    pg_temp.bench_id(2, case when v <= 2 then source else target end),
    pg_temp.bench_id(3, case when v <= 2 then source else target end),
    case when v = 1 then array[pg_temp.bench_id(2, source)]
      when source = lead then array[pg_temp.bench_id(2, source), pg_temp.bench_id(2, target)]
      else array[pg_temp.bench_id(2, source), pg_temp.bench_id(2, target), pg_temp.bench_id(2, lead)] end,
    '{}', n::bigint * 16 + v
  from planned_referral join path using (state), generate_series(1, version) v order by n, v;
-- Facts that stay with their owner. Each CAF or MSA has an agreement with the three partners before it, and
-- discloses to the lead of each case it contributes to what it holds there: two facets, answered for by its
-- own system. Where that is, a run says.
create temporary table fact_owner as
  select network, k, network * per_network + k as p, per_network
  from size, generate_series(0, networks - 1) network, generate_series(0, per_network - 1) k where k % 10 in (1, 3);
insert into agreement (id, network_id, title, purposes, categories, starts_on, proposed_by_partner_id, created_at, updated_at)
  select pg_temp.bench_id(12, p), pg_temp.bench_id(1, network), 'Convention ' || p, '{ASSESS_ELIGIBILITY,COORDINATE_SUPPORT}',
    '{IDENTITY,REACH,HOUSEHOLD,RESOURCES,BENEFITS}', '2025-01-01', pg_temp.bench_id(2, p), '2025-01-01Z', '2025-01-01Z'
  from fact_owner order by p;
insert into agreement_party (agreement_id, partner_id, answer, answered_at)
  select pg_temp.bench_id(12, p), pg_temp.bench_id(2, network * per_network + (k - back + per_network) % per_network),
    'ACCEPTED', '2025-01-01Z'
  from fact_owner, generate_series(0, 3) back order by 1, 2;
insert into connector (id, partner_id, url, facets, created_at, updated_at)
  select pg_temp.bench_id(13, p), pg_temp.bench_id(2, p), 'http://127.0.0.1:1/', '{contact,familyBenefits}',
    '2025-01-01Z', '2025-01-01Z'
  from fact_owner order by p;
create temporary table facts as
  select c, p as owner, c.network * c.per_network + lead as reader, at
  from planned_case c join fact_owner o on o.network = c.network and o.k = contributor where contributed;
insert into facet (id, case_id, person_id, owner_partner_id, name, hosting, created_at, updated_at)
  select pg_temp.bench_id(14, c * 2 + n - 1), pg_temp.bench_id(5, c), pg_temp.bench_id(7, c), pg_temp.bench_id(2, owner), name,
    'REMOTE', at + interval '1 hour', at + interval '1 hour'
  from facts, unnest('{familyBenefits,contact}'::text[]) with ordinality as f(name, n) order by 1;
insert into facet_pointer (facet_id, reference)
  select pg_temp.bench_id(14, c * 2 + n), 'A-' || c from facts, generate_series(0, 1) n order by 1;
insert into disclosure (id, case_id, owner_partner_id, reader_partner_id, groups, fields, purposes, legal_basis, legal_text,
    informed_on, created_at)
  select pg_temp.bench_id(15, c), pg_temp.bench_id(5, c), pg_temp.bench_id(2, owner), pg_temp.bench_id(2, reader),
    '{familyBenefits,contact.reach}', array(select facet || '.' || field from facet_field
      where facet = 'familyBenefits' or (facet = 'contact' and category = 'REACH') order by 1),
    '{COORDINATE_SUPPORT}', 'LEGAL_MISSION', 'CASF L. 121-1', at::date, at + interval '2 hours'
  from facts order by 1;
update event_sequence set position = (select max(position) from event);
update directory_version set version = version + 1;
