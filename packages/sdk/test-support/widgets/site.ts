import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { type Answers, type Asked, write } from './answers.ts'

const dist = join(import.meta.dirname, '../../dist')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}
/** As strict as a host can be: nothing but its own scripts and requests, and no string becomes code. */
const policy = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html",
].join('; ')

/** A host's site on loopback: a page for widgets, its session, and the API behind one origin. */
export interface Site {
  readonly origin: string
  readonly asked: readonly Asked[]
  /** Changes what is answered from now on. */
  readonly answer: (answers: Answers) => void
  /** Whether the host gives sessions; without one it answers 401, as to an agent who signed out. */
  readonly sessions: (open: boolean) => void
  /** Tells the open streams of live events; the event is what the subscription selects. */
  readonly happen: (event: Readonly<Record<string, unknown>>) => void
  readonly close: () => void
}

/** Serves `page` at `/`, the built SDK at `/dist/`, a session at `/session`, the API at `/graphql`. */
export async function openSite(page: string, script: string): Promise<Site> {
  let answers: Answers = {}
  let open = true
  let sessions = 0
  let position = 0
  const asked: Asked[] = []
  const streams = new Set<ServerResponse>()
  const counts = new Map<string, number>()

  async function api(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += chunk
    const { operationName = '', variables = {} } = JSON.parse(text)
    const key = request.headers['idempotency-key']
    const token = request.headers.authorization ?? ''
    asked.push({ operation: operationName, variables, idempotencyKey: key?.toString(), token })
    if (request.headers.accept?.includes('event-stream')) {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
      response.write(`id: ${position}\n\n`)
      streams.add(response)
      response.on('close', () => streams.delete(response))
      return
    }
    const nth = (counts.get(operationName) ?? 0) + 1
    counts.set(operationName, nth)
    const answer = answers[operationName]
    if (answer === undefined)
      write(response, { status: 500, code: `NO_ANSWER_FOR_${operationName}` })
    else write(response, typeof answer === 'function' ? answer(variables, nth) : answer)
  }

  async function file(path: string, response: ServerResponse): Promise<void> {
    const body =
      path === '/' ? page : path === '/host.js' ? script : await readFile(join(dist, path.slice(5)))
    const type = types[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy })
    response.end(body)
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    try {
      if (path === '/graphql') await api(request, response)
      else if (path === '/session') {
        response.writeHead(open ? 200 : 401, { 'content-type': 'application/json' })
        response.end(JSON.stringify(open ? { token: `pws_test_${++sessions}` } : {}))
      } else await file(path, response)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    asked,
    answer: (next) => {
      answers = { ...answers, ...next }
    },
    sessions: (next) => {
      open = next
    },
    happen: (event) => {
      position += 1
      const data = JSON.stringify({ data: { events: { position: String(position), ...event } } })
      for (const stream of streams) stream.write(`id: ${position}\nevent: next\ndata: ${data}\n\n`)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
