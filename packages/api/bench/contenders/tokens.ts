import { hashSecret, OAUTH_PATHS } from '../../src/auth/index.ts'
import { onDatabase } from '../dataset/cluster.ts'

const SECRET = 'only for measuring, on a database made for it'
// Well beyond the longest cell, well within the life of a token.
const SPARE_MS = 150_000

interface Token {
  readonly value: string
  readonly expiresAt: number
}

/** Access tokens of the measured partners, from the server's own token endpoint. */
export class Tokens {
  readonly #byActor = new Map<string, Token>()
  #secretsAreSet = false

  of(actor: string): string {
    const token = this.#byActor.get(actor)
    if (token === undefined) throw new Error(`no token for partner ${actor}`)
    return token.value
  }

  /** Gets what is missing or about to expire. */
  async renew(url: string, ownerUrl: string, actors: readonly string[]): Promise<void> {
    if (!this.#secretsAreSet) await setSecrets(ownerUrl)
    this.#secretsAreSet = true
    const wanted = actors.filter(
      (actor) => (this.#byActor.get(actor)?.expiresAt ?? 0) < Date.now() + SPARE_MS,
    )
    if (wanted.length === 0) return
    const names = await clientNames(ownerUrl, wanted)
    for (const [actor, clientId] of names) {
      this.#byActor.set(actor, await issue(url + OAUTH_PATHS.token, clientId))
    }
  }
}

async function issue(endpoint: string, clientId: string): Promise<Token> {
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(SECRET)}`
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'cases:read referrals:read referrals:answer facets:read',
    }),
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}: ${body}`)
  const token: { access_token: string; expires_in: number } = JSON.parse(body)
  return { value: token.access_token, expiresAt: Date.now() + token.expires_in * 1_000 }
}

async function setSecrets(ownerUrl: string): Promise<void> {
  const hash = await hashSecret(SECRET)
  await onDatabase(ownerUrl, (client) => client.query('update client set secret_hash = $1', [hash]))
}

async function clientNames(
  ownerUrl: string,
  actors: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await onDatabase(ownerUrl, (client) =>
    client.query<{ partner_id: string; client_id: string }>(
      'select partner_id, client_id from client where partner_id = any ($1::uuid[])',
      [actors],
    ),
  )
  return new Map(rows.map((row) => [row.partner_id, row.client_id]))
}
