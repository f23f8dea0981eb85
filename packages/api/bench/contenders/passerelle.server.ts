import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { startServer } from '../../src/server.ts'
import { endWithParent, required } from './server-process.ts'

// The server as `passerelle serve` starts it, without the worker: positions and deliveries are not
// part of any of the operations measured. Client secrets are on, as in the sandbox.
const { url } = await startServer(
  {
    host: '127.0.0.1',
    port: 0,
    appDatabaseUrl: required('BENCH_DATABASE_URL'),
    publicUrl: null,
    installationKey: new Uint8Array(randomBytes(32)),
    externalIssuer: null,
    sandbox: true,
    databaseConnections: 16,
  },
  { log: pino({ level: 'warn' }, pino.destination(2)) },
)
process.send?.({ url })
endWithParent()
