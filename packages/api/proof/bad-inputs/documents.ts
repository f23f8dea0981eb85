import { type BadInput, CANARY } from './bad-input.ts'

const FAILED = 'GRAPHQL_VALIDATION_FAILED'
const COSTLY = 'QUERY_TOO_COSTLY'
const query = (text: string, more: object = {}) => ({ query: text, ...more })
const times = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ')
const nest = (levels: number) =>
  `{ sharedCases { nodes { ${'referrals { case { '.repeat(levels)} id ${'} }'.repeat(levels)} } } }`

/** What is wrong in a document, or asks for too much. */
export const DOCUMENTS: readonly BadInput[] = [
  ['no GraphQL at all', 400, 'GRAPHQL_PARSE_FAILED', query(CANARY)],
  [
    'a document that does not end',
    400,
    'GRAPHQL_PARSE_FAILED',
    query(`{ commune(code: "${CANARY}`),
  ],
  [
    'SQL instead of a document',
    400,
    'GRAPHQL_PARSE_FAILED',
    query(`select * from partner where name = '${CANARY}'`),
  ],
  ['an empty selection', 400, 'GRAPHQL_PARSE_FAILED', query('{ }')],
  [
    'a control character in a document',
    400,
    'GRAPHQL_PARSE_FAILED',
    query('{ viewer\u0000 { clientId } }'),
  ],
  [
    'a lone surrogate in a document',
    400,
    'GRAPHQL_PARSE_FAILED',
    query('{ commune(code: "\ud800") { name } }'),
  ],
  ['comments alone', 400, 'GRAPHQL_PARSE_FAILED', query(`# ${CANARY}`)],
  ['two brackets too many', 400, 'GRAPHQL_PARSE_FAILED', query('{ viewer { clientId } } } }')],
  ['a field that is not there', 400, FAILED, query('{ password }')],
  ['an argument that is not there', 400, FAILED, query(`{ commune(nom: "${CANARY}") { name } }`)],
  ['a missing argument', 400, FAILED, query('{ commune { name } }')],
  ['no fields of an object', 400, FAILED, query('{ viewer }')],
  ['fields of a text', 400, FAILED, query('{ viewer { clientId { id } } }')],
  [
    'a literal of the wrong kind',
    400,
    FAILED,
    query(`{ referralInbox(first: "${CANARY}") { totalCount } }`),
  ],
  [
    'a literal enum that is not there',
    400,
    FAILED,
    query('{ sharedCases(status: DUPONT) { totalCount } }'),
  ],
  [
    'a literal day that is none',
    400,
    FAILED,
    query(`{ accessPoints(networkId: "1", at: "${CANARY}") { totalCount } }`),
  ],
  ['an object for an identifier', 400, FAILED, query(`{ referral(id: {a: "${CANARY}"}) { id } }`)],
  ['a list for an identifier', 400, FAILED, query(`{ referral(id: ["${CANARY}"]) { id } }`)],
  ['null for what is required', 400, FAILED, query('{ referral(id: null) { id } }')],
  ['an unknown fragment', 400, FAILED, query('{ viewer { ...nothing } }')],
  [
    'a fragment nobody uses',
    400,
    FAILED,
    query('{ viewer { clientId } } fragment f on Viewer { clientId }'),
  ],
  [
    'a fragment on nothing known',
    400,
    FAILED,
    query('{ viewer { ...f } } fragment f on Intrus { id }'),
  ],
  [
    'a fragment that cannot fit',
    400,
    FAILED,
    query('{ viewer { ...f } } fragment f on Commune { name }'),
  ],
  [
    'a fragment within itself',
    400,
    'QUERY_TOO_DEEP',
    query('{ viewer { ...f } } fragment f on Viewer { ...f }'),
  ],
  [
    'two fragments within each other',
    400,
    'QUERY_TOO_DEEP',
    query('{ viewer { ...f } } fragment f on Viewer { ...g } fragment g on Viewer { ...f }'),
  ],
  [
    'fragments in a wide circle',
    400,
    'QUERY_TOO_DEEP',
    query(
      `{ viewer { ...f0 } } ${times(20, (i) => `fragment f${i} on Viewer { ...f${(i + 1) % 20} }`)}`,
    ),
  ],
  ['an unknown variable', 400, FAILED, query('{ referral(id: $id) { id } }')],
  [
    'a variable nobody uses',
    400,
    FAILED,
    query('query ($x: ID) { viewer { clientId } }', { variables: { x: CANARY } }),
  ],
  [
    'a variable of another type',
    400,
    FAILED,
    query('query ($x: Int) { referral(id: $x) { id } }', { variables: { x: 1 } }),
  ],
  [
    'a variable of an unknown type',
    400,
    FAILED,
    query('query ($x: Secret) { referral(id: $x) { id } }'),
  ],
  [
    'a variable of an output type',
    400,
    FAILED,
    query('query ($x: Referral) { viewer { clientId } }'),
  ],
  [
    'two variables of one name',
    400,
    FAILED,
    query('query ($x: ID!, $x: ID!) { referral(id: $x) { id } }'),
  ],
  [
    'one name for two values',
    400,
    FAILED,
    query(`{ a: referral(id: "1") { id } a: referral(id: "${CANARY}") { id } }`),
  ],
  ['an unknown directive', 400, FAILED, query('{ viewer @admin { clientId } }')],
  ['a directive without its argument', 400, FAILED, query('{ viewer @skip { clientId } }')],
  [
    'a directive twice',
    400,
    FAILED,
    query('{ viewer @skip(if: false) @skip(if: false) { clientId } }'),
  ],
  ['a subscription', 406, 'NOT_ACCEPTABLE', query('subscription { events { id } }')],
  [
    'two operations of one name',
    400,
    'OPERATION_NOT_FOUND',
    query('query A { viewer { clientId } } query A { networks { id } }'),
  ],
  [
    'one without a name beside others',
    400,
    FAILED,
    query('{ viewer { clientId } } query A { networks { id } }', { operationName: 'A' }),
  ],
  [
    'a definition of a type',
    400,
    FAILED,
    query('type Intrus { id: ID } query A { viewer { clientId } }'),
  ],
  [
    'a member of a union that is none',
    400,
    FAILED,
    query('mutation { registerAgent(input: {agentRef: "a"}) { ... on Partner { id } } }'),
  ],
  [
    'an input field that is not there',
    400,
    FAILED,
    query(`mutation { registerAgent(input: {agentRef: "a", name: "${CANARY}"}) { __typename } }`),
  ],
  [
    'a literal input without what it needs',
    400,
    FAILED,
    query('mutation { registerAgent(input: {}) { __typename } }'),
  ],
  [
    'an operation that is not there',
    400,
    'OPERATION_NOT_FOUND',
    query('query A { viewer { clientId } }', { operationName: 'B' }),
  ],
  [
    'a name with other capitals',
    400,
    'OPERATION_NOT_FOUND',
    query('query Vue { viewer { clientId } }', { operationName: 'vue' }),
  ],
  [
    'two operations and no name',
    400,
    'OPERATION_NOT_FOUND',
    query('query A { viewer { clientId } } query B { networks { id } }'),
  ],
  [
    'a name that is a value',
    400,
    'OPERATION_NOT_FOUND',
    query('query A { viewer { clientId } }', { operationName: CANARY }),
  ],
  ['fragments alone', 400, 'OPERATION_NOT_FOUND', query('fragment f on Viewer { clientId }')],
  ['cases within referrals within cases', 400, 'QUERY_TOO_DEEP', query(nest(8))],
  ['the same, thirty times deeper', 400, 'QUERY_TOO_DEEP', query(nest(200))],
  [
    'depth through fragments',
    400,
    'QUERY_TOO_DEEP',
    query(
      `{ sharedCases { nodes { ...f0 } } } ${times(9, (i) => `fragment f${i} on SharedCase { referrals { case { ...f${i + 1} } } }`)} fragment f9 on SharedCase { id }`,
    ),
  ],
  [
    'introspection without an end',
    400,
    'QUERY_TOO_DEEP',
    query(`{ __schema { types { ${'fields { type { '.repeat(15)} name ${'} }'.repeat(15)} } } }`),
  ],
  [
    'a hundred and one aliases',
    400,
    COSTLY,
    query(`{ viewer { ${times(101, (i) => `a${i}: clientId`)} } }`),
  ],
  [
    'a hundred and one __typename',
    400,
    COSTLY,
    query(`{ ${times(101, (i) => `a${i}: __typename`)} }`),
  ],
  [
    'twenty-one root fields',
    400,
    COSTLY,
    query(`{ ${times(21, (i) => `a${i}: viewer { clientId }`)} }`),
  ],
  [
    'twenty-one changes at once',
    400,
    COSTLY,
    query(
      `mutation { ${times(21, (i) => `a${i}: registerAgent(input: {agentRef: "x${i}"}) { __typename }`)} }`,
    ),
  ],
  ['five thousand words', 400, COSTLY, query(`{ viewer { ${times(5_000, () => 'clientId')} } }`)],
  [
    'sixty directives',
    400,
    COSTLY,
    query(`{ viewer { ${times(60, (i) => `clientId @skip(if: ${i % 2 === 0})`)} } }`),
  ],
  [
    'a hundred cases with all their referrals and theirs',
    400,
    COSTLY,
    query(
      '{ sharedCases(first: 100) { nodes { referrals { need { referrals { need { referrals { id } } } } } } } }',
    ),
  ],
  [
    'fragments that double ten times',
    400,
    COSTLY,
    query(
      `{ viewer { ...f0 } } ${times(14, (i) => `fragment f${i} on Viewer { networks { id } a${i}: partner { id } ...f${i + 1} ...g${i} } fragment g${i} on Viewer { ...f${i + 1} }`)} fragment f14 on Viewer { clientId }`,
    ),
  ],
  [
    'a page of a thousand million',
    400,
    'BAD_USER_INPUT',
    query('{ referralInbox(first: 1000000000) { nodes { id } } }'),
  ],
]
