import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** How a stream was asked for. */
export interface StreamRequest {
  readonly headers: IncomingHttpHeaders
  readonly variables: Record<string, unknown>
}

export interface StreamServer {
  readonly url: string
  readonly received: readonly StreamRequest[]
}

/** A real server whose streams are written as a test tells, until the test ends. */
export async function streams(
  ...scripts: readonly ((response: ServerResponse, request: StreamRequest) => void)[]
): Promise<StreamServer> {
  const received: StreamRequest[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const entry = { headers: request.headers, variables: JSON.parse(body).variables }
    const script = scripts[Math.min(received.push(entry), scripts.length) - 1]
    script?.(response, entry)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, received }
}

/** Begins a stream. */
export function begin(response: ServerResponse, position = '0'): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  response.write(`retry: 1000\nid: ${position}\n\n`)
  return response
}

/** An event at a position. */
export function at(position: number): string {
  const event = { id: `e${position}`, position: String(position), type: 'referral.sent', codes: [] }
  return `id: ${position}\nevent: next\ndata: ${JSON.stringify({ data: { events: event } })}\n\n`
}

/** The end that says why. */
export function ended(code: string, retryable = false): string {
  const errors = [{ message: 'No.', extensions: { code, retryable } }]
  return `event: next\ndata: ${JSON.stringify({ errors })}\n\nevent: complete\ndata:\n\n`
}
