import { SdkError } from '../core/errors.ts'
import type { TokenSource } from '../core/options.ts'
import { retriedStatuses, retryAfterMs } from '../core/retry.ts'
import { type SigningAlgorithm, type SigningKey, signAssertion } from './assertion.ts'

/** What every OAuth 2 client says to the authorization server. */
interface CommonCredentials {
  /** Address of the token endpoint. */
  readonly tokenUrl: string
  readonly clientId: string
  /** Scopes to ask for, separated by spaces. Default: all that the client has. */
  readonly scope?: string
  /** The API the token is for (RFC 8707). Default: the GraphQL endpoint of the client. */
  readonly resource?: string
  /** Another `fetch`, for a platform whose own is not global. */
  readonly fetch?: typeof fetch
}

/** A shared secret, sent by HTTP Basic: for the sandbox. */
export interface SecretCredentials extends CommonCredentials {
  readonly clientSecret: string
}

/** A private key that never leaves the program: the client signs an assertion for each token. */
export interface KeyCredentials extends CommonCredentials {
  /** A WebCrypto key that may sign, or a private JWK. */
  readonly privateKey: SigningKey
  /** Id of the key, when the server knows several. */
  readonly kid?: string
  /** Default `ES256`; must be the key's own. */
  readonly alg?: SigningAlgorithm
  /** Whom the assertion is for: the issuer, or by default the token address. */
  readonly audience?: string
}

interface Answer {
  readonly access_token?: unknown
  readonly expires_in?: unknown
  readonly error?: unknown
}

interface Slot {
  token?: string
  goodUntil: number
  renewal?: Promise<string> | undefined
}

/**
 * Gets tokens by OAuth 2 client credentials and keeps each until shortly before its end. Calls that
 * need one at the same time share one request.
 *
 * @throws {@link SdkError} from the calls that use it, with the server's error as `code`
 * (`INVALID_CLIENT`…) and `token` as `operation`.
 * @example
 * ```ts
 * const token = clientCredentials({ tokenUrl, clientId, privateKey, kid: '2026-01' })
 * const passerelle = createPasserelle({ url, token })
 * ```
 */
export function clientCredentials(credentials: SecretCredentials | KeyCredentials): TokenSource {
  const slots = new Map<string, Slot>()
  return async (refused, api) => {
    const resource = credentials.resource ?? api
    const slot = slots.get(resource) ?? { goodUntil: 0 }
    slots.set(resource, slot)
    const { token, goodUntil } = slot
    if (token && token !== refused && Date.now() < goodUntil) return token
    slot.renewal ??= renew(credentials, resource, slot).finally(() => {
      slot.renewal = undefined
    })
    return slot.renewal
  }
}

async function renew(
  credentials: SecretCredentials | KeyCredentials,
  resource: string,
  slot: Slot,
): Promise<string> {
  const { tokenUrl, clientId, scope } = credentials
  const form = new URLSearchParams({ grant_type: 'client_credentials', resource })
  if (scope) form.set('scope', scope)
  const headers = new Headers({ accept: 'application/json' })
  if ('clientSecret' in credentials) {
    headers.set('authorization', basic(clientId, credentials.clientSecret))
  } else {
    form.set('client_id', clientId)
    form.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    const assertion = await signAssertion(credentials).catch(() => {
      // What the platform says of a key it cannot use may quote the key.
      throw new SdkError({ code: 'INVALID_ARGUMENT', operation: 'token' })
    })
    form.set('client_assertion', assertion)
  }
  const signal = AbortSignal.timeout(15_000)
  const init: RequestInit = { method: 'POST', headers, body: form, signal, redirect: 'manual' }
  const failure = { code: 'TOKEN_UNAVAILABLE', operation: 'token' }
  const response = await (credentials.fetch ?? fetch)(tokenUrl, init).catch(() => {
    throw new SdkError({ ...failure, retryable: true })
  })
  const answer: Answer = Object(await response.json().catch(() => null))
  const { access_token: token, expires_in: seconds, error } = answer
  if (!response.ok || typeof token !== 'string') {
    throw new SdkError({
      ...failure,
      // Each registered error has an underscore; a word alone could be a name.
      code: `${/_/.test(`${error}`) ? error : failure.code}`.toUpperCase(),
      status: response.status,
      retryable: retriedStatuses.includes(response.status),
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    })
  }
  // A token is not used in its last half minute: it must outlive the request it goes with.
  const lifetime = Number(seconds) || 60
  slot.goodUntil = Date.now() + 1000 * Math.max(lifetime - 30, lifetime / 2)
  slot.token = token
  return token
}

/** RFC 6749, 2.3.1: both parts are form-encoded before they are joined. */
function basic(id: string, secret: string): string {
  const encode = (part: string): string => `${new URLSearchParams({ a: part })}`.slice(2)
  return `Basic ${btoa(`${encode(id)}:${encode(secret)}`)}`
}
