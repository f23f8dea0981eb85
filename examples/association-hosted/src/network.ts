import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientCredentials, createPasserelle, type Passerelle } from '@passerelle/sdk'

/** The network as the association reaches it. */
export interface Network {
  readonly url: string
  readonly passerelle: Passerelle
}

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Connects as one partner of a sandbox, by the file it wrote when it started. Outside a sandbox address and
 * client come from your configuration, and a `privateKey` stands in place of the secret.
 */
export async function connect(partnerName: string): Promise<Network> {
  const folder = process.env['PASSERELLE_DATA'] ?? join(repository, '.passerelle')
  const { url, graphqlUrl, tokenUrl, clients }: Sandbox = JSON.parse(
    await readFile(join(folder, 'sandbox.json'), 'utf8'),
  )
  const client = clients.find((one) => one.partnerName === partnerName)
  if (client === undefined) throw new Error(`The sandbox has no partner called ${partnerName}.`)
  const { clientId, clientSecret } = client
  const token = clientCredentials({ tokenUrl, clientId, clientSecret, resource: graphqlUrl })
  return { url, passerelle: createPasserelle({ url: graphqlUrl, token }) }
}

interface Sandbox {
  readonly url: string
  readonly graphqlUrl: string
  readonly tokenUrl: string
  readonly clients: readonly {
    readonly partnerName: string
    readonly clientId: string
    readonly clientSecret: string
  }[]
}
