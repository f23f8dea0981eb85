import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebhookWorld } from './webhook-world.ts'

const SUBJECTS = 4
const STEPS = 400
let world: WebhookWorld

beforeAll(async () => {
  world = await WebhookWorld.open({ now: () => new Date() })
})
afterAll(() => world.close())

/** Deliveries that the table takes for the first of their line and are not, or the reverse. */
const WRONG = `select count(*)::int as wrong from webhook_delivery d where d.status = 'PENDING'
  and d.first_in_line = exists (select 1 from webhook_delivery b where b.endpoint_id = d.endpoint_id
    and b.subject_id = d.subject_id and b.status = 'PENDING' and b.ordinal < d.ordinal)`
const ADD = `insert into webhook_delivery (id, endpoint_id, partner_id, kind, event_id, occurred_at, event_type, position,
    subject_id, next_attempt_at, created_at)
  select gen_random_uuid(), id, partner_id, 'EVENT', gen_random_uuid(), now(), 'need.met', 1,
    lpad((n % ${SUBJECTS})::text, 32, '0')::uuid, now(), now() from webhook_endpoint, generate_series(1, $1) n`
const SOME = `select id from webhook_delivery where status = 'PENDING' order by random() limit $1`
const END = `update webhook_delivery set status = 'DELIVERED', next_attempt_at = null, ended_at = now() where id in (${SOME})`
const TAKE_AWAY = `delete from webhook_delivery where id in (${SOME})`

test('the first of each line is known, however deliveries come, end and are taken away', async () => {
  for (const name of ['a', 'b']) {
    const input = { url: `http://127.0.0.1:4999/${name}` }
    await world.command('createWebhookEndpoint', input)
  }
  const { owner } = world.world
  let seen = 0
  for (let step = 0; step < STEPS; step += 1) {
    const what =
      step < 5 ? ADD : ([ADD, END, TAKE_AWAY, END] as const)[Math.floor(Math.random() * 4)]
    await owner.query(what ?? END, [1 + Math.floor(Math.random() * 6)])
    const { rows } = await owner.query(WRONG)
    expect(rows[0].wrong).toBe(0)
    seen +=
      (await owner.query(`select 1 from webhook_delivery where not first_in_line`)).rowCount ?? 0
  }
  expect(seen).toBeGreaterThan(0)
})
