import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { announce, required } from './server-process.ts'

// The limit: node:http, one prepared statement for each operation, and PostgreSQL writes the JSON.
// Nobody is authenticated, nothing is authorised and no row-level security is in force.
const INBOX = `
  select json_build_object('referrals', coalesce(json_agg(r), '[]'))::text from (
    select r.id, r.state, r.sent_at as "sentAt", r.theme, s.name as service, p.name as source, x.participants
    from referral r
    join service s on s.id = r.service_id
    join partner p on p.id = r.source_partner_id
    cross join lateral (
      select json_agg(q.name) as participants from participant c join partner q on q.id = c.partner_id
      where c.case_id = r.case_id and c.until is null
    ) x
    where r.target_partner_id = $1
    order by r.sent_at desc, r.id desc limit 50
  ) r`

const CASE = `
  select json_build_object('id', c.id, 'status', c.status,
    'participants', (
      select json_agg(json_build_object('name', p.name, 'role', m.role))
      from participant m join partner p on p.id = m.partner_id where m.case_id = c.id and m.until is null),
    'referrals', (
      select json_agg(json_build_object('id', r.id, 'state', r.state, 'version', r.version, 'theme', r.theme,
        'sentAt', r.sent_at, 'service', s.name, 'target', p.name,
        'events', (
          select json_agg(e) from (
            select type, occurred_at as "occurredAt", aggregate_version as version from event
            where aggregate_id = r.id order by aggregate_version desc limit 10) e)))
      from referral r join service s on s.id = r.service_id join partner p on p.id = r.target_partner_id
      where r.case_id = c.id))::text
  from shared_case c where c.id = $1`

const CHANGE = `
  with changed as (
    update referral set state = 'UNDER_REVIEW', version = version + 1, updated_at = now(), state_since = now()
    where id = $1 and version = $2 and state = 'SENT' and target_partner_id = $3
    returning id, state, version, network_id, case_id, source_partner_id, target_partner_id, lead_partner_id
  ), happened as (
    insert into event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version, network_id, case_id,
      actor_partner_id, audience, data)
    select gen_random_uuid(), now(), 'referral.review_started', 'Referral', id, version, network_id, case_id, $3,
      array[source_partner_id, target_partner_id, lead_partner_id], '{}' from changed
  ), audited as (
    insert into audit_record (id, occurred_at, partner_id, command, aggregate_type, aggregate_id,
      aggregate_version, details)
    select gen_random_uuid(), now(), $3, 'startReview', 'Referral', id, version, '{}' from changed
  )
  select json_build_object('id', id, 'state', state, 'version', version)::text from changed`

const STATEMENTS: Readonly<Record<string, string>> = { inbox: INBOX, case: CASE, change: CHANGE }

const pool = new pg.Pool({
  connectionString: required('BENCH_DATABASE_URL'),
  max: 16,
  // As our own server does: no statement is planned twice.
  options: '-c plan_cache_mode=force_generic_plan',
})

async function answer(operation: string, body: string): Promise<string | undefined> {
  const statement = STATEMENTS[operation]
  if (statement === undefined) return undefined
  const { rows } = await pool.query<[string]>({
    name: operation,
    text: statement,
    values: JSON.parse(body),
    rowMode: 'array',
  })
  return rows[0]?.[0]
}

announce(
  createServer((request, response) => {
    text(request)
      .then((body) => answer((request.url ?? '').slice(1), body))
      .then((json) => {
        if (json === undefined) response.writeHead(404).end()
        else {
          response.writeHead(200, {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(json),
          })
          response.end(json)
        }
      })
      .catch((error: unknown) => {
        response.writeHead(500).end(String(error))
      })
  }),
)
