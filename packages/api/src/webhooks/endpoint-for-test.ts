import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What an endpoint was told. */
export interface Told {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly id: string
  readonly type: string
  readonly subjectId: string
  readonly version: number
}

type Behaviour = (response: ServerResponse, told: Told) => void

/** A partner's endpoint on this machine. */
export interface TestEndpoint {
  readonly url: string
  /** Everything that was posted to it, in the order it came. */
  readonly told: readonly Told[]
  behave(behaviour: Behaviour): void
  close(): void
}

/** Answers 204 unless told otherwise. */
export async function openEndpoint(): Promise<TestEndpoint> {
  const told: Told[] = []
  let behaviour: Behaviour = (response) => response.writeHead(204).end()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const { type, data } = JSON.parse(text)
      const { headers } = request
      const id = String(headers['webhook-id'])
      const one = {
        headers,
        text,
        id,
        type,
        subjectId: data.subjectId,
        version: data.subjectVersion,
      }
      told.push(one)
      behaviour(response, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/passerelle`,
    told,
    behave(as) {
      behaviour = as
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
