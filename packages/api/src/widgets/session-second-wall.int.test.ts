import { newId } from '@passerelle/schema'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { agree, attachHosted, disclose, PURPOSE } from '../facets/facts-for-test.ts'
import type { WorldPartner } from '../testing/world.ts'
import { documentOf, WidgetGround } from './widgets-for-test.ts'

type Case = { readonly caseId: string; readonly needId: string; readonly personId: string }

let ground: WidgetGround
let mine: Case
let other: Case
let bound: string
let facets: Readonly<Record<'mine' | 'other', string>>
let messageOfOther: string

/** A row of every table that a case has, so that there is something to hide. */
async function furnish(of: Case, partner: WorldPartner, asking: WorldPartner): Promise<string> {
  const { world } = ground.live
  const { caseId, needId, personId } = of
  const facet = { caseId, personId, owner: asking, name: 'contact' }
  const facetId = await attachHosted(world, facet, { familyName: 'Durand' })
  await attachHosted(world, { ...facet, owner: partner }, { familyName: 'Durand' })
  await disclose(world, { caseId, owner: asking, reader: partner, fields: ['contact.familyName'] })
  const service = await world.addService(asking)
  const drafted = await ground.back(partner, documentOf('CreateReferral'), {
    input: { needId, serviceId: service.id },
  })
  const { id } = drafted.data.createReferral
  const sent = await ground.back(partner, documentOf('SendReferral'), {
    input: {
      id,
      expectedVersion: 1,
      disclosure: { facetGroups: [], legalBasis: 'CONSENT', informedOn: '2026-01-05' },
    },
  })
  expect(sent.data.sendReferral.state).toBe('SENT')
  const { owner } = world
  const rows = [
    `insert into invitation (id, case_id, inviter_partner_id, invited_partner_id, status, version, created_at)
      values (gen_random_uuid(), $1, $2, $3, 'PENDING', 1, now())`,
    `insert into lead_transfer (id, case_id, from_partner_id, to_partner_id, to_network_id, status, version, created_at)
      select gen_random_uuid(), $1, $2, $3, network_id, 'PENDING', 1, now() from shared_case where id = $1`,
    `insert into disclosure_request (id, case_id, owner_partner_id, requester_partner_id, groups, fields, purposes, status, version, informed_on, created_at)
      values (gen_random_uuid(), $1, $3, $2, '{}', '{contact.familyName}', '{${PURPOSE}}', 'PENDING', 1, '2026-01-05', now())`,
    `insert into objection (id, case_id, person_id, recorded_by_partner_id, categories, raised_on, version, created_at)
      select gen_random_uuid(), $1, person_id, $2, '{HEALTH}', '2026-01-05', 1, now() from case_person where case_id = $1 and $3::uuid is not null`,
    `insert into person_link (id, partner_id, person_id, local_reference, created_at)
      select gen_random_uuid(), $2, person_id, 'ref', now() from case_person where case_id = $1 and $3::uuid is not null`,
    `insert into emergency_access (id, case_id, reader_partner_id, client_id, sealed_reason, opened_at, until, version)
      select gen_random_uuid(), $1, $2, '${partner.clientId}', 'x', now(), now() + interval '1 hour', 1 where $3::uuid is not null`,
    `insert into erasure (id, request_id, partner_id, case_id, scope, person_ids, reason, lead_partner_id, facets, links, disclosures, messages, requested_at)
      values (gen_random_uuid(), gen_random_uuid(), $2, $1, 'PERSON', '{}', 'UNLAWFUL', $3, 0, 0, 0, 0, now())`,
  ]
  for (const text of rows) await owner.query(text, [caseId, partner.id, asking.id])
  // By the world itself, which has a key store.
  const posted = await world.ask(partner, documentOf('PostReferralMessage'), {
    variables: { input: { referralId: id, text: 'Bonjour' } },
  })
  expect(posted.data?.postReferralMessage.id).toMatch(/-/)
  return facetId
}

/** Everything that stands in a case by an id of its own. */
async function idsOf(of: Case): Promise<readonly string[]> {
  const tables = `select table_name as name, exists (select 1 from information_schema.columns k where k.table_name = c.table_name
      and k.table_schema = 'public' and k.column_name = 'id') as "hasId" from information_schema.columns c
    where column_name = 'case_id' and table_schema = 'public' and table_name !~ '_(default|[0-9]{4}_[0-9]{2})$'`
  const { owner } = ground.live.world
  const ids = [of.caseId, of.personId]
  for (const { name, hasId } of (await owner.query(tables)).rows) {
    if (!hasId) continue
    const found = await owner.query(`select id from ${name} where case_id = $1`, [of.caseId])
    ids.push(...found.rows.map(({ id }) => id))
  }
  return ids
}

/** What may be done by whoever runs SQL as the serving role in a session. */
async function within<Result>(
  session: string,
  work: (client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await ground.live.world.database.pool.connect()
  try {
    await client.query('begin')
    const bound = 'select passerelle_bind_widget_session($1) as verdict'
    expect((await client.query(bound, [session])).rows).toEqual([{ verdict: 'BOUND' }])
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** The tables in which a session finds any of these ids, in any column it may read. */
async function tablesWith(session: string, ids: readonly string[]): Promise<readonly string[]> {
  return within(session, async (client) => {
    const { rows } = await client.query(`
      select c.relname as name, string_agg(quote_ident(a.attname), ', ') as columns from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and has_column_privilege(c.oid, a.attnum, 'select') group by c.relname order by c.relname`)
    expect(rows.length).toBeGreaterThan(30)
    const found: string[] = []
    for (const { name, columns } of rows) {
      const told = await client.query(
        `select row_to_json(r)::text as row from (select ${columns} from ${name}) r`,
      )
      if (told.rows.some(({ row }) => ids.some((id) => row.includes(id)))) found.push(name)
    }
    return found
  })
}

const session = (caseId: string | null) =>
  ground.opened({ widgets: ['REFERRAL_INBOX', 'REFERRAL_TIMELINE'], caseId })

beforeAll(async () => {
  ground = await WidgetGround.open()
  const { live, ccas, association } = ground
  const { world } = live
  mine = await world.addCase(ccas, [association])
  other = await world.addCase(ccas, [association])
  await agree(world, [ccas, association])
  facets = {
    mine: await furnish(mine, ccas, association),
    other: await furnish(other, ccas, association),
  }
  const read = documentOf('WidgetContact')
  for (const { caseId } of [mine, other]) await world.ask(ccas, read, { variables: { caseId } })
  await vi.waitFor(async () => {
    const open = await world.owner.query('select 1 from event where position is null')
    expect(open.rows).toEqual([])
  })
  const messages = await world.owner.query('select id from message where case_id = $1', [
    other.caseId,
  ])
  messageOfOther = messages.rows[0].id
  bound = (await session(mine.caseId)).id
})
afterAll(() => ground.close())

// Which command left which result under which hashed key: an id, and no way from it to a case.
const NAMES_NO_CASE = 'idempotency_record'

describe('a session for one case, whatever SQL runs in it', () => {
  it('finds no id of another case in any table, where a session for all cases does', async () => {
    const ids = await idsOf(other)
    const { id: free } = await session(null)
    expect(await tablesWith(free, ids)).toEqual([
      ...['access_record', 'audit_record', 'case_access', 'case_person', 'disclosure'],
      ...['disclosure_request', 'emergency_access', 'erasure', 'event', 'event_feed', 'facet'],
      ...['facet_value', NAMES_NO_CASE],
      ...['invitation', 'lead_transfer', 'message', 'need', 'objection', 'participant'],
      ...['person', 'person_link', 'referral', 'shared_case'],
    ])
    expect(await tablesWith(bound, ids)).toEqual([NAMES_NO_CASE])
  })

  it('finds its own case in every one of them', async () => {
    expect(await tablesWith(bound, await idsOf(mine))).toEqual([
      ...['access_record', 'case_access', 'case_person', 'disclosure'],
      ...['disclosure_request', 'emergency_access', 'erasure', 'event', 'event_feed', 'facet'],
      ...['facet_value', NAMES_NO_CASE],
      ...['invitation', 'lead_transfer', 'message', 'need', 'objection', 'participant'],
      ...['person', 'person_link', 'referral', 'shared_case', 'widget_session'],
    ])
  })

  it('is told nothing of another case by what reads with the owner’s rights', async () => {
    const { clientId } = ground.ccas
    const asked = (
      of: Case,
      facet: string,
      message: string,
    ): readonly (readonly [string, unknown[]])[] => [
      [
        'select facet_id from passerelle_read_facets($1, $2, $3, $4, null, $5, now())',
        [[facet], ['familyName'], PURPOSE, clientId, newId()],
      ],
      ['select facet_id from passerelle_open_fields($1, $2, now())', [[facet], PURPOSE]],
      ['select message_id from passerelle_read_messages($1)', [[message]]],
      ['select need_id from passerelle_need_status($1)', [[of.needId]]],
      ['select case_id from passerelle_case_objections($1)', [[of.caseId]]],
      ['select 1 where passerelle_fact_holders($1, null) <> $2', [of.caseId, []]],
      ['select * from passerelle_referrals_of_person($1)', [of.personId]],
      ['select 1 where passerelle_knows_person($1)', [of.personId]],
    ]
    const { owner } = ground.live.world
    const own = await owner.query('select id from message where case_id = $1', [mine.caseId])
    const counts = (of: Case, facet: string, message: string) =>
      within(bound, async (client) => {
        const told: number[] = []
        for (const [text, values] of asked(of, facet, message)) {
          told.push((await client.query(text, values)).rows.length)
        }
        return told
      })
    expect((await counts(mine, facets.mine, own.rows[0].id)).every((count) => count > 0)).toBe(true)
    expect(await counts(other, facets.other, messageOfOther)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })

  it('changes nothing of another case, with the owner’s rights or its own', async () => {
    const { ccas, association } = ground
    const changes: readonly (readonly [string, unknown[]])[] = [
      [
        'select passerelle_end_participation($1, $2, now()) as done',
        [other.caseId, association.id],
      ],
      [
        `select exists (select 1 from passerelle_erase_person($1, $2, 'UNLAWFUL', now())) as done`,
        [other.personId, newId()],
      ],
    ]
    for (const [text, values] of changes) {
      const told = await within(bound, (client) => client.query(text, values))
      expect(told.rows, text).toEqual([{ done: false }])
    }
    const touched = await within(bound, (client) =>
      client.query(`update disclosure_request set status = 'CANCELLED'`),
    )
    expect(touched.rowCount).toBe(1)
    const opening = within(bound, (client) =>
      client.query(
        `insert into shared_case (id, network_id, commune_code, created_by_partner_id, created_at, updated_at)
         values (gen_random_uuid(), $1, '25056', $2, now(), now())`,
        [ground.live.world.networkId, ccas.id],
      ),
    )
    await expect(opening).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a session', () => {
  it('stands in the access record of what is read in it', async () => {
    const { token, id } = await session(mine.caseId)
    const told = await ground.page(token, 'WidgetContact', { caseId: mine.caseId })
    expect(told.codes).toEqual([])
    const { rows } = await ground.live.world.owner.query(
      'select agent_ref, case_id, fields from access_record where session_id = $1',
      [id],
    )
    expect(rows).toEqual([{ agent_ref: 'agent-7', case_id: mine.caseId, fields: ['familyName'] }])
  })

  it('sees and ends no other session of its partner by SQL', async () => {
    const { id } = await session(null)
    const seen = await within(id, (client) => client.query('select id from widget_session'))
    expect(seen.rows).toEqual([{ id }])
    const ended = await within(id, (client) =>
      client.query(
        `update widget_session set ended_at = now(), end_reason = 'BY_PARTNER' where id <> $1`,
        [id],
      ),
    )
    expect(ended.rowCount).toBe(0)
  })
})
