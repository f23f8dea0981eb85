import { importJWK, type JWK, jwtVerify } from 'jose'
import type { Answered, Asked } from './server.ts'

/** An authorization server for one client, and an API that says by what its token was got. */
export async function authorization(asked: Asked): Promise<Answered> {
  const { path, headers, body, kept } = asked
  if (path === 'oauth/key') {
    kept.set('jwk', JSON.parse(body))
    return { body: {} }
  }
  if (path === 'oauth/graphql') {
    return { body: { data: { by: headers.authorization?.replace('Bearer by-', '') } } }
  }
  const form = new URLSearchParams(body)
  const by = (how: string): Answered => ({ body: { access_token: `by-${how}`, expires_in: 300 } })
  if (headers.authorization === `Basic ${btoa('ccas:right')}`) return by('secret')
  const assertion = form.get('client_assertion')
  if (!assertion) return { status: 401, body: { error: 'invalid_client' } }
  const key = await importJWK(kept.get('jwk') as JWK, 'ES256')
  const audience = `http://${headers.host}${tokenPath(asked)}`
  const { payload } = await jwtVerify(assertion, key, { issuer: 'ccas', subject: 'ccas', audience })
  const used = `jti ${payload.jti}`
  if (kept.has(used)) return { status: 400, body: { error: 'invalid_grant' } }
  kept.set(used, true)
  return by('assertion')
}

function tokenPath({ kept, path }: Asked): string {
  return [...kept.keys()].find((url) => url.endsWith(path)) ?? ''
}
