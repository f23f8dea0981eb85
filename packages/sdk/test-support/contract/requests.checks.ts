import assert from 'node:assert/strict'
import { clientOf, failureOf, post } from './asking.ts'
import { type Check, check } from './check.ts'
import { openCase, sent } from './situations.ts'

type Case = readonly [
  what: string,
  body: unknown,
  headers: Readonly<Record<string, string | null>>,
  status: number,
  code: string,
]

const HELLO = { query: '{ viewer { clientId } }' }
const deep = `{ sharedCases { nodes ${'{ needs { case '.repeat(6)} { id } ${'} }'.repeat(6)} } }`

const refusals: readonly Case[] = [
  ['is not JSON', 'no', {}, 400, 'BAD_REQUEST'],
  ['is a list', [HELLO], {}, 400, 'BAD_REQUEST'],
  ['has no query', { query: '' }, {}, 400, 'BAD_REQUEST'],
  ['has variables of the wrong kind', { ...HELLO, variables: [] }, {}, 400, 'BAD_REQUEST'],
  ['is no GraphQL', { query: '{ viewer' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
  ['asks for a field there is not', { query: '{ nope }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'names no operation of its document',
    { ...HELLO, operationName: 'X' },
    {},
    400,
    'OPERATION_NOT_FOUND',
  ],
  ['nests too deep', { query: deep }, {}, 400, 'QUERY_TOO_DEEP'],
  [
    'has a wrong page',
    { query: '{ sharedCases(first: 101) { nodes { id } } }' },
    {},
    400,
    'BAD_USER_INPUT',
  ],
  [
    'has a wrong cursor',
    { query: '{ sharedCases(after: "!") { nodes { id } } }' },
    {},
    400,
    'BAD_USER_INPUT',
  ],
  [
    'has a wrong variable',
    { query: 'query A($id: ID!) { referral(id: $id) { id } }', variables: {} },
    ...([{}, 400, 'BAD_USER_INPUT'] as const),
  ],
  [
    'has a day that does not exist',
    {
      query:
        'query A($at: Date) { servicesForNeed(networkId: "x", communeCode: "x", theme: SANTE__ACCES_AUX_SOINS, at: $at) { fits } }',
      variables: { at: '2026-02-31' },
    },
    ...([{}, 400, 'BAD_USER_INPUT'] as const),
  ],
  ['has no token', HELLO, { authorization: null }, 401, 'UNAUTHENTICATED'],
  ['has a bad token', HELLO, { authorization: 'Bearer no' }, 401, 'UNAUTHENTICATED'],
  ['names an unknown agent', HELLO, { 'passerelle-agent': 'nobody' }, 403, 'AGENT_UNKNOWN'],
  [
    'is no JSON by its type',
    HELLO,
    { 'content-type': 'text/plain' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['accepts no answer', HELLO, { accept: 'image/png' }, 406, 'NOT_ACCEPTABLE'],
  [
    'subscribes without a stream',
    { query: 'subscription { events { id } }' },
    {},
    406,
    'NOT_ACCEPTABLE',
  ],
]

export const requestChecks: readonly Check[] = [
  ...refusals.map(([what, body, headers, status, code]) =>
    check(`a request that ${what} is refused with ${code}`, async (ground) => {
      const answer = await post(ground.source, body, headers)
      assert.deepEqual([answer.status, answer.code], [status, code])
      assert.ok(answer.headers.get('passerelle-request-id'))
    }),
  ),
  check('a field that needs a scope the token lacks is refused with its path', async (ground) => {
    const { referrals } = clientOf(ground.source, ['cases:read'])
    const error = await failureOf(referrals.get({ id: crypto.randomUUID() }))
    const { code, status, path } = error
    assert.deepEqual([code, status, path], ['SCOPE_MISSING', 200, ['referral']])
  }),
  check('a mutation that needs a scope the token lacks does nothing', async (ground) => {
    const { id, version } = await sent(ground)
    const { referrals } = clientOf(ground.target, ['referrals:read', 'referrals:send'])
    const error = await failureOf(referrals.startReview({ id, expectedVersion: version }))
    assert.deepEqual([error.code, error.status], ['SCOPE_MISSING', 403])
    const now = await clientOf(ground.target).referrals.get({ id })
    assert.equal(now?.version, version)
  }),
  check('what a token lacks is not among the allowed actions', async (ground) => {
    const { id } = await sent(ground)
    const { referrals } = clientOf(ground.target, ['referrals:read'])
    assert.deepEqual((await referrals.get({ id }))?.allowedActions, [])
    const { caseId } = await openCase(ground)
    const { sharedCases } = clientOf(ground.source, [
      'cases:read',
      'directory:read',
      'referrals:read',
    ])
    assert.deepEqual((await sharedCases.list().toArray({ limit: 1 }))[0]?.allowedActions, [])
    assert.ok(caseId)
  }),
  check('an agent that is registered may be acted for, until it is ended', async (ground) => {
    const client = clientOf(ground.source)
    const agentRef = `agent-${crypto.randomUUID().slice(0, 8)}`
    const registered = await client.agents.register({ agentRef })
    assert.ok(registered.__typename === 'AgentMembership')
    const named = { 'passerelle-agent': agentRef }
    assert.equal((await post(ground.source, HELLO, named)).status, 200)
    const twice = await client.agents.register({ agentRef })
    assert.equal(twice.__typename === 'InvalidInput' && twice.code, 'AGENT_ALREADY_REGISTERED')
    const ended = await client.agents.end({ id: registered.id })
    assert.equal(ended.__typename === 'AgentMembership' && ended.version, 2)
    assert.equal((await post(ground.source, HELLO, named)).code, 'AGENT_UNKNOWN')
  }),
]
