import { createPasserelle } from '@passerelle/sdk'
import { createTestServer, defaultSeed } from '@passerelle/sdk/testing'

export async function ownSeed() {
  const server = createTestServer({
    seed: {
      ...defaultSeed,
      partners: [
        ...defaultSeed.partners,
        { key: 'mission', name: 'Mission locale', kind: 'MISSION_LOCALE', communeCode: '25056' },
      ],
    },
  })
  const mission = createPasserelle(server.as('mission', { scopes: ['directory:read'] }))

  return mission.viewer.get()
}
