import { createClient } from '@passerelle/sdk/core'
import { clientCredentials } from '@passerelle/sdk/oauth'
import { failureOf } from './outcome.ts'

/** Tokens by a private key (the server verifies the assertion), by a secret, and refused. */
export async function oauth(url: string): Promise<object> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const [publicJwk, privateJwk] = await Promise.all(
    [pair.publicKey, pair.privateKey].map((key) => crypto.subtle.exportKey('jwk', key)),
  )
  await fetch(`${url}/oauth/key`, { method: 'POST', body: JSON.stringify(publicJwk) })
  const { kty = '', ...members } = privateJwk ?? {}
  const common = { tokenUrl: `${url}/oauth/token`, clientId: 'ccas' }
  const call = (token: ReturnType<typeof clientCredentials>) =>
    createClient({ url: `${url}/oauth`, token }).request<{ by: string }>('query By { by }')
  const failing = clientCredentials({ ...common, clientSecret: 'wrong' })
  const { code, status, operation } = await failureOf(call(failing))
  return {
    byKey: await call(clientCredentials({ ...common, privateKey: pair.privateKey })),
    byJwk: await call(clientCredentials({ ...common, privateKey: { kty, ...members } })),
    bySecret: await call(clientCredentials({ ...common, clientSecret: 'right' })),
    refused: { code, status, operation },
  }
}
