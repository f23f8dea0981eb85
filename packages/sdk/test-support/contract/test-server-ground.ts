import { createTestServer, defaultSeed, type TestSeed } from '../../src/testing/index.ts'
import type { Ground, Side } from './ground.ts'

const theme = 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION'
const place = { themes: [theme], communeCodes: ['25056'] } as const

const seed: TestSeed = {
  ...defaultSeed,
  services: [
    { key: 'one', partner: 'caf', name: 'Service', ...place },
    { key: 'other', partner: 'caf', name: 'Autre service', ...place },
    { key: 'third', partner: 'departement', name: 'Service du Département', ...place },
  ],
  cases: [],
}

/** Changes what a server receives or answers, to see whether the suite notices. */
export type Deviation = (send: typeof fetch) => typeof fetch

/** The test server as a ground of the suite. */
export function testServerGround(deviate: Deviation = (send) => send): Ground {
  const server = createTestServer({ seed })
  const { ids, webhooks, clock } = server
  const sideOf = (key: string): Side => {
    const { url, fetch } = server.as(key)
    const token = async (scopes?: readonly string[]) =>
      server.as(key, scopes === undefined ? {} : { scopes }).token(undefined, url)
    return { url, fetch: deviate(fetch), token, partnerId: ids.partner(key) }
  }
  let opened = 0
  return {
    ...{ source: sideOf('ccas'), target: sideOf('caf'), outsider: sideOf('departement') },
    ...{ networkId: ids.network, communeCode: '25056', theme },
    serviceId: ids.service('one'),
    otherServiceId: ids.service('other'),
    outsiderServiceId: ids.service('third'),
    settle: async () => void (await webhooks.deliver()),
    advanceDays: async (days) => clock.advance({ days }),
    receive: async () => {
      opened += 1
      const url = `https://partner.test/webhooks/${opened}`
      const received: Request[] = []
      webhooks.connect(url, (request) => {
        received.push(request)
        return new Response(null, { status: 204 })
      })
      const { publicKey } = await webhooks.keys()
      return { url, received, publicKeys: [publicKey] }
    },
    close: async () => undefined,
  }
}
