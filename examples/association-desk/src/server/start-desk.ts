import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Credentials } from './association.ts'
import { joinNetwork } from './network.ts'
import { answerApi, type Desk } from './routes.ts'
import { SignIns } from './sign-ins.ts'

const page = fileURLToPath(new URL('../page/', import.meta.url))
// The SDK as it is published: modules that a browser loads without a bundler.
const sdk = fileURLToPath(new URL('.', import.meta.resolve('@passerelle/sdk')))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** A desk that listens. */
export interface RunningDesk {
  /** The address that links lead to. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts the host's small page. */
export async function startDesk(options: {
  readonly port: number
  readonly graphqlUrl: string
  readonly tokenUrl: string
  readonly host: Credentials
}): Promise<RunningDesk> {
  const { graphqlUrl } = options
  let origin = ''
  const signIns = new SignIns()
  const desk: Desk = { graphqlUrl, origin: () => origin, network: joinNetwork(options), signIns }
  const headers = headersFor(graphqlUrl)
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://desk')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    try {
      if (pathname.startsWith('/association/api/')) {
        const answer = await answerApi(desk, pathname.slice('/association/api/'.length), request)
        if (answer.cookie !== undefined) response.setHeader('set-cookie', answer.cookie)
        response.writeHead(answer.status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(answer.body ?? {}))
        return
      }
      const file = fileAt(pathname)
      const body = file === null ? null : await readFile(file).catch(() => null)
      const type = types[extname(file ?? '')] ?? 'text/plain'
      response.writeHead(body === null ? 404 : 200, { 'content-type': type })
      response.end(body ?? 'Introuvable')
    } catch {
      // Nothing of what was sent is written down: it may hold the token of a link.
      response.writeHead(502).end('{}')
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : options.port}`
  return {
    url: `${origin}/association`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function fileAt(pathname: string): string | null {
  if (/^\/association\/?$/.test(pathname)) return join(page, 'index.html')
  const [, where, rest = ''] = /^\/association\/(page|sdk)\/([\w./-]+)$/.exec(pathname) ?? []
  const name = normalize(rest)
  if (where === undefined || name.startsWith('..')) return null
  return join(where === 'page' ? page : sdk, name)
}

/** As strict as a page can be, with the one address that the widgets need. */
function headersFor(graphqlUrl: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'",
    `connect-src 'self' ${new URL(graphqlUrl).origin}`,
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "require-trusted-types-for 'script'; trusted-types lit-html",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
}
