import { type BadInput, CANARY, type Sending } from './bad-input.ts'

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const asked = (form: Record<string, string>, more: Sending = {}): Sending => ({
  path: '/oauth/token',
  token: 'none',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...more.headers },
  body: new URLSearchParams(form).toString(),
})
const basic = (name: string, secret: string): Sending => ({
  headers: { authorization: `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}` },
})
const grant = { grant_type: 'client_credentials' }
const assertion = (text: string) => ({
  ...grant,
  client_assertion_type: JWT_BEARER,
  client_assertion: text,
})
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What is wrong at the door where tokens are given out. */
export const TOKEN_REQUESTS: readonly BadInput[] = [
  ['a token for nobody', 400, 'invalid_request', asked(grant)],
  ['a token for a name', 401, 'invalid_client', asked({ ...grant, client_id: CANARY })],
  ['a wrong secret', 401, 'invalid_client', asked(grant, basic(CANARY, CANARY))],
  [
    'a secret in the form',
    401,
    'invalid_client',
    asked({ ...grant, client_id: CANARY, client_secret: CANARY }),
  ],
  ['an assertion of letters', 400, 'invalid_request', asked(assertion(CANARY))],
  [
    'an assertion of algorithm none',
    401,
    'invalid_client',
    asked(assertion(`${part({ alg: 'none' })}.${part({ iss: CANARY, sub: CANARY })}.`)),
  ],
  [
    'an assertion of a stranger',
    401,
    'invalid_client',
    asked(
      assertion(
        `${part({ alg: 'ES256' })}.${part({ iss: CANARY, sub: CANARY, aud: 'x', jti: CANARY, exp: 1 })}.${part({})}`,
      ),
    ),
  ],
  [
    'a password as a grant',
    400,
    'invalid_request',
    asked({ grant_type: 'password', username: CANARY, password: CANARY }),
  ],
  [
    'JSON for a token',
    400,
    'invalid_request',
    {
      ...asked(grant),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ canary: CANARY }),
    },
  ],
  ['nothing for a token', 400, 'invalid_request', { ...asked({}), body: '' }],
  [
    'a megabyte for a token',
    400,
    'invalid_request',
    asked({ ...grant, client_id: CANARY.repeat(50_000) }),
  ],
]
