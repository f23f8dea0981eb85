import { readFile } from 'node:fs/promises'
import { type Client, createClient } from '../../core/client.ts'
import type { TokenSource } from '../../core/options.ts'
import type { PrivateJwk, SigningAlgorithm } from '../../oauth/assertion.ts'
import { clientCredentials } from '../../oauth/credentials.ts'
import { UsageError } from '../usage.ts'

/** How the command reaches a server; secrets come from the environment alone, which no list of processes shows. */
export interface ConnectionOptions {
  readonly url: string | undefined
  readonly client: string | undefined
  readonly key: string | undefined
  readonly tokenUrl: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws UsageError naming what is missing */
export async function connect(options: ConnectionOptions, env: Environment): Promise<Client> {
  const url = options.url ?? env['PASSERELLE_URL']
  if (!url || !URL.canParse(url) || !/^https?:/.test(url)) {
    throw new UsageError(
      'Give --url, or PASSERELLE_URL: the address of the server, as https://passerelle.example.org.',
    )
  }
  return createClient({ url, token: await tokenOf(options, env, url) })
}

async function tokenOf(
  options: ConnectionOptions,
  env: Environment,
  url: string,
): Promise<string | TokenSource> {
  const clientId = options.client ?? env['PASSERELLE_CLIENT_ID']
  const token = env['PASSERELLE_TOKEN']
  if (!clientId && token) return token
  if (!clientId) {
    throw new UsageError(
      'Say who you are: --client and --key (or PASSERELLE_CLIENT_ID and PASSERELLE_KEY_FILE), in the sandbox PASSERELLE_CLIENT_ID and PASSERELLE_CLIENT_SECRET, or PASSERELLE_TOKEN.',
    )
  }
  const tokenUrl = options.tokenUrl ?? new URL('/oauth/token', url).href
  const common = { tokenUrl, clientId, scope: 'documents:write' }
  const keyFile = options.key ?? env['PASSERELLE_KEY_FILE']
  const clientSecret = env['PASSERELLE_CLIENT_SECRET']
  if (!keyFile && clientSecret) return clientCredentials({ ...common, clientSecret })
  if (!keyFile) {
    throw new UsageError(
      'Give --key, or PASSERELLE_KEY_FILE: a file with the private key of the client as JWK; in the sandbox PASSERELLE_CLIENT_SECRET.',
    )
  }
  const privateKey = await readKey(keyFile)
  const { kid, alg } = privateKey
  return clientCredentials({
    ...common,
    privateKey,
    ...(typeof kid === 'string' ? { kid } : {}),
    ...(isAlgorithm(alg) ? { alg } : {}),
  })
}

function isAlgorithm(alg: unknown): alg is SigningAlgorithm {
  return alg === 'ES256' || alg === 'EdDSA' || alg === 'RS256' || alg === 'PS256'
}

async function readKey(file: string): Promise<PrivateJwk> {
  // What cannot be read or parsed is not quoted: it may be the key.
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code}).`)
  })
  try {
    const key: PrivateJwk = JSON.parse(text)
    if (typeof key.kty === 'string' && typeof key['d'] === 'string') return key
  } catch {}
  throw new UsageError(`${file} holds no private key as JWK.`)
}
