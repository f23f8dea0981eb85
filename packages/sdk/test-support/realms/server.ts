import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { apis } from './apis.ts'
import { deliveries, publicKeys, questions, verified } from './signed.ts'
import { authorization } from './tokens.ts'

/** A request, read to its end. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** How many were asked at this path before it, in the same session. */
  readonly before: number
  /** What the session keeps between requests. */
  readonly kept: Map<string, unknown>
}

/** An answer in JSON, or whatever the function writes itself. */
export type Answered =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: unknown }
  | ((response: ServerResponse) => void)

/** Files that a page needs, by path. */
export type Pages = Readonly<
  Record<string, { readonly type: string; readonly text: string; readonly policy?: string }>
>

export interface RealmServer {
  /** The address of a session of its own: what one realm asked is not counted for another. */
  readonly session: () => string
  readonly origin: string
  readonly close: () => void
}

/** The network as the exercises see it: its API, its tokens, its keys, what it signs; and pages. */
export async function openRealmServer(pages: Pages = {}): Promise<RealmServer> {
  const sessions = new Map<string, Map<string, unknown>>()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method = '', url = '', headers } = request
    const page = pages[url]
    if (page) {
      const policy = page.policy ? { 'content-security-policy': page.policy } : {}
      response.writeHead(200, { 'content-type': page.type, ...policy }).end(page.text)
      return
    }
    const [, session = '', ...rest] = url.split('/')
    const path = rest.join('/')
    const kept = sessions.get(session) ?? new Map<string, unknown>()
    sessions.set(session, kept)
    const before = Number(kept.get(url) ?? 0)
    kept.set(url, before + 1)
    const answered = await answerOf({ method, path, headers, body, before, kept }, url)
    if (typeof answered === 'function') return answered(response)
    const { status = 200, headers: more = {}, body: told } = answered
    response.writeHead(status, { 'content-type': 'application/json', ...more })
    response.end(typeof told === 'string' ? told : JSON.stringify(told))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  let count = 0
  return {
    origin,
    session: () => `${origin}/s${++count}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function answerOf(asked: Asked, url: string): Promise<Answered> {
  if (url === '/.well-known/passerelle-keys') return { body: publicKeys() }
  if (asked.path === 'deliveries') return { body: deliveries() }
  if (asked.path === 'questions') return { body: questions() }
  if (asked.path === 'verify') return { body: verified(asked) }
  if (asked.path.startsWith('oauth/')) return authorization(asked)
  const [name = ''] = asked.path.split('/')
  return apis[name]?.(asked) ?? { status: 404, body: { none: asked.path } }
}
