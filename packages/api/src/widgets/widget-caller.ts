import { RequestError, scopesOfWidgets, type WidgetCode } from '@passerelle/schema'
import type pg from 'pg'
import type { Authenticate, Authenticated } from '../auth/index.ts'
import { hashOfToken, WIDGET_TOKEN_PREFIX } from './create-widget-gate.ts'

const FIND = {
  name: 'widget_session_find',
  text: `select id, partner_id as "partnerId", client_id as "clientId", agent_ref as "agentRef", origin, widgets,
      case_id as "caseId", expires_at as "expiresAt", live, client_scopes as "clientScopes"
    from passerelle_find_widget_session($1)`,
}

interface FoundSession {
  readonly id: string
  readonly partnerId: string
  readonly clientId: string
  readonly agentRef: string
  readonly origin: string
  readonly widgets: readonly WidgetCode[]
  readonly caseId: string | null
  readonly expiresAt: Date
  readonly live: boolean
  readonly clientScopes: readonly string[]
}

const TOKEN = /^Bearer (pws_[A-Za-z0-9_-]{43})$/i

/**
 * Says who calls where widgets do, and leaves every other token to `programs`. The session is read anew for each
 * request: one that has ended is over at once, in every process.
 */
export function authenticateWidgets(pool: pg.Pool, programs: Authenticate): Authenticate {
  return async (headers, allowOrigin) => {
    const written = headers.authorization ?? ''
    if (!written.slice('Bearer '.length).startsWith(WIDGET_TOKEN_PREFIX)) return programs(headers)
    const token = TOKEN.exec(written)?.[1]
    const session = token === undefined ? null : await find(pool, token)
    if (session === null) throw new RequestError('UNAUTHENTICATED')
    if (headers.origin !== session.origin) throw new RequestError('WIDGET_ORIGIN_REFUSED')
    // From here on the page may read why it is refused.
    allowOrigin?.(session.origin)
    if (!session.live) throw new RequestError('WIDGET_SESSION_ENDED')
    const agent = headers['passerelle-agent']
    if (agent !== undefined && agent !== session.agentRef) {
      throw new RequestError('WIDGET_AGENT_REFUSED')
    }
    return callerOf(session)
  }
}

async function find(pool: pg.Pool, token: string): Promise<FoundSession | null> {
  const { rows } = await pool.query<FoundSession>({ ...FIND, values: [hashOfToken(token)] })
  return rows[0] ?? null
}

/** A session gives what its widgets need and its client still holds. */
function callerOf(session: FoundSession): Authenticated {
  const needed: ReadonlySet<string> = scopesOfWidgets(session.widgets)
  return {
    clientId: session.clientId,
    partnerId: session.partnerId,
    agent: session.agentRef,
    scopes: new Set(session.clientScopes.filter((scope) => needed.has(scope))),
    session: { id: session.id, caseId: session.caseId },
    widgets: session.widgets,
    expiresAt: session.expiresAt.getTime(),
  }
}
