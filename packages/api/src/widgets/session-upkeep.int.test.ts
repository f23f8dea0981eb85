import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tidyUp } from '../worker/tidy-up.ts'
import { documentOf, WidgetGround } from './widgets-for-test.ts'

let ground: WidgetGround
beforeAll(async () => {
  ground = await WidgetGround.open()
})
afterAll(() => ground.close())

const list = async (variables: object = {}, partner = ground.ccas) => {
  const told = await ground.back(partner, documentOf('WidgetSessions'), variables)
  return told.data.widgetSessions
}

describe('a partner’s administrator', () => {
  it('sees the sessions that live, by agent and page by page, and nobody else’s', async () => {
    await ground.addAgent(ground.ccas, 'agent-8')
    const { id: first } = await ground.opened()
    const { id: second } = await ground.opened({ agentRef: 'agent-8' })
    const { id: ended } = await ground.opened()
    await ground.back(ground.ccas, documentOf('EndWidgetSession'), { input: { id: ended } })
    const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id)
    expect(ids((await list()).nodes)).toEqual([second, first])
    expect(ids((await list({ agentRef: 'agent-8' })).nodes)).toEqual([second])
    const page = await list({ first: 1 })
    expect(page.pageInfo.hasNextPage).toBe(true)
    const { nodes } = await list({ first: 1, after: page.pageInfo.endCursor })
    expect(ids(nodes)).toEqual([first])
    expect((await list({}, ground.association)).nodes).toEqual([])
  })

  it('is told of each session that ends with its agent, and what was over is not told', async () => {
    const { owner } = ground.live.world
    await ground.addAgent(ground.ccas, 'agent-9')
    const { id } = await ground.opened({ agentRef: 'agent-9' })
    const { id: over } = await ground.opened({ agentRef: 'agent-9' })
    await owner.query(
      `update widget_session set created_at = now() - interval '20 minutes', expires_at = now() - interval '1 minute'
       where id = $1`,
      [over],
    )
    await owner.query(`update agent_membership set until = now() where agent_ref = 'agent-9'`)
    const { rows } = await owner.query(
      `select e.aggregate_id as id, e.aggregate_version as version, e.audience, e.agent_ref, a.details
       from event e join audit_record a on a.aggregate_id = e.aggregate_id and a.aggregate_version = e.aggregate_version
       where e.type = 'widget_session.ended' and e.aggregate_id = any ($1)`,
      [[id, over]],
    )
    expect(rows).toEqual([
      {
        ...{ id, version: 2, audience: [ground.ccas.id], agent_ref: null },
        details: { endReason: 'AGENT_ENDED' },
      },
    ])
  })
})

describe('sessions', () => {
  it('of one agent are 200 at most, until one of them is over', async () => {
    const { owner } = ground.live.world
    await ground.addAgent(ground.ccas, 'agent-10')
    const { id } = await ground.opened({ agentRef: 'agent-10' })
    await owner.query(
      `insert into widget_session select (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(),
         'token_hash', sha256(n::text::bytea)))).* from widget_session w, generate_series(1, 199) n where w.id = $1`,
      [id],
    )
    const refused = await ground.openSession({ agentRef: 'agent-10' })
    expect(refused.data.createWidgetSession).toMatchObject({
      code: 'WIDGET_SESSIONS_TOO_MANY',
      field: 'input.agentRef',
    })
    await ground.opened()
    await ground.back(ground.ccas, documentOf('EndWidgetSession'), { input: { id } })
    await ground.opened({ agentRef: 'agent-10' })
  })

  it('that were over a month ago are taken away, and no others, whatever the worker asks', async () => {
    const { owner, worker } = ground.live.world
    const { id: lives } = await ground.opened()
    const { id: old } = await ground.opened()
    await owner.query(
      `update widget_session set created_at = now() - interval '31 days', expires_at = now() - interval '31 days' + interval '1 minute'
       where id = $1`,
      [old],
    )
    // A worker whose clock is a year ahead.
    await tidyUp(worker, new Date(Date.now() + 365 * 86_400_000))
    const { rows } = await owner.query('select id from widget_session where id = any ($1)', [
      [lives, old],
    ])
    expect(rows).toEqual([{ id: lives }])
    const audit = await owner.query('select command from audit_record where aggregate_id = $1', [
      old,
    ])
    expect(audit.rows).toEqual([{ command: 'createWidgetSession' }])
  })

  it('do not outlive their hour because the clock of a process runs ahead', async () => {
    const { database } = ground.live.world
    const client = await database.pool.connect()
    const add = client
      .query('begin')
      .then(() => client.query('select passerelle_bind($1, null)', [ground.ccas.clientId]))
      .then(() =>
        client.query(
          `insert into widget_session (id, partner_id, client_id, agent_ref, origin, widgets, token_hash, expires_at, created_at, updated_at)
           values ($1, $2, $3, 'agent-7', 'https://a.example', '{REFERRAL_INBOX}', sha256('y'), now() + interval '3 hours',
             now() + interval '150 minutes', now())`,
          [newId(), ground.ccas.id, ground.ccas.clientId],
        ),
      )
    await expect(add).rejects.toMatchObject({ code: '42501' })
    await client.query('rollback')
    client.release()
  })
})
