import { startServer } from '../src/server.ts'
import { startWorker } from '../src/worker/index.ts'

// The server as it serves, with its worker, in a process that the proof kills.
const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: the proof starts this file itself.`)
  return value
}

const worker = await startWorker({
  workerUrl: setting('PROOF_WORKER_URL'),
  log: { error: () => undefined },
  vault: null,
})
const { url } = await startServer(
  {
    host: '127.0.0.1',
    port: 0,
    appDatabaseUrl: setting('PROOF_APP_URL'),
    publicUrl: null,
    installationKey: Buffer.from(setting('PROOF_KEY'), 'base64url'),
    externalIssuer: null,
    // For client secrets; everything else is as in production.
    sandbox: true,
    databaseConnections: 8,
  },
  { onCommitted: () => worker.wake() },
)
process.send?.({ url })
// A proof that was itself killed leaves no server behind.
process.on('disconnect', () => process.exit(0))
