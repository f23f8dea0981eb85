import { startServer } from '../../src/server.ts'
import { startWorker } from '../../src/worker/index.ts'
import { seedWorkers } from '../fault.ts'

// The server with its worker, or a worker alone, in a process that the proof kills. How long it waits is
// set as an operator could set it; nothing else differs from what serves.
const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: the proof starts this file itself.`)
  return value
}

seedWorkers(JSON.parse(setting('PROOF_FAULTS')))
const installationKey = Buffer.from(setting('PROOF_KEY'), 'base64url')
const worker = await startWorker({
  workerUrl: setting('PROOF_WORKER_URL'),
  log: { error: () => undefined },
  vault: null,
  webhooks: { installationKey, sandbox: true, ...JSON.parse(setting('PROOF_WEBHOOKS')) },
})
const url = setting('PROOF_SERVES') === 'yes' ? await serve() : ''
process.send?.({ url })
// A proof that was itself killed leaves no server behind.
process.on('disconnect', () => process.exit(0))

async function serve(): Promise<string> {
  const server = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      appDatabaseUrl: setting('PROOF_APP_URL'),
      publicUrl: null,
      installationKey,
      externalIssuer: null,
      // For client secrets; everything else is as in production.
      sandbox: true,
      databaseConnections: 16,
    },
    { onCommitted: () => worker.wake() },
  )
  return server.url
}
