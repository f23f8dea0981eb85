import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { take } from '../live/live-for-test.ts'
import { documentOf, type Opened, ORIGIN, WidgetGround } from './widgets-for-test.ts'

let ground: WidgetGround
let session: Opened
beforeAll(async () => {
  ground = await WidgetGround.open()
  session = await ground.opened({ widgets: ['REFERRAL_INBOX', 'REFERRAL_TIMELINE'] })
})
afterAll(() => ground.close())

const inbox = { states: [], first: 5 }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Raw {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: unknown
}

/** Past fetch, which lets nobody set some headers or send some twice. */
function raw({ method = 'POST', path = '/graphql', headers = {}, body }: Raw): Promise<{
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}> {
  return new Promise((resolve, reject) => {
    const sent = {
      'content-type': 'application/json',
      authorization: `Bearer ${session.token}`,
      origin: ORIGIN,
      ...headers,
    }
    const { port } = ground.server
    const asked = request({ host: '127.0.0.1', port, method, path, headers: sent }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += String(chunk)
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      )
    })
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const asking = { query: documentOf('WidgetInbox'), variables: inbox }
const codeOf = (text: string): string => JSON.parse(text).errors?.[0].extensions.code ?? 'NONE'

describe('a stolen token is refused', () => {
  it.each([
    ['a sandboxed frame', { origin: 'null' }],
    ['another case of letters', { origin: 'https://OUTIL.ccas.example' }],
    ['the port said', { origin: `${ORIGIN}:443` }],
    ['another port', { origin: `${ORIGIN}:8443` }],
    ['a trailing dot', { origin: `${ORIGIN}.` }],
    ['a slash', { origin: `${ORIGIN}/` }],
    ['a longer name', { origin: `${ORIGIN}.evil.example` }],
    ['letters that look alike', { origin: 'https://xn--outl-vpa.ccas.example' }],
    ['two origins, its own first', { origin: [ORIGIN, 'https://evil.example'] }],
    ['its own origin twice', { origin: [ORIGIN, ORIGIN] }],
  ])('with %s as its origin, and no origin is named in the answer', async (_name, headers) => {
    const told = await raw({ headers, body: asking })
    expect([told.status, codeOf(told.text)]).toEqual([403, 'WIDGET_ORIGIN_REFUSED'])
    expect(told.headers['access-control-allow-origin']).toBeUndefined()
    expect(told.headers['vary']).toBe('Origin')
    expect(told.text).not.toContain('ccas.example')
  })

  it.each([
    ['GET', { method: 'GET', path: `/graphql?query=${encodeURIComponent('{ __typename }')}` }],
    ['GET, as EventSource asks', { method: 'GET', headers: { accept: 'text/event-stream' } }],
    ['PUT', { method: 'PUT', body: asking }],
  ])('by %s', async (_name, asked) => {
    const told = await raw(asked)
    expect([told.status, codeOf(told.text)]).toEqual([405, 'METHOD_NOT_ALLOWED'])
  })

  it('in an address, where no server looks for it', async () => {
    const path = `/graphql?access_token=${session.token}&token=${session.token}`
    const told = await raw({ path, headers: { authorization: '' }, body: asking })
    expect([told.status, codeOf(told.text)]).toEqual([401, 'UNAUTHENTICATED'])
    expect(ground.live.logged.join('')).not.toContain(session.token.slice(4))
  })

  it('as a form, which a browser sends without asking anybody', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const told = await raw({ headers: { 'content-type': type }, body: asking })
      expect([told.status, codeOf(told.text)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE'])
    }
  })

  it('with a scheme, a case or a length of its own', async () => {
    const { token } = session
    for (const written of [
      token,
      `Basic ${token}`,
      `Bearer  ${token}`,
      `Bearer ${token} `.concat('x'),
      `Bearer ${token}=`,
      `Bearer PWS_${token.slice(4)}`,
      `Bearer ${token.slice(0, -1)}`,
    ]) {
      const told = await raw({ headers: { authorization: written }, body: asking })
      expect([written.length, told.status]).toEqual([written.length, 401])
    }
  })
})

describe('a token asks no other document', () => {
  const foreign = documentOf('AccessRecords')

  it('by its hash, by a text beside another’s hash, or among several', async () => {
    const own = documentOf('WidgetInbox')
    const bodies: readonly (readonly [string, object])[] = [
      ['WIDGET_OPERATION_REFUSED', { documentId: `sha256:${sha256(foreign)}` }],
      [
        'WIDGET_OPERATION_REFUSED',
        { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(foreign) } } },
      ],
      ['WIDGET_OPERATION_REFUSED', { query: foreign, documentId: `sha256:${sha256(own)}` }],
      ['BAD_REQUEST', { query: own, variables: inbox, documentId: `sha256:${sha256(foreign)}` }],
      ['WIDGET_OPERATION_REFUSED', { query: `${own}\n${foreign}`, operationName: 'AccessRecords' }],
      ['BAD_REQUEST', [asking, { query: foreign }]],
    ]
    for (const [code, body] of bodies) {
      const told = await raw({ body })
      expect(codeOf(told.text), JSON.stringify(body).slice(0, 80)).toBe(code)
    }
  })

  it('under another operation’s name', async () => {
    const told = await raw({ body: { ...asking, operationName: 'AccessRecords' } })
    expect(JSON.parse(told.text).data ?? null).toBeNull()
    expect(codeOf(told.text)).not.toBe('NONE')
  })

  it('but its own by hash it does', async () => {
    const body = { documentId: `sha256:${sha256(documentOf('WidgetInbox'))}`, variables: inbox }
    expect(codeOf((await raw({ body })).text)).toBe('NONE')
  })

  it('and names its case in one way only', async () => {
    const { caseId } = await ground.live.world.addCase(ground.ccas)
    const { token } = await ground.opened({ widgets: ['REFERRAL_FORM'], caseId })
    for (const named of [[caseId], caseId.toUpperCase(), ` ${caseId}`, { id: caseId }, null]) {
      const told = await ground.page(token, 'WidgetReferralForm', { caseId: named })
      expect(told.codes).toEqual(['WIDGET_CASE_REFUSED'])
    }
  })
})

describe('an action repeated', () => {
  it('under a key of another client opens another session, and shows nobody’s token', async () => {
    const key = newId()
    const mine = await ground.openSession({}, key)
    await ground.addAgent(ground.association, 'agent-7')
    const theirs = await ground.openSession({}, key, ground.association)
    expect(theirs.headers.get('idempotency-replayed')).toBeNull()
    const [a, b] = [mine.data.createWidgetSession, theirs.data.createWidgetSession]
    expect(b.session.id).not.toBe(a.session.id)
    expect(b.token).not.toBe(a.token)
  })

  it('after the session has ended brings back no token that works', async () => {
    const key = newId()
    const first = (await ground.openSession({}, key)).data.createWidgetSession
    const input = { id: first.session.id }
    await ground.back(ground.ccas, documentOf('EndWidgetSession'), { input })
    const again = (await ground.openSession({}, key)).data.createWidgetSession
    expect(again.session.id).toBe(first.session.id)
    const told = await ground.page(again.token, 'WidgetInbox', inbox)
    expect(told.codes).toEqual(['WIDGET_SESSION_ENDED'])
  })

  it('with another origin under the same key is refused', async () => {
    const key = newId()
    await ground.openSession({}, key)
    const told = await ground.openSession({ origin: 'https://evil.example' }, key)
    expect(told.codes).toEqual(['IDEMPOTENCY_KEY_REUSED'])
  })
})

describe('a preflight', () => {
  it('says yes to nothing but POST of this very origin, and caches keep answers apart', async () => {
    for (const headers of [
      { origin: ORIGIN, 'access-control-request-method': 'DELETE' },
      { origin: `${ORIGIN}.`, 'access-control-request-method': 'POST' },
      { origin: 'null', 'access-control-request-method': 'POST' },
      { origin: [ORIGIN, ORIGIN], 'access-control-request-method': 'POST' },
      { origin: `${'a'.repeat(4_000)}`, 'access-control-request-method': 'POST' },
    ]) {
      const told = await raw({ method: 'OPTIONS', headers })
      expect([told.status, told.headers['vary']]).toEqual([204, 'Origin'])
      expect(told.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('answers a page that may not ask as one whose origin nobody knows', async () => {
    const ask = (origin: string) =>
      raw({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
    const [a, b] = [await ask('https://evil.example'), await ask('https://nobody.example')]
    const shape = ({ status, text, headers }: typeof a) => [
      status,
      text,
      Object.keys(headers).sort(),
    ]
    const less = (told: typeof a) => JSON.stringify(shape(told))
    expect(less(a)).toBe(less(b))
  })
})

describe('live streams of one partner', () => {
  it('bring a session for one case that case alone, and everybody else all of it', async () => {
    const { world } = ground.live
    const { caseId } = await world.addCase(ground.ccas)
    const other = await world.addCase(ground.ccas)
    const { token, id } = await ground.opened({ widgets: ['REFERRAL_TIMELINE'], caseId })
    // That it was opened is an event as well, and lies before both streams.
    ground.live.wake()
    await ground.live.placed()
    const bound = await fetch(`http://127.0.0.1:${ground.server.port}/graphql`, {
      method: 'POST',
      headers: {
        ...{ accept: 'text/event-stream', 'content-type': 'application/json', origin: ORIGIN },
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: documentOf('WidgetReferralEvents'), variables: { caseId } }),
    })
    expect(bound.status).toBe(200)
    // It joins a partner whose first reader sees one case.
    const program = await ground.live.ask(ground.server, ground.ccas)
    const [first] = await ground.live.happen([ground.ccas], [{ caseId: other.caseId }])
    const [second] = await ground.live.happen([ground.ccas], [{ caseId }])
    const seen = await take(program, 2)
    expect(seen.map((event) => event.subjectId)).toEqual([first, second])
    await ground.live.placed()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await ground.back(ground.ccas, documentOf('EndWidgetSession'), { input: { id } })
    const text = await bound.text()
    expect(text).toContain(second)
    expect(text).not.toContain(first)
    expect(text).toContain('WIDGET_SESSION_ENDED')
  })
})

describe('the serving role', () => {
  it.each([
    [
      'an id that is none',
      `select passerelle_bind_widget_session('00000000-0000-0000-0000-000000000000')`,
      'SESSION_ENDED',
    ],
    ['no id', 'select passerelle_bind_widget_session(null)', 'SESSION_ENDED'],
  ])('binds nobody by %s, and unbinds who was bound before', async (_name, text, verdict) => {
    const client = await ground.live.world.database.pool.connect()
    await client.query('begin')
    await client.query('select passerelle_bind($1, null)', [ground.ccas.clientId])
    const { rows } = await client.query(text)
    expect(Object.values(rows[0])).toEqual([verdict])
    const seen = await client.query('select 1 from widget_session union all select 1 from client')
    expect(seen.rows).toEqual([])
    await client.query('rollback')
    client.release()
  })

  it('reads no session of another partner, and the worker none at all', async () => {
    const client = await ground.live.world.database.pool.connect()
    await client.query('begin')
    await client.query('select passerelle_bind($1, null)', [ground.association.clientId])
    const { rows } = await client.query('select 1 from widget_session where partner_id = $1', [
      ground.ccas.id,
    ])
    await client.query('rollback')
    client.release()
    expect(rows).toEqual([])
    const statement = { name: 'attack_sessions', text: 'select token_hash from widget_session' }
    const asWorker = ground.live.world.worker.transaction((tx) => tx.query(statement, []))
    await expect(asWorker).rejects.toMatchObject({ code: '42501' })
  })
})
