import type { RequestHandler } from './options.ts'
import { refuse } from './refusal.ts'

/** What the adapter reads of a request of node:http or Express. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Set by `express.raw()` and the like. */
  readonly body?: unknown
  /** Whether everything was read already. */
  readonly readableEnded: boolean
}

/** What the adapter writes of a response of node:http or Express. */
export interface NodeResponse {
  statusCode: number
  /** Sets one header. */
  setHeader(name: string, value: string): unknown
  /** Sends the body and ends. */
  end(body: string): unknown
}

/**
 * Lets node:http and Express serve a connector or a webhook handler. The signature is on the body as
 * it was sent, so `express.json()` must not run before it; `express.raw()` may.
 *
 * @example
 * ```ts
 * createServer(toNodeHandler(connector)).listen(8080)
 * app.post('/passerelle', toNodeHandler(connector)) // Express, before app.use(express.json())
 * ```
 */
export function toNodeHandler(
  handler: RequestHandler,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const answer = await answered(handler, request)
    response.statusCode = answer.status
    answer.headers.forEach((value, name) => {
      response.setHeader(name, value)
    })
    response.end(await answer.text())
  }
}

async function answered(handler: RequestHandler, request: NodeRequest): Promise<Response> {
  const { method, headers, body } = request
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  if (method !== 'POST') return handler(new Request('http://localhost'))
  if (!isRaw && request.readableEnded) return refuse('BODY_ALREADY_READ', 500)
  const signed = ['id', 'timestamp', 'signature'].map((name): [string, string] => [
    `webhook-${name}`,
    `${headers[`webhook-${name}`] ?? ''}`,
  ])
  const duplex = 'half' // a body that is still arriving
  const init = { method, headers: signed, duplex, body: isRaw ? body : streamOf(request) }
  return handler(new Request('http://localhost', init as RequestInit))
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    // Node sends the answer only to who may finish sending: what is left goes nowhere.
    async cancel() {
      while (!(await iterator.next()).done);
    },
  })
}
