import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf, ORIGIN, WidgetGround } from './widgets-for-test.ts'

let ground: WidgetGround
beforeAll(async () => {
  ground = await WidgetGround.open()
})
afterAll(() => ground.close())

const inbox = { states: [], first: 5 }

describe('a back end that opens a session for a page', () => {
  it('gets a token that lets the widgets of that page ask for their agent', async () => {
    const { data } = await ground.openSession()
    expect(data.createWidgetSession).toMatchObject({
      token: expect.stringMatching(/^pws_[\w-]{43}$/),
      session: { agentRef: 'agent-7', origin: ORIGIN, widgets: ['REFERRAL_INBOX'], caseId: null },
    })
    const told = await ground.page(data.createWidgetSession.token, 'WidgetInbox', inbox)
    expect(told).toMatchObject({ status: 200, codes: [], data: { referralInbox: { nodes: [] } } })
  })

  it('gets the same token when it repeats the action, because an answer may be lost', async () => {
    const key = newId()
    const [first, again] = [await ground.openSession({}, key), await ground.openSession({}, key)]
    expect(again.data).toEqual(first.data)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  it('leaves one session, one event and one audit record that names agent and origin', async () => {
    const { id } = await ground.opened()
    const { owner } = ground.live.world
    const { rows } = await owner.query(
      `select a.command, a.details->>'agentRef' as agent, a.details->>'origin' as origin,
        (select array_agg(type) from event where aggregate_id = $1) as events from audit_record a where aggregate_id = $1`,
      [id],
    )
    expect(rows).toEqual([
      {
        command: 'createWidgetSession',
        agent: 'agent-7',
        origin: ORIGIN,
        events: ['widget_session.opened'],
      },
    ])
  })

  it('keeps the token nowhere but as a hash', async () => {
    const { token, id } = await ground.opened()
    const { rows } = await ground.live.world.owner.query(
      `select row_to_json(s)::text as text from widget_session s where id = $1
       union all select row_to_json(e)::text from event e where aggregate_id = $1
       union all select row_to_json(a)::text from audit_record a where aggregate_id = $1`,
      [id],
    )
    expect(rows).toHaveLength(3)
    for (const { text } of rows) expect(text).not.toContain(token.slice(4))
    expect(ground.live.logged.join('')).not.toContain(token.slice(4))
  })

  it.each([
    ['WIDGET_ORIGIN_INVALID', { origin: 'https://outil.ccas.example/' }],
    ['WIDGET_ORIGIN_INVALID', { origin: 'https://Outil.ccas.example' }],
    ['WIDGET_ORIGIN_INVALID', { origin: 'http://outil.ccas.example' }],
    ['WIDGET_ORIGIN_INVALID', { origin: 'https://user:secret@outil.ccas.example' }],
    ['WIDGET_ORIGIN_INVALID', { origin: 'null' }],
    ['WIDGET_ORIGIN_INVALID', { origin: '*' }],
    ['WIDGET_MINUTES_INVALID', { minutes: 0 }],
    ['WIDGET_MINUTES_INVALID', { minutes: 61 }],
    ['WIDGETS_MISSING', { widgets: [] }],
    ['AGENT_NOT_REGISTERED', { agentRef: 'agent-8' }],
    ['NOT_FOUND', { caseId: newId() }],
  ])('is told %s for %j', async (code, input) => {
    const { data } = await ground.openSession(input)
    expect(data.createWidgetSession).toMatchObject({ code, field: expect.stringMatching(/^input/) })
  })

  it('may open one for a page of its own machine in the sandbox', async () => {
    const { data } = await ground.openSession({ origin: 'http://localhost:5173' })
    expect(data.createWidgetSession.session.origin).toBe('http://localhost:5173')
  })

  it('gives no widget a scope its own token lacks', async () => {
    const scope = 'widgets:open directory:read services:read cases:read referrals:read'
    const { data } = await ground.post({
      query: documentOf('CreateWidgetSession'),
      variables: { input: { agentRef: 'agent-7', origin: ORIGIN, widgets: ['REFERRAL_INBOX'] } },
      headers: {
        authorization: `Bearer ${await ground.live.token(ground.ccas, { scope })}`,
        'idempotency-key': newId(),
      },
    })
    expect(data.createWidgetSession).toMatchObject({
      code: 'WIDGET_SCOPE_MISSING',
      message: expect.stringContaining('referrals:answer'),
    })
  })

  it('cannot name another partner’s agent, nor read or end another’s session', async () => {
    await ground.addAgent(ground.association, 'agent-of-theirs')
    const named = await ground.openSession({ agentRef: 'agent-of-theirs' })
    expect(named.data.createWidgetSession.code).toBe('AGENT_NOT_REGISTERED')
    const { id } = await ground.opened()
    const read = await ground.back(ground.association, documentOf('WidgetSession'), { id })
    expect(read.data).toEqual({ widgetSession: null })
    const ended = await ground.back(ground.association, documentOf('EndWidgetSession'), {
      input: { id },
    })
    expect(ended.data.endWidgetSession.code).toBe('NOT_FOUND')
  })
})

describe('a token of widgets', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['the same name over http', { origin: 'http://outil.ccas.example' }],
    ['no origin at all', {}],
  ])('is refused from %s, and no page may read the answer', async (_name, headers) => {
    const { token } = await ground.opened()
    const told = await ground.page(token, 'WidgetInbox', inbox, headers)
    expect(told).toMatchObject({ status: 403, codes: ['WIDGET_ORIGIN_REFUSED'] })
    expect(told.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('asks nothing but the documents of its widgets', async () => {
    const { token } = await ground.opened({ widgets: ['REFERRAL_INBOX'] })
    for (const query of [
      '{ viewer { scopes } }',
      `${documentOf('WidgetInbox')} `,
      documentOf('WidgetServices'),
      documentOf('AccessRecords'),
      documentOf('CreateWidgetSession'),
    ]) {
      const headers = { authorization: `Bearer ${token}`, origin: ORIGIN }
      const told = await ground.post({ query, variables: {}, headers })
      expect(told).toMatchObject({ status: 403, codes: ['WIDGET_OPERATION_REFUSED'] })
    }
  })

  it('acts for its agent and no other', async () => {
    await ground.addAgent(ground.ccas, 'agent-9')
    const { token } = await ground.opened()
    const as = (agent: string) =>
      ground.page(token, 'WidgetInbox', inbox, { origin: ORIGIN, 'passerelle-agent': agent })
    expect((await as('agent-9')).codes).toEqual(['WIDGET_AGENT_REFUSED'])
    expect((await as('agent-7')).codes).toEqual([])
  })

  it('that nobody made is no token', async () => {
    const told = await ground.page(`pws_${'a'.repeat(43)}`, 'WidgetInbox', inbox)
    expect(told).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] })
  })

  it('sets no cookie', async () => {
    const { token } = await ground.opened()
    const told = await ground.page(token, 'WidgetInbox', inbox)
    expect(told.headers.getSetCookie()).toEqual([])
    expect(told.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('loses what its client loses', async () => {
    const { token } = await ground.opened()
    const { owner } = ground.live.world
    const drop = `update client set scopes = array_remove(scopes, 'referrals:read') where id = $1`
    await owner.query(drop, [ground.ccas.clientId])
    const told = await ground.page(token, 'WidgetInbox', inbox)
    await owner.query(`update client set scopes = scopes || '{referrals:read}' where id = $1`, [
      ground.ccas.clientId,
    ])
    expect(told.codes).toEqual(['SCOPE_MISSING'])
  })
})

describe('a session is over at once', () => {
  const endings: readonly (readonly [string, string, string])[] = [
    [
      'its agent’s membership ends',
      `update agent_membership set until = now() where partner_id = $1 and agent_ref = 'agent-7'`,
      `update agent_membership set until = null where partner_id = $1 and agent_ref = 'agent-7'`,
    ],
    [
      'its client is suspended',
      `update client set status = 'SUSPENDED' where partner_id = $1`,
      `update client set status = 'ACTIVE' where partner_id = $1`,
    ],
    [
      'its partner is suspended',
      `update partner set status = 'SUSPENDED' where id = $1`,
      `update partner set status = 'ACTIVE' where id = $1`,
    ],
  ]

  it.each(endings)('when %s, and does not come back with it', async (_name, end, revive) => {
    const { token } = await ground.opened()
    const { owner } = ground.live.world
    await owner.query(end, [ground.ccas.id])
    const told = await ground.page(token, 'WidgetInbox', inbox)
    await owner.query(revive, [ground.ccas.id])
    expect(told).toMatchObject({ status: 401, codes: ['WIDGET_SESSION_ENDED'] })
    // The page may read why: it is the one the session was for.
    expect(told.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    const again = await ground.page(token, 'WidgetInbox', inbox)
    expect(again.codes).toEqual(['WIDGET_SESSION_ENDED'])
  })

  it('when its back end ends it, once', async () => {
    const { token, id } = await ground.opened()
    const end = () => ground.back(ground.ccas, documentOf('EndWidgetSession'), { input: { id } })
    expect((await end()).data.endWidgetSession).toMatchObject({
      id,
      endReason: 'BY_PARTNER',
      version: 2,
    })
    expect((await ground.page(token, 'WidgetInbox', inbox)).codes).toEqual(['WIDGET_SESSION_ENDED'])
    expect((await end()).data.endWidgetSession.code).toBe('WIDGET_SESSION_OVER')
  })

  it('when its minutes are over', async () => {
    const { token, id } = await ground.opened()
    await ground.live.world.owner.query(
      `update widget_session set created_at = now() - interval '20 minutes', expires_at = now() - interval '1 second'
       where id = $1`,
      [id],
    )
    expect((await ground.page(token, 'WidgetInbox', inbox)).codes).toEqual(['WIDGET_SESSION_ENDED'])
  })

  it('and so is its live stream', async () => {
    const { token, id } = await ground.opened()
    const response = await fetch(`http://127.0.0.1:${ground.server.port}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        origin: ORIGIN,
      },
      body: JSON.stringify({ query: documentOf('WidgetReferralEvents'), variables: {} }),
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    await ground.back(ground.ccas, documentOf('EndWidgetSession'), { input: { id } })
    expect(await response.text()).toContain('WIDGET_SESSION_ENDED')
  })
})

describe('a preflight', () => {
  it('lets pages of an origin with a live session ask, and no others', async () => {
    const origin = 'https://autre.ccas.example'
    expect((await ground.preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
    const { id } = await ground.opened({ origin })
    const allowed = await ground.preflight(origin)
    expect(allowed.status).toBe(204)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin)
    expect(allowed.headers.get('access-control-allow-methods')).toBe('POST')
    expect(allowed.headers.get('access-control-allow-headers')).toContain('Authorization')
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
    expect(allowed.headers.get('vary')).toBe('Origin')
    await ground.back(ground.ccas, documentOf('EndWidgetSession'), { input: { id } })
    expect((await ground.preflight(origin)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('opens nothing to a program’s token in a page', async () => {
    await ground.opened()
    const { headers } = await ground.post({
      query: '{ viewer { scopes } }',
      variables: {},
      headers: {
        authorization: `Bearer ${await ground.live.token(ground.ccas)}`,
        origin: ORIGIN,
      },
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})
