import { createLog } from '../../src/observability/index.ts'
import { startServer } from '../../src/server.ts'
import { KeyRing, startVault } from '../../src/vault/index.ts'
import { startWorker } from '../../src/worker/index.ts'

// The server as it serves, with its worker and the log of a real one, in a process that the proof kills.
const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: the proof starts this file itself.`)
  return value
}

if (setting('PROOF_FAULT') === 'log') {
  // What a forgotten line of debugging does.
  const { parse } = JSON
  JSON.parse = (text, reviver) => {
    console.log(text)
    return parse(text, reviver)
  }
}

const keyStore = {
  keysDatabaseUrl: setting('PROOF_KEYS_URL'),
  caseKeyRing: KeyRing.ofText(setting('PROOF_KEY_RING')),
}
const log = createLog({ level: setting('PROOF_LOG_LEVEL') })
const vault = await startVault(keyStore, log)
const worker = await startWorker({ workerUrl: setting('PROOF_WORKER_URL'), log, vault })
const { url } = await startServer(
  {
    host: '127.0.0.1',
    port: 0,
    appDatabaseUrl: setting('PROOF_APP_URL'),
    publicUrl: null,
    installationKey: Buffer.from(setting('PROOF_KEY'), 'base64url'),
    externalIssuer: null,
    // For connectors on this machine and client secrets; everything else is as in production.
    sandbox: true,
    databaseConnections: 8,
    connectorDeadlineMs: Number(setting('PROOF_DEADLINE_MS')),
    ...keyStore,
  },
  { log, onCommitted: () => worker.wake() },
)
process.send?.({ url })
// A proof that was itself killed leaves no server behind.
process.on('disconnect', () => process.exit(0))
