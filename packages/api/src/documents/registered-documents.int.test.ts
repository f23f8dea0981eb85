import { newId, readSdkDocuments } from '@passerelle/schema'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveGround } from '../live/live-for-test.ts'
import type { RunningServer } from '../server.ts'
import type { WorldPartner } from '../testing/world.ts'
import {
  documentHash,
  type Given,
  post,
  REGISTER,
  REGISTERED,
  RETIRE,
} from './documents-for-test.ts'

let ground: LiveGround
let strict: RunningServer
let another: RunningServer
let free: RunningServer
let partner: WorldPartner
let stranger: WorldPartner

beforeAll(async () => {
  ground = await LiveGround.open()
  partner = await ground.world.addPartner('CCAS', 'CCAS de Besançon')
  stranger = await ground.world.addPartner('CAF', 'CAF du Doubs')
  const rule = { sandbox: false, documents: 'registered' } as const
  ;[strict, another, free] = await Promise.all([
    ground.start({}, rule),
    ground.start({}, rule),
    ground.start({}, { documents: 'any' }),
  ])
})
afterAll(() => ground.close())

const ask = async (given: Given, server = strict, asker = partner) =>
  post(server, await ground.token(asker, given), given)

const register = async (documents: readonly string[], asker = partner, server = strict) => {
  const given = { query: REGISTER, variables: { input: { documents } }, key: newId() }
  return (await ask(given, server, asker)).data.registerDocuments
}

const own = (name: string): string => `query ${name} { viewer { partner { id } scopes } }`

describe('outside the sandbox', () => {
  test('a document of the SDK runs unregistered, by text and by hash', async () => {
    const entry = [...readSdkDocuments()].find(([, text]) => text.startsWith('query Viewer'))
    const [hash = '', query = ''] = entry ?? []
    const byText = await ask({ query })
    expect(byText.data.viewer.partner.id).toBe(partner.id)
    for (const named of [
      { documentId: `sha256:${hash}` },
      { documentId: hash.toUpperCase() },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { query, documentId: `sha256:${hash}` },
    ]) {
      expect((await ask(named)).data).toEqual(byText.data)
    }
  })

  test('any other document is refused before it is parsed, with the way to mend it', async () => {
    for (const query of [
      own('Unknown'),
      '{ broken',
      getIntrospectionQuery(),
      '{ viewer { id } }',
    ]) {
      const { status, text, codes } = await ask({ query })
      expect([status, codes]).toEqual([403, ['DOCUMENT_NOT_REGISTERED']])
      expect(text).toContain('passerelle documents push')
    }
    const named = await ask({ documentId: documentHash('nothing') })
    expect(named.codes).toEqual(['DOCUMENT_NOT_REGISTERED'])
  })

  test('so is the document of a stream', async () => {
    const query = 'subscription Mine { events { position } }'
    const accept = 'text/event-stream'
    const refused = await ask({ query, accept })
    expect([refused.status, refused.codes]).toEqual([403, ['DOCUMENT_NOT_REGISTERED']])
    await register([query])
    const opened = await ground.ask(strict, partner, { query, signal: AbortSignal.timeout(2_000) })
    expect(opened.headers.get('content-type')).toContain('text/event-stream')
    await opened.body?.cancel()
  })

  test('a hash that is none, or of another text, is a bad request', async () => {
    const query = own('Other')
    for (const given of [
      { documentId: 'md5:1' },
      { extensions: { persistedQuery: { sha256Hash: 'x' } } },
      { query, documentId: documentHash('another') },
      {},
    ]) {
      expect((await ask(given)).codes).toEqual(['BAD_REQUEST'])
    }
  })
})

describe('a registered document', () => {
  test('runs at once in every process, for its partner alone, by text and by hash', async () => {
    const query = own('Registered')
    const named = { documentId: `sha256:${documentHash(query)}` }
    // The other process has just learnt that it is none.
    expect((await ask({ query }, another)).codes).toEqual(['DOCUMENT_NOT_REGISTERED'])
    expect(await register([query])).toMatchObject({
      registrations: [{ hash: documentHash(query), status: 'REGISTERED', problems: [] }],
    })
    for (const server of [another, strict]) {
      for (const given of [{ query }, named]) {
        expect((await ask(given, server)).data.viewer.partner.id).toBe(partner.id)
        const { codes } = await ask(given, server, stranger)
        expect(codes).toEqual(['DOCUMENT_NOT_REGISTERED'])
      }
    }
    expect((await ask(named, free)).data.viewer.partner.id).toBe(partner.id)
  })

  test('is one event, one audit record and one row, however often it is registered', async () => {
    const query = own('Repeated')
    const states = []
    for (let time = 0; time < 3; time += 1)
      states.push((await register([query, query])).registrations)
    expect(states.map(([first]) => first.status)).toEqual(['REGISTERED', 'KNOWN', 'KNOWN'])
    const hash = documentHash(query)
    const count = async (sql: string) => (await ground.world.owner.query(sql, [hash])).rows
    expect(await count('select 1 from registered_document where hash = $1')).toHaveLength(1)
    expect(
      await count(
        `select audience from event where type = 'document.registered' and data->>'hash' = $1`,
      ),
    ).toEqual([{ audience: [partner.id] }])
    expect(
      await count(
        `select 1 from audit_record a join registered_document d on d.id = a.aggregate_id
          where d.hash = $1 and a.command = 'registerDocuments'`,
      ),
    ).toHaveLength(1)
  })

  test('registered by twenty programs at once is registered by one of them', async () => {
    const query = own('Raced')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        register([query], partner, turn % 2 ? strict : another),
      ),
    )
    const states = answers.map(({ registrations }) => registrations[0].status)
    expect(states.filter((state) => state === 'REGISTERED')).toHaveLength(1)
    expect(states.filter((state) => state === 'KNOWN')).toHaveLength(19)
  })

  test('is refused again once it is retired, and comes back when it is registered anew', async () => {
    const query = own('Retired')
    await register([query])
    expect((await ask({ query })).codes).toEqual([])
    const [row] = (await ask({ query: REGISTERED })).data.registeredDocuments.nodes
    expect(row).toMatchObject({
      hash: documentHash(query),
      name: 'Retired',
      kind: 'QUERY',
      version: 1,
    })
    const retire = async (expectedVersion: number, asker = partner) => {
      const input = { id: row.id, expectedVersion }
      const given = { query: RETIRE, variables: { input }, key: newId() }
      return (await ask(given, strict, asker)).data.retireDocument
    }
    expect(await retire(1, stranger)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await retire(7)).toMatchObject({ code: 'VERSION_CONFLICT', current: { version: 1 } })
    expect(await retire(1)).toMatchObject({ version: 2, retiredAt: expect.any(String) })
    expect(await retire(2)).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect((await ask({ query })).codes).toEqual(['DOCUMENT_NOT_REGISTERED'])
    expect(await register([query])).toMatchObject({ registrations: [{ status: 'REGISTERED' }] })
    expect((await ask({ query })).codes).toEqual([])
  })
})

describe('registering', () => {
  const literal = 'query Held { node(id: "CANARI-Dupont") { id } }'
  test.each([
    ['GRAPHQL_PARSE_FAILED', 'query Broken {'],
    ['GRAPHQL_VALIDATION_FAILED', 'query Wrong { viewer { shoeSize } }'],
    ['GRAPHQL_VALIDATION_FAILED', 'query Curious { __schema { types { name } } }'],
    [
      'QUERY_TOO_COSTLY',
      `query Wide { ${Array.from({ length: 21 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    ],
    [
      'QUERY_TOO_COSTLY',
      `query Long { sharedCases(first: 100) { nodes { needs { ${Array.from({ length: 11 }, (_, n) => `a${n}: id`).join(' ')} } } } }`,
    ],
    ['DOCUMENT_NOT_ONE_OPERATION', '{ viewer { scopes } }'],
    ['DOCUMENT_NOT_ONE_OPERATION', 'query A { viewer { scopes } } query B { viewer { scopes } }'],
    ['DOCUMENT_HOLDS_TEXT', literal],
    ['DOCUMENT_TOO_LONG', `query Padded { viewer { scopes } } ${'#'.repeat(20_000)}`],
  ])('tells %s of a document that cannot run, and holds up no other', async (code, text) => {
    const good = own(`Beside${newId().replaceAll('-', '')}`)
    const answer = await register([text, good])
    expect(answer.registrations).toMatchObject([
      { status: 'REFUSED' },
      { status: 'REGISTERED', problems: [] },
    ])
    const [refused] = answer.registrations
    expect(new Set(refused.problems.map((one: { readonly code: string }) => one.code))).toEqual(
      new Set([code]),
    )
    expect(JSON.stringify(answer)).not.toContain('CANARI')
  })

  test('knows the documents of the SDK', async () => {
    const [text = ''] = readSdkDocuments().values()
    expect(await register([text])).toMatchObject({ registrations: [{ status: 'KNOWN' }] })
  })

  test('needs the scope documents:write', async () => {
    const given = {
      query: REGISTER,
      variables: { input: { documents: [own('Scoped')] } },
      scope: 'cases:read',
      key: newId(),
    }
    expect((await ask(given)).codes).toEqual(['SCOPE_MISSING'])
  })

  test('takes fifty at once and a thousand in all', async () => {
    const many = Array.from({ length: 51 }, (_, n) => own(`Many${n}`))
    expect(await register(many)).toMatchObject({ code: 'TOO_MANY_AT_ONCE' })
    expect(await register([])).toMatchObject({ code: 'TOO_MANY_AT_ONCE' })
    await ground.world.owner.query(
      `insert into registered_document (id, partner_id, client_id, hash, name, kind, text, registered_at)
        select gen_random_uuid(), $1, $2, encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), 'F', 'QUERY', n::text, now()
        from generate_series(1, 999) n`,
      [stranger.id, stranger.clientId],
    )
    expect(await register([own('Last')], stranger)).toMatchObject({
      registrations: [{ status: 'REGISTERED' }],
    })
    expect(await register([own('OneMore')], stranger)).toMatchObject({
      code: 'TOO_MANY_DOCUMENTS',
    })
    expect(await register([own('Last')], stranger)).toMatchObject({
      registrations: [{ status: 'KNOWN' }],
    })
  })

  test('cannot put a text under the hash of another, even past the first wall', async () => {
    const written = ground.world.owner.query(
      `insert into registered_document (id, partner_id, client_id, hash, name, kind, text, registered_at)
        values (gen_random_uuid(), $1, $2, $3, 'A', 'QUERY', 'another', now())`,
      [partner.id, partner.clientId, documentHash('one')],
    )
    await expect(written).rejects.toMatchObject({ constraint: 'registered_document_hash' })
  })
})
