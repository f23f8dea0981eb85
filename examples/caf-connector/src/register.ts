import { type Connector, type Passerelle, unwrap } from '@passerelle/sdk'

/** Tells the network where the CAF answers; again after every start, which moves or resumes it. */
export async function register(passerelle: Passerelle, url: string): Promise<Connector> {
  const known = await passerelle.connector.get()
  const facets = ['FAMILY_BENEFITS'] as const
  const expectedVersion = known?.version ?? null // null the first time
  return unwrap(await passerelle.connector.register({ url, facets, expectedVersion }))
}

/** While the CAF is away it is not asked: its facts are unavailable at once, not after a wait. */
export async function pause(passerelle: Passerelle): Promise<void> {
  const known = await passerelle.connector.get()
  if (known?.status !== 'ACTIVE') return
  const { version: expectedVersion } = known
  unwrap(await passerelle.connector.setStatus({ expectedVersion, status: 'PAUSED' }))
}
