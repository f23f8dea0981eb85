import { createClient } from '@passerelle/sdk/core'
import { AcceptReferral, Viewer } from '@passerelle/sdk/operations'

/** Operations by themselves, on a server that takes none but those of `documents.json`. */
export async function operations(url: string): Promise<object> {
  const client = createClient({ url: `${url}/registered`, token: 'token' })
  const { viewer } = await client.request(Viewer)
  const input = { id: 'r1', expectedVersion: 1, localReference: 'CAF-1' }
  const { acceptReferral } = await client.request(AcceptReferral, { input })
  return {
    viewer,
    acceptReferral,
    names: [Viewer, AcceptReferral].map(({ name, kind }) => [name, kind]),
  }
}
