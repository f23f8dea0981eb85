import type { IncomingMessage } from 'node:http'
import type { Network } from './network.ts'
import { cookieOf, type SignIns } from './sign-ins.ts'

const BODY_LIMIT = 1_000
const MINUTE_MS = 60_000
const MOST_A_MINUTE = 30

/** What the desk's page may ask. */
export interface Desk {
  readonly graphqlUrl: string
  readonly origin: () => string
  readonly network: Network
  readonly signIns: SignIns
}

/** An answer in JSON; `cookie` sets or clears the desk's own. */
export interface Answer {
  readonly status: number
  readonly body?: object
  readonly cookie?: string
}

type Route = (desk: Desk, request: IncomingMessage, token: string) => Promise<Answer>

const routes: Readonly<Record<string, Route>> = {
  // Only a click comes here: what fetches the link from a mail uses nothing up.
  async 'sign-in'({ network, signIns, origin, graphqlUrl }, _request, token) {
    const opened = await network.exchange(token, origin())
    if (opened === null) return { status: 410 }
    const signIn = signIns.open(opened.guest, opened.session.id)
    return { status: 200, body: pageOf(graphqlUrl, opened.session), cookie: cookieOf(signIn) }
  },
  async session({ network, signIns, origin, graphqlUrl }, request) {
    const signIn = signIns.of(request)
    if (signIn === undefined) return { status: 401 }
    const session = await network.renew(signIn.guest, origin())
    if (session === null) {
      signIns.close(signIn)
      return { status: 401, cookie: cookieOf(undefined) }
    }
    signIn.sessions.add(session.id)
    return { status: 200, body: pageOf(graphqlUrl, session) }
  },
  // The same answer for any text: whether a mail is sent is for its receiver to see.
  async link({ network }, _request, token) {
    await network.requestLink(token)
    return { status: 202 }
  },
  async 'sign-out'({ network, signIns }, request) {
    const signIn = signIns.of(request)
    if (signIn !== undefined) {
      signIns.close(signIn)
      await Promise.all([...signIn.sessions].map((id) => network.end(id)))
    }
    return { status: 200, cookie: cookieOf(undefined) }
  },
}

function pageOf(graphqlUrl: string, session: { token: string; expiresAt: string }): object {
  return { url: graphqlUrl, token: session.token, expiresAt: session.expiresAt }
}

const asked = new Map<string, { since: number; times: number }>()

/** Answers one request of the page; what another site sent is refused, and who asks too often waits. */
export async function answerApi(
  desk: Desk,
  name: string,
  request: IncomingMessage,
): Promise<Answer> {
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined
  if (route === undefined || request.method !== 'POST') return { status: 404 }
  if (request.headers.origin !== desk.origin()) return { status: 403 }
  if (tooOften(request.socket.remoteAddress ?? '')) return { status: 429 }
  const body = await bodyOf(request)
  return body === null ? { status: 400 } : route(desk, request, body)
}

function tooOften(address: string, now = Date.now()): boolean {
  if (asked.size > 10_000) asked.clear()
  const known = asked.get(address)
  const counted = known && now - known.since < MINUTE_MS ? known : { since: now, times: 0 }
  counted.times += 1
  asked.set(address, counted)
  return counted.times > MOST_A_MINUTE
}

/** The token of a link that the page posted; empty when it sent none, null when it sent something else. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > BODY_LIMIT) return null
  }
  return /^[A-Za-z0-9_-]{0,128}$/.test(text) ? text : null
}
