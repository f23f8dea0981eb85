import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CANARY, type ServerForTest, serveForTest } from '../http/server-for-test.ts'

let server: ServerForTest
beforeAll(async () => {
  server = await serveForTest()
})
afterAll(() => server.close())

const aliases = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')
const nested = (levels: number, inner: string): string =>
  levels === 0 ? inner : `friends { nodes { ${nested(levels - 1, inner)} } }`

describe('an operation', () => {
  it('gives the same answer compiled and not, and under each of its names', async () => {
    const query = 'query A { hello } query B { partners } '
    for (let time = 0; time < 4; time += 1) {
      expect((await server.ask(query, { operationName: 'A' })).data).toEqual({ hello: 'bonjour' })
      expect((await server.ask(query, { operationName: 'B' })).data).toEqual({ partners: 1 })
    }
    for (const operationName of [undefined, 'C']) {
      const answer = await server.ask(query, operationName === undefined ? {} : { operationName })
      expect(answer).toMatchObject({ status: 400, codes: ['OPERATION_NOT_FOUND'] })
    }
  })

  it('takes the defaults of its variables, compiled or not', async () => {
    const query =
      'query ($shown: Boolean! = true, $hidden: Boolean! = false) { hello @include(if: $shown) again: hello @include(if: $hidden) }'
    for (let time = 0; time < 3; time += 1) {
      expect(await server.ask(query)).toMatchObject({ status: 200, data: { hello: 'bonjour' } })
      const { data } = await server.ask(query, { variables: { shown: false, hidden: true } })
      expect(data).toEqual({ again: 'bonjour' })
    }
  })

  it('can be introspected in the sandbox', async () => {
    const answer = await server.ask(getIntrospectionQuery())
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('ItemConnection')
  })

  it('that changes something needs Idempotency-Key before anything runs', async () => {
    const query = 'mutation { touch(id: "1") }'
    expect(await server.ask(query)).toMatchObject({
      status: 400,
      codes: ['IDEMPOTENCY_KEY_MISSING'],
    })
    const headers = { 'idempotency-key': 'key-00000001' }
    const replayed = await server.ask(query, { headers })
    expect(replayed.data).toEqual({ touch: 'touched' })
    expect(replayed.headers.get('idempotency-replayed')).toBe('true')
  })
})

describe('an error', () => {
  it('that nobody foresaw is masked, named by the request id, and logged without its text', async () => {
    for (let time = 0; time < 3; time += 1) {
      const answer = await server.ask('query Boom { boom }')
      expect(answer).toMatchObject({ status: 500, codes: ['INTERNAL'] })
      expect(answer.text).not.toContain(CANARY)
      const requestId = answer.headers.get('passerelle-request-id') ?? 'none'
      expect(answer.text).toContain(requestId)
      const line = server
        .logged()
        .split('\n')
        .find((text) => text.includes(requestId) && text.includes('unexpected'))
      expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'error', path: 'boom' })
    }
    expect(server.logged()).not.toContain(CANARY)
  })

  it('of the request as a whole sets the status; one beside data does not', async () => {
    expect(await server.ask('{ forbidden }')).toMatchObject({
      status: 403,
      codes: ['SCOPE_MISSING'],
    })
    const partial = await server.ask('{ maybe hello }')
    expect(partial).toMatchObject({ status: 200, codes: ['SCOPE_MISSING'] })
    expect(partial.data).toEqual({ maybe: null, hello: 'bonjour' })
  })

  const filter = 'query Q($filter: Filter) { echo(filter: $filter) }'
  it.each([
    ['$filter.day', filter, { filter: { must: 'x', day: CANARY } }],
    ['$filter.urgency', filter, { filter: { must: 'x', urgency: CANARY } }],
    ['$filter.count', filter, { filter: { must: 'x', count: CANARY } }],
    [
      '$filter.inner[1]',
      filter,
      { filter: { must: 'x', inner: [{ must: 'y' }, { day: '2026-01-01' }] } },
    ],
    ['$filter', filter, { filter: { must: 'x', [CANARY]: 1 } }],
    ['$filter', filter, { filter: CANARY }],
    ['$text', 'query Q($text: String!) { echo(text: $text) }', {}],
    ['$text', 'query Q($text: String!) { echo(text: $text) }', { text: null }],
    ['$text', 'query Q($text: String) { echo(text: $text) }', { text: [CANARY] }],
  ])('of a variable names its path %s, never its value', async (path, query, variables) => {
    for (let time = 0; time < 3; time += 1) {
      const answer = await server.ask(query, { variables })
      expect(answer).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] })
      expect(answer.text).toContain(path)
      expect(answer.text).not.toContain(CANARY)
      expect(answer.text).not.toContain('"http"')
    }
    expect(server.logged()).not.toContain(CANARY)
  })

  it.each([
    ['GRAPHQL_PARSE_FAILED', `{ hello "${CANARY}" }`],
    ['GRAPHQL_PARSE_FAILED', `{ echo(text: "${CANARY} }`],
    ['GRAPHQL_VALIDATION_FAILED', '{ goodbye }'],
    ['GRAPHQL_VALIDATION_FAILED', `{ items(first: "${CANARY}") { totalCount } }`],
    ['GRAPHQL_VALIDATION_FAILED', `{ echo(filter: { must: "x", day: "${CANARY}" }) }`],
    [
      'GRAPHQL_VALIDATION_FAILED',
      `query Q($n: Int = "${CANARY}") { items(first: $n) { totalCount } }`,
    ],
  ])('%s tells the place, and no literal value', async (code, query) => {
    const answer = await server.ask(query)
    expect(answer.status).toBe(400)
    expect(answer.codes).toContain(code)
    expect(answer.text).not.toContain('Dupont')
    expect(server.logged()).not.toContain('Dupont')
  })
})

describe('a document', () => {
  it('within the limits runs', async () => {
    expect((await server.ask(`{ ${aliases(18)} }`)).status).toBe(200)
    expect(
      (await server.ask(`{ items(first: 100) { nodes { ${nested(4, 'name')} } } }`, {})).codes,
    ).toEqual(['QUERY_TOO_COSTLY'])
    expect(
      (await server.ask('{ items(first: 90) { nodes { name friends { totalCount } } } }')).status,
    ).toBe(200)
  })

  const friends = (first: string, inner = 'name'): string =>
    `friends(first: ${first}) { nodes { ${inner} } }`
  it.each([
    ['QUERY_TOO_DEEP', 'deep levels', `{ item { ${nested(6, 'name')} } }`, {}],
    [
      'QUERY_TOO_DEEP',
      'levels hidden in fragments',
      `{ item { ...A } } fragment A on Item { ${nested(3, '...B')} } fragment B on Item { ${nested(3, 'name')} }`,
      {},
    ],
    [
      'QUERY_TOO_DEEP',
      'a fragment that holds itself',
      '{ item { ...A } } fragment A on Item { near { ...A } }',
      {},
    ],
    ['QUERY_TOO_COSTLY', 'aliases of __typename', `{ item { ${aliases(101)} } }`, {}],
    ['QUERY_TOO_COSTLY', 'root fields', `{ ${aliases(21)} }`, {}],
    [
      'QUERY_TOO_COSTLY',
      'lists in lists',
      `{ item { ${friends('100', friends('100', 'name near { name }'))} } }`,
      {},
    ],
    [
      'QUERY_TOO_COSTLY',
      'lists by variable',
      `query Q($n: Int) { item { ${friends('$n', friends('$n', 'name near { name }'))} } }`,
      { n: 100 },
    ],
    [
      'QUERY_TOO_COSTLY',
      'lists by default',
      `{ item { friends { nodes { friends { nodes { friends { nodes { name } } } } } } } }`,
      {},
    ],
    [
      'QUERY_TOO_COSTLY',
      'a negative length that would make room',
      `query Q($n: Int) { a: item { ${friends('$n', friends('100', friends('100')))} } b: item { ${friends('100', friends('100'))} } }`,
      { n: -1000 },
    ],
    [
      'QUERY_TOO_COSTLY',
      'a length beyond the longest page',
      `{ item { ${friends('100000', friends('100', 'name name near { name }'))} } }`,
      {},
    ],
    [
      'QUERY_TOO_COSTLY',
      'fragments that double',
      `{ item { ...F0 } } ${Array.from({ length: 20 }, (_, index) => `fragment F${index} on Item { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F20 on Item { name }`,
      {},
    ],
    ['QUERY_TOO_COSTLY', 'directives', `{ hello ${'@include(if: true) '.repeat(51)} }`, {}],
    ['QUERY_TOO_COSTLY', 'tokens', `{ item { ${'name '.repeat(4_001)} } }`, {}],
  ])('is refused %s for %s', async (code, _what, query, variables) => {
    const started = performance.now()
    for (let time = 0; time < 3; time += 1) {
      const answer = await server.ask(query, { variables })
      expect(answer).toMatchObject({ status: 400, codes: [code], data: undefined })
    }
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})
