import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId, VirtualClock } from '@passerelle/schema'
import { importJWK, SignJWT } from 'jose'
import { Pool } from 'pg'
import type { Ground, Receiving, Side } from '../../../sdk/test-support/contract/index.ts'
import { SigningKeys } from '../auth/index.ts'
import { createLog } from '../observability/index.ts'
import { startServer } from '../server.ts'
import { createTestDatabase } from '../testing/index.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { createCaseVault, KeyRing, newKeyRingEntry } from '../vault/index.ts'
import { runClocks, startWorker } from '../worker/index.ts'

const DAY_MS = 86_400_000
const PATIENCE_MS = 20_000

/** The real API over HTTP, with its worker and a database of its own, as a ground of the contract suite. */
export async function openRealGround(): Promise<Ground> {
  const database = await createTestDatabase()
  const clock = new VirtualClock(new Date())
  const world = await World.open(clock, database)
  const [ccas, caf, departement] = await Promise.all([
    world.addPartner('CCAS', 'CCAS de Besançon'),
    world.addPartner('CAF', 'CAF du Doubs'),
    world.addPartner('DEPARTEMENT', 'Département du Doubs'),
  ])
  const service = await world.addService(caf)
  const other = await world.addService(caf, { name: 'Autre service' })
  const third = await world.addService(departement, { name: 'Service du Département' })
  await agree(world, [ccas, caf])

  const log = createLog({ destination: { write: () => undefined } })
  const installationKey = new Uint8Array(randomBytes(32))
  const keysDatabaseUrl = await database.keysUrl()
  const caseKeyRing = KeyRing.ofText(newKeyRingEntry())
  const vault = createCaseVault({ databaseUrl: keysDatabaseUrl, ring: caseKeyRing, log })
  const worker = await startWorker({
    ...{ workerUrl: database.workerUrl, vault, log },
    webhooks: { installationKey, sandbox: true },
  })
  const server = await startServer(
    {
      ...{ host: '127.0.0.1', port: 0, publicUrl: null, externalIssuer: null, sandbox: true },
      ...{ appDatabaseUrl: database.appUrl, installationKey, databaseConnections: 8 },
      ...{ keysDatabaseUrl, caseKeyRing },
    },
    { log, clock, onCommitted: () => worker.wake() },
  )
  const { url } = server
  const sign = await signer(database.appUrl, installationKey, url)
  const sideOf = (partner: WorldPartner): Side => ({
    ...{ url, fetch, partnerId: partner.id },
    token: (scopes) => sign(partner, scopes ?? [...partner.actor.scopes]),
  })
  const listeners: (() => void)[] = []
  const untilNone = async (text: string): Promise<void> => {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; ) {
      if ((await world.owner.query(text)).rowCount === 0) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('what happened was not told in time')
  }
  return {
    ...{ source: sideOf(ccas), target: sideOf(caf), outsider: sideOf(departement) },
    ...{ networkId: world.networkId, communeCode: world.communeCode },
    ...{ serviceId: service.id, otherServiceId: other.id, outsiderServiceId: third.id },
    theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION',
    async settle() {
      worker.wake()
      await untilNone('select from event where position is null limit 1')
      await untilNone(UNTOLD)
      await untilNone(`select from webhook_delivery where status = 'PENDING' limit 1`)
    },
    async advanceDays(days) {
      // A day at a time, as the worker looks at the clocks far more often than that.
      for (let gone = 0; gone < days; gone += 1) {
        clock.advance(DAY_MS)
        await runClocks(world.worker, clock.now())
      }
      worker.wake()
    },
    async receive() {
      const { receiving, close } = await listen(url)
      listeners.push(close)
      return receiving
    },
    async close() {
      for (const close of listeners) close()
      await server.close()
      await worker.close()
      await vault.close()
      await world.close()
    },
  }
}

const UNTOLD = `select from webhook_endpoint w where w.status = 'ENABLED' and exists
  (select 1 from event_feed f where f.partner_id = w.partner_id and f.position > w.position) limit 1`

/** Tokens of the server's own key, as its token endpoint gives them. */
async function signer(appUrl: string, installationKey: Uint8Array, url: string) {
  const pool = new Pool({ connectionString: appUrl, max: 1 })
  const keys = new SigningKeys(pool, installationKey)
  await keys.refresh()
  await pool.end()
  const [jwk] = keys.privateKeys
  if (jwk?.kid === undefined) throw new Error('the server has no key')
  const { kid } = jwk
  const key = await importJWK(jwk, 'ES256')
  return (partner: WorldPartner, scopes: readonly string[]): Promise<string> =>
    new SignJWT({
      ...{ client: partner.clientId, partner: partner.id, client_id: 'x', sub: 'x' },
      ...{ jti: newId(), scope: scopes.join(' ') },
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setIssuer(url)
      .setAudience(`${url}/graphql`)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key)
}

async function agree(world: World, parties: readonly WorldPartner[]): Promise<void> {
  const [first, ...others] = parties
  if (first === undefined) throw new Error('nobody agrees')
  const { data } = await world.ask(
    first,
    `mutation Propose($input: ProposeAgreementInput!) {
      proposeAgreement(input: $input) { __typename ... on Agreement { id version } ... on Error { code } } }`,
    {
      variables: {
        input: {
          ...{ networkId: world.networkId, partyIds: parties.map(({ id }) => id) },
          ...{ title: 'Convention', startsOn: '2026-01-01', endsOn: null },
          categories: ['IDENTITY', 'REACH'],
          purposes: ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'],
        },
      },
    },
  )
  let { id, version } = data.proposeAgreement
  for (const party of others) {
    const accepted = await world.ask(
      party,
      `mutation Accept($input: AcceptAgreementInput!) {
        acceptAgreement(input: $input) { __typename ... on Agreement { id version status } ... on Error { code } } }`,
      { variables: { input: { id, expectedVersion: version } } },
    )
    ;({ id, version } = accepted.data.acceptAgreement)
  }
}

/** An address on this machine that takes whatever comes. */
async function listen(url: string): Promise<{ receiving: Receiving; close: () => void }> {
  const received: Request[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = request.headers as Record<string, string>
    const body = Buffer.concat(chunks)
    received.push(new Request('http://partner.test/', { method: 'POST', headers, body }))
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`${url}/.well-known/passerelle-keys`)
  const { keys } = (await answer.json()) as { keys: readonly { readonly publicKey: string }[] }
  return {
    receiving: {
      ...{ url: `http://127.0.0.1:${port}/`, received },
      publicKeys: keys.map(({ publicKey }) => publicKey),
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
