import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { RequestError } from '@passerelle/schema'
import { openExchange } from './exchange.ts'
import { respondError } from './respond.ts'
import { type Routes, route } from './router.ts'

const MAX_IN_FLIGHT = 1_000
const GRACE_MS = 10_000

/** The listening server, before it knows its routes: a port must be had to know one's own address. */
export interface HttpServer {
  readonly port: number
  readonly inFlight: () => number
  serve(routes: Routes): void
  /** Finishes what is in flight, refuses what is new; resolves when nothing is left. */
  stop(): Promise<void>
}

/** Listens; until `serve` and after `stop` every request is answered OVERLOADED. */
export async function listen(host: string, port: number): Promise<HttpServer> {
  let routes: Routes | null = null
  let stopping = false
  let inFlight = 0
  const server = createServer(
    {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      // Longer than usual load balancers keep theirs, so that they close first.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => {
      if (routes === null) {
        respondError(response, new RequestError('OVERLOADED'), 'starting')
        return
      }
      let counted = false
      const leaveFlight = (): void => {
        if (counted) inFlight -= 1
        counted = false
      }
      const exchange = openExchange(request, response, routes, leaveFlight)
      if (stopping || inFlight >= MAX_IN_FLIGHT) {
        response.setHeader('Connection', 'close')
        exchange.facts.code = 'OVERLOADED'
        respondError(response, new RequestError('OVERLOADED'), exchange.requestId)
        return
      }
      inFlight += 1
      counted = true
      response.once('close', leaveFlight)
      void route(exchange, routes)
    },
  )
  const unused = rememberUnused(server)
  await open(server, host, port)
  return {
    port: (server.address() as AddressInfo).port,
    inFlight: () => inFlight,
    serve(served) {
      routes = served
    },
    stop() {
      stopping = true
      return close(server, unused)
    },
  }
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Connections that have not yet asked for anything; Node takes them for busy, not for idle. */
function rememberUnused(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>()
  server.on('connection', (socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.on('request', ({ socket }) => unused.delete(socket))
  return unused
}

function close(server: Server, unused: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    // A kept-alive connection falls idle when its answer is out; it is closed then, not waited for.
    const sweep = setInterval(() => {
      server.closeIdleConnections()
      // Browsers and fetch open connections ahead of their need. A request on its way has bytes.
      for (const socket of unused) if (socket.bytesRead === 0) socket.destroy()
    }, 50)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(sweep)
      resolve()
    })
  })
}
