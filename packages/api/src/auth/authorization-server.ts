import type { IncomingMessage, ServerResponse } from 'node:http'
import { OAUTH_SCOPES } from '@passerelle/schema'
import Provider, { type Configuration, errors } from 'oidc-provider'
import type pg from 'pg'
import { secretMatches } from './client-secret.ts'
import { oidcAdapter } from './oidc-adapter.ts'
import type { SigningKeys } from './signing-keys.ts'
import { type PasserelleClaims, SIGNING_ALGORITHM, TOKEN_SECONDS } from './token.ts'

// An assertion is for one request now; one that lives for days would have to be remembered for days.
const ASSERTION_SECONDS = 600
const REFRESH_KEYS_EVERY_MS = 3_600_000

/** Paths of the authorization server; everything else of it is closed. */
export const OAUTH_PATHS = {
  token: '/oauth/token',
  jwks: '/oauth/jwks',
  discovery: '/.well-known/openid-configuration',
  metadata: '/.well-known/oauth-authorization-server',
} as const

export interface AuthorizationServerOptions {
  readonly pool: pg.Pool
  readonly keys: SigningKeys
  /** Where clients reach this server; also the issuer. */
  readonly publicUrl: string
  /** What the tokens are for. */
  readonly audience: string
  /** Whether clients may authenticate with a secret: in the sandbox only. */
  readonly clientSecrets: boolean
  readonly onError: (error: unknown) => void
}

export interface AuthorizationServer {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): void
}

/** OAuth 2 for programs: client credentials against short JWTs, nothing else. */
export async function startAuthorizationServer(
  options: AuthorizationServerOptions,
): Promise<AuthorizationServer> {
  const { keys, publicUrl, onError } = options
  await keys.refresh()
  let listener = listenerOf(options)
  const timer = setInterval(() => {
    keys.refresh().then((changed) => {
      if (changed) listener = listenerOf(options)
    }, onError)
  }, REFRESH_KEYS_EVERY_MS)
  timer.unref()
  const { host, protocol } = new URL(publicUrl)
  return {
    async handle(request, response) {
      // Addresses in answers and expected audiences follow the configured address, never what a
      // caller writes in Host.
      request.headers['x-forwarded-host'] = host
      request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
      await listener(request, response)
    },
    close: () => clearInterval(timer),
  }
}

function listenerOf(options: AuthorizationServerOptions): ReturnType<Provider['callback']> {
  const provider = new Provider(options.publicUrl, configuration(options))
  provider.proxy = true
  provider.Client.prototype.compareClientSecret = async function (
    this: { readonly clientSecret?: string },
    actual: string,
  ) {
    return this.clientSecret !== undefined && (await secretMatches(actual, this.clientSecret))
  }
  provider.on('server_error', (_context, error) => options.onError(error))
  return provider.callback()
}

function configuration(options: AuthorizationServerOptions): Configuration {
  const { pool, keys, audience, clientSecrets } = options
  const scope = OAUTH_SCOPES.join(' ')
  return {
    adapter: oidcAdapter({ pool, clientSecrets }),
    jwks: { keys: [...keys.privateKeys] } as NonNullable<Configuration['jwks']>,
    scopes: [...OAUTH_SCOPES],
    responseTypes: [],
    clientAuthMethods: clientSecrets
      ? ['private_key_jwt', 'client_secret_basic']
      : ['private_key_jwt'],
    clientDefaults: { id_token_signed_response_alg: SIGNING_ALGORITHM },
    extraClientMetadata: { properties: ['passerelle_client', 'passerelle_partner'] },
    routes: { token: OAUTH_PATHS.token, jwks: OAUTH_PATHS.jwks },
    cookies: { keys: ['no cookie is ever set'] },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo(context, resource, client) {
          // The address of the installation names its one API as well as the endpoint itself does.
          if (resource !== audience && `${resource.replace(/\/$/, '')}/graphql` !== audience) {
            throw new errors.InvalidTarget()
          }
          // RFC 6749, 3.3: without `scope` the client gets a default, here all it may have.
          const { params } = context.oidc
          if (params !== undefined) params['scope'] ??= client.scope
          return {
            scope,
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: TOKEN_SECONDS,
            jwt: { sign: { alg: SIGNING_ALGORITHM } },
          }
        },
      },
    },
    assertJwtClientAuthClaimsAndHeader(_context, { exp }) {
      if (typeof exp !== 'number' || exp > Date.now() / 1000 + ASSERTION_SECONDS) {
        throw new errors.InvalidClientAuth(
          `the assertion must expire within ${ASSERTION_SECONDS} seconds`,
        )
      }
    },
    extraTokenClaims(context): PasserelleClaims & Record<string, string> {
      const client = context.oidc.client
      return {
        client: String(client?.['passerelle_client']),
        partner: String(client?.['passerelle_partner']),
      }
    },
    renderError(context, { error, error_description }) {
      context.type = 'json'
      context.body = { error, error_description }
    },
  }
}
