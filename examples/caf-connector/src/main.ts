// The CAF's program: serves its facts, and takes part in the cases it is invited to.
import { setTimeout as pauseFor } from 'node:timers/promises'
import { fetchKeys } from '@passerelle/sdk/connector'
import { joinCase } from './join-case.ts'
import { connect } from './network.ts'
import { pause, register } from './register.ts'
import { startCafServer } from './server.ts'

const POLL_MS = 1_000
// In a CAF an agent finds the dossier of the person; here it is one of nobody.
const DOSSIER = process.env['CAF_DOSSIER'] ?? 'CAF25-FICTIF-001'

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort())

const { url, passerelle } = await connect(process.env['CAF_NAME'] ?? 'CAF du Doubs')
const { partner } = await passerelle.viewer.get()
const server = await startCafServer({
  partnerId: partner.id,
  keys: fetchKeys(url), // read again as they rotate
  port: Number(process.env['PORT'] ?? '0'),
  databasePath: process.env['CAF_DATABASE'] ?? ':memory:',
})
try {
  // Behind a proxy the network asks another address than the one listened on.
  const { url: registered } = await register(passerelle, process.env['CAF_URL'] ?? server.url)
  console.log(`La CAF répond à ${registered}`)
  while (!stopping.signal.aborted) {
    for await (const { id } of passerelle.invitations.list({ status: 'PENDING' })) {
      await joinCase(passerelle, id, DOSSIER)
      console.log('La CAF participe à une situation de plus.')
    }
    await pauseFor(POLL_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
  }
  await pause(passerelle).catch(() => undefined) // the network may be away by then
} finally {
  await server.close()
}
