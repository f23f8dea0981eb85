import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientCredentials, createPasserelle, type Passerelle } from '@passerelle/sdk'

/** What the sandbox tells of itself: where it is, and who may connect with which secret. */
export interface Sandbox {
  readonly url: string
  readonly graphqlUrl: string
  readonly tokenUrl: string
  readonly clients: readonly {
    readonly partnerName: string
    readonly clientId: string
    readonly clientSecret: string
  }[]
}

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** The folder of the sandbox, the repository's own unless PASSERELLE_DATA names another. */
export const dataFolder = process.env['PASSERELLE_DATA'] ?? join(repository, '.passerelle')

/** The sandbox that was last started, whether or not it still runs; null when there never was one. */
export async function readSandbox(): Promise<Sandbox | null> {
  try {
    const sandbox: Sandbox = JSON.parse(await readFile(join(dataFolder, 'sandbox.json'), 'utf8'))
    return sandbox
  } catch {
    return null
  }
}

/** Where the network is: its public keys are there. */
export async function networkUrl(): Promise<string> {
  return (await runningSandbox()).url
}

/** Connects as one partner of the sandbox, with the credentials of that partner alone. */
export async function connectAs(partnerName: string): Promise<Passerelle> {
  const sandbox = await runningSandbox()
  const client = sandbox.clients.find((one) => one.partnerName === partnerName)
  if (client === undefined) throw new Error(`The sandbox has no partner called ${partnerName}.`)
  const { clientId, clientSecret } = client
  const token = clientCredentials({
    tokenUrl: sandbox.tokenUrl,
    clientId,
    clientSecret,
    resource: sandbox.graphqlUrl,
  })
  return createPasserelle({ url: sandbox.graphqlUrl, token })
}

async function runningSandbox(): Promise<Sandbox> {
  const sandbox = await readSandbox()
  if (sandbox === null) throw new Error('No sandbox has been started. Run `npm start` first.')
  return sandbox
}
