import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Credentials, prepareAssociation } from './association.ts'
import { type RunningDesk, startDesk } from './start-desk.ts'

const HOST = 'CCAS de Besançon'
const ASSOCIATION = 'Épicerie sociale de démonstration'

interface Client extends Credentials {
  readonly partnerId: string
  readonly partnerName: string
}

/** Starts the desk beside a sandbox: a CCAS shows it, for an association of the same network. */
export async function startAssociation(options: {
  readonly folder: string
  readonly port: number
}): Promise<RunningDesk> {
  const sandbox = JSON.parse(await readFile(join(options.folder, 'sandbox.json'), 'utf8'))
  const clients: readonly Client[] = sandbox.clients
  const named = (name: string): Client => {
    const client = clients.find(({ partnerName }) => partnerName === name)
    if (!client) throw new Error(`The sandbox has no partner called ${name}.`)
    return client
  }
  const { graphqlUrl, tokenUrl } = sandbox
  const host = named(HOST)
  const desk = await startDesk({ port: options.port, graphqlUrl, tokenUrl, host })
  const association = named(ASSOCIATION)
  const hostId = host.partnerId
  await prepareAssociation({ graphqlUrl, tokenUrl, association, hostId, deskUrl: desk.url })
  return desk
}
