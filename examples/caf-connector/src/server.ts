import { once } from 'node:events'
import { createServer } from 'node:http'
import { type ConnectorOptions, toNodeHandler } from '@passerelle/sdk/connector'
import { cafConnector } from './connector.ts'
import { Dossiers } from './dossiers.ts'
import { FICTITIOUS_DOSSIERS } from './fictitious-dossiers.ts'

export interface CafServerOptions {
  /** The CAF's own partner id, from `viewer.get()`. */
  readonly partnerId: string
  /** Keys of the network, which alone is answered. */
  readonly keys: ConnectorOptions['keys']
  /** 0 takes any free one. */
  readonly port: number
  /** File of the CAF's database, or `:memory:`. */
  readonly databasePath: string
}

/** The CAF's system, ready to be asked. */
export interface CafServer {
  /** Where the connector answers; what `register` is given. */
  readonly url: string
  /** Finishes what is being answered, then closes the database. */
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const PATH = '/passerelle'

/** Opens the CAF's database and serves its facts to the network. */
export async function startCafServer(options: CafServerOptions): Promise<CafServer> {
  const dossiers = new Dossiers(options.databasePath)
  dossiers.add(FICTITIOUS_DOSSIERS)
  const answer = toNodeHandler(cafConnector(dossiers, options))
  const server = createServer((request, response) => {
    if (request.url === PATH) answer(request, response)
    else response.writeHead(404).end()
  })
  server.listen(options.port, HOST)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://${HOST}:${port}${PATH}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections() // the network keeps its own open
      await closed
      dossiers.close()
    },
  }
}
