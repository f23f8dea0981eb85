import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the sandbox tells of itself. In production: an address, and a private key of each customer. */
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

/** Reads what `npm start` left in its folder. */
export async function readSandbox(folder: string): Promise<Sandbox> {
  return JSON.parse(await readFile(join(folder, 'sandbox.json'), 'utf8'))
}
