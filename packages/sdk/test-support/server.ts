import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'

/** A request as a test server received it. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The body as JSON. */
  readonly json: { query: string; operationName: string; variables: Record<string, unknown> }
}

/** What a test server answers; without a status 200, as JSON unless it is text. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Milliseconds before it answers. */
  readonly after?: number
  /** Breaks the connection instead. */
  readonly hangUp?: boolean
}

export interface TestServer {
  readonly url: string
  readonly received: readonly Received[]
}

/** A real HTTP server that answers as told, request by request, until the test ends. */
export async function serve(
  answer: (request: Received, index: number) => Answer,
): Promise<TestServer> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const json = body.startsWith('{') ? JSON.parse(body) : {}
    const entry = { path: request.url ?? '', headers: request.headers, body, json }
    const told = answer(entry, received.push(entry) - 1)
    if (told.after) await new Promise((resolve) => setTimeout(resolve, told.after))
    if (told.hangUp) {
      request.socket.destroy()
      return
    }
    const text = typeof told.body === 'string' ? told.body : JSON.stringify(told.body ?? {})
    response.writeHead(told.status ?? 200, { 'content-type': 'application/json', ...told.headers })
    response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}`, received }
}

/** The answers in order; the last one again for every request after them. */
export function inOrder(
  ...answers: readonly Answer[]
): (request: Received, index: number) => Answer {
  return (_, index) => answers[Math.min(index, answers.length - 1)] ?? {}
}

/** The body of a GraphQL request error. */
export function refused(code: string, extensions: Record<string, unknown> = {}): Answer['body'] {
  return { errors: [{ message: 'The server says no.', extensions: { code, ...extensions } }] }
}

/** What a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('It was expected to fail and did not.')
}
