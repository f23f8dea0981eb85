import { deprecated } from '@passerelle/schema'
import { buildSchema, GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, type DeprecationEvent } from '../../../sdk/src/core/index.ts'
import { type ServerForTest, serveForTest } from './server-for-test.ts'

const early = deprecated({ instead: 'Read `hello`.', since: '2026-12-01', until: '2028-01-31' })
const late = deprecated({ instead: 'Leave it out.', since: '2027-01-01', until: '2028-01-01' })

function aging(): GraphQLSchema {
  const schema = buildSchema(`
    enum Kind { NEW OLD @deprecated(reason: "${late}") }
    input Filter { kind: Kind, inner: [Inner!], aged: Int @deprecated(reason: "${late}") }
    input Inner { kind: Kind, aged: Int @deprecated(reason: "${late}") }
    input Plain { a: Int }
    type Query {
      hello(filter: Filter, plain: Plain, aged: Int @deprecated(reason: "${late}")): String!
      salut: String! @deprecated(reason: "${early}")
    }
  `)
  const query = schema.getQueryType()
  if (!(query instanceof GraphQLObjectType)) throw new Error('no query')
  for (const field of Object.values(query.getFields())) field.resolve = () => 'bonjour'
  return schema
}

let server: ServerForTest
beforeAll(async () => {
  server = await serveForTest({ schema: aging() })
})
afterAll(() => server.close())

const EARLY = Date.parse('2026-12-01T00:00:00Z') / 1000
const LATE = Date.parse('2027-01-01T00:00:00Z') / 1000
const filtered = 'query Q($filter: Filter) { hello(filter: $filter) }'

test.each([
  ['a field', '{ salut }', {}, [`@${EARLY}`, 'Query.salut']],
  ['an argument', '{ hello(aged: 1) }', {}, [`@${LATE}`, 'Query.hello(aged:)']],
  ['a value', '{ hello(filter: { kind: OLD }) }', {}, [`@${LATE}`, 'Kind.OLD']],
  ['an input field', '{ hello(filter: { aged: 1 }) }', {}, [`@${LATE}`, 'Filter.aged']],
  [
    'what variables hold, deep within',
    filtered,
    { filter: { inner: [{ aged: 1 }, { kind: 'OLD' }] } },
    [`@${LATE}`, 'Inner.aged Kind.OLD'],
  ],
  [
    'several, by the earliest day',
    '{ salut hello(aged: 1) }',
    {},
    [`@${EARLY}`, 'Query.salut Query.hello(aged:)'],
  ],
])(
  '%s that will go away is told with its days',
  async (_what, query, variables, [since, elements]) => {
    for (let time = 0; time < 3; time += 1) {
      const { status, headers } = await server.ask(query, { variables })
      expect(status).toBe(200)
      expect(headers.get('deprecation')).toBe(since)
      expect(headers.get('passerelle-deprecated')).toBe(elements)
      expect(headers.get('sunset')).toMatch(/^(Sat, 01|Mon, 31) Jan 2028 23:59:59 GMT$/)
      expect(headers.get('link')).toContain('</docs/deprecations>; rel="deprecation"')
    }
  },
)

test.each([
  ['{ hello }', {}],
  [filtered, { filter: { kind: 'NEW', inner: [{ kind: 'NEW' }] } }],
  ['query Q($plain: Plain) { hello(plain: $plain) }', { plain: { a: 1 } }],
])('nothing is said of %s', async (query, variables) => {
  const { status, headers } = await server.ask(query, { variables })
  expect([status, headers.get('deprecation'), headers.get('sunset')]).toEqual([200, null, null])
})

test('the hook of the SDK hears the operation and both days, and no free text of a server', async () => {
  const heard: DeprecationEvent[] = []
  const hooks = { onDeprecation: (event: DeprecationEvent) => void heard.push(event) }
  const client = createClient({ url: server.url, token: await server.token(), hooks })
  await client.request({ document: 'query Greet { salut }' })
  await client.request({ document: 'query Fine { hello }' })
  expect(heard).toEqual([
    {
      operation: 'Greet',
      deprecation: `@${EARLY}`,
      sunset: 'Mon, 31 Jan 2028 23:59:59 GMT',
    },
  ])
})

test('a page says what to use instead', async () => {
  const page = await (await fetch(`${server.url}/docs/deprecations`)).text()
  expect(page).toContain(
    '<dt><code>Query.salut</code></dt><dd>Since 2026-12-01, served until 2028-01-31. Read `hello`.',
  )
  expect(page).toContain('<code>Query.hello(aged:)</code>')
})
