import type { TokenSource } from '../../core/options.ts'
import { rules } from '../../generated/rules.ts'
import type { Actor } from './context.ts'
import { RequestError } from './request-error.ts'
import type { World } from './world.ts'

const LIFETIME_S = 300

interface Issued {
  readonly partnerId: string
  readonly clientId: string
  readonly scopes: ReadonlySet<string>
  readonly expiresMs: number
}

/** The tokens of one test server: opaque, of five minutes by its clock. */
export class Tokens {
  readonly #issued = new Map<string, Issued>()
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  issue(partnerKey: string, scopes: readonly string[] = rules.scopes): string {
    const partner = [...this.#world.partners.values()].find(({ key }) => key === partnerKey)
    if (partner === undefined) throw new TypeError('No partner of the seed has this key.')
    const token = `test-${crypto.randomUUID()}`
    this.#issued.set(token, {
      ...{ partnerId: partner.id, clientId: `${partnerKey}-tests`, scopes: new Set(scopes) },
      expiresMs: this.#world.clock.ms + LIFETIME_S * 1000,
    })
    return token
  }

  /** Keeps its token while it is good by the clock. */
  source(partnerKey: string, scopes?: readonly string[]): TokenSource {
    let token: string | undefined
    return async (refused) => {
      const isGood = token !== undefined && token !== refused && this.expiresMs(token) !== null
      token = isGood && token !== undefined ? token : this.issue(partnerKey, scopes)
      return token
    }
  }

  /** When a token that is good now ends, or null. */
  expiresMs(token: string): number | null {
    const ends = this.#issued.get(token)?.expiresMs
    return ends === undefined || ends <= this.#world.clock.ms ? null : ends
  }

  /** Who holds the token of a request. @throws RequestError UNAUTHENTICATED */
  actor(headers: Headers): Actor {
    const [, token = ''] = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '') ?? []
    const found = this.#issued.get(token)
    if (found === undefined || this.expiresMs(token) === null) {
      throw new RequestError('UNAUTHENTICATED')
    }
    const { partnerId, clientId, scopes } = found
    return { partnerId, clientId, scopes, agent: headers.get('passerelle-agent') }
  }

  /** The token endpoint: any secret of a partner's client will do, its name is its key. */
  async answer(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text())
    const [, basic = ''] = /^Basic (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? []
    const clientId = basic === '' ? form.get('client_id') : atob(basic).split(':')[0]
    try {
      const scopes = form.get('scope')?.split(' ') ?? rules.scopes
      const token = this.issue(clientId ?? '', scopes)
      const body = { access_token: token, token_type: 'Bearer', expires_in: LIFETIME_S }
      return Response.json({ ...body, scope: scopes.join(' ') })
    } catch {
      return Response.json({ error: 'invalid_client' }, { status: 401 })
    }
  }
}
