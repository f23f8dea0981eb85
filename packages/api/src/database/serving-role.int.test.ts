import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { World, type WorldPartner } from '../testing/world.ts'

let urls: TestDatabase
let world: World
let partner: WorldPartner

beforeAll(async () => {
  urls = await createTestDatabase()
  world = await World.open(undefined, urls)
  partner = await world.addPartner('CCAS', 'CCAS')
})
afterAll(() => world.close())

// Types of these names come before those of PostgreSQL wherever a function names one without its schema.
const SHADOWED = ['text', 'uuid', 'timestamptz', 'int4', 'int8', 'bool', 'jsonb', 'date']

test('cannot have its own code run by a function of the owner', async () => {
  const serving = new pg.Client(urls.appUrl)
  await serving.connect()
  try {
    const { rows: functions } = await serving.query<{ name: string; types: string[] }>(
      `select p.proname as name, array(select format_type(t, null)
          from unnest(p.proargtypes) with ordinality as a(t, rank) order by rank) as types
        from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
          and has_function_privilege('passerelle_app', p.oid, 'EXECUTE') order by 1`,
    )
    expect(functions.length).toBeGreaterThan(10)
    await serving.query(`create function pg_temp.noted() returns bool language plpgsql as $$ begin
      perform set_config('noted.user', current_user, false); return true; end $$`)
    for (const name of SHADOWED) {
      await serving.query(
        `create domain pg_temp."${name}" as pg_catalog."${name}" check (pg_temp.noted())`,
      )
    }
    const session = await openSession()
    const calls = [
      `select public.passerelle_bind('${partner.clientId}', null)`,
      `select public.passerelle_bind_widget_session('${session}')`,
      ...functions.map(({ name, types }) => {
        const given = types.map((type) => `null::pg_catalog.${typeName(type)}`)
        return `select public.${name}(${given.join(', ')})`
      }),
    ]
    for (const call of calls) {
      await serving.query(`select set_config('noted.user', '', false)`)
      await serving.query(call).catch(() => undefined)
      const { rows } = await serving.query(`select current_setting('noted.user') as who`)
      expect(['', 'passerelle_app'], call).toContain(rows[0].who)
    }
  } finally {
    await serving.end()
  }
})

async function openSession(): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    `with agent as (
      insert into agent_membership (id, partner_id, agent_ref, since) values (gen_random_uuid(), $1, 'a1', now()))
    insert into widget_session (id, partner_id, client_id, agent_ref, origin, widgets, token_hash, expires_at,
      created_at, updated_at)
    values (gen_random_uuid(), $1, $2, 'a1', 'https://page.example', '{STATISTICS}', sha256('x'),
      now() + interval '1 hour', now(), now()) returning id`,
    [partner.id, partner.clientId],
  )
  return rows[0]?.id ?? ''
}

const CATALOGUED: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz',
  integer: 'int4',
  bigint: 'int8',
  boolean: 'bool',
}

function typeName(written: string): string {
  const base = written.replace('[]', '')
  return `${CATALOGUED[base] ?? base}${written.endsWith('[]') ? '[]' : ''}`
}
