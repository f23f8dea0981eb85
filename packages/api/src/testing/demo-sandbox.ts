import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outboxMail } from '../hosting/index.ts'
import { createLog } from '../observability/index.ts'
import { writeSandboxFile } from '../sandbox/sandbox-file.ts'
import { seedDemo } from '../sandbox/seed.ts'
import { type RunningServer, startServer } from '../server.ts'
import { createCaseVault, KeyRing, newKeyRingEntry } from '../vault/index.ts'
import { startWorker, type Worker } from '../worker/index.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

/** The demonstration networks served as the sandbox serves them, for the tests of the examples. */
export interface DemoSandbox {
  readonly url: string
  /** What `PASSERELLE_DATA` is to be: `sandbox.json` is in it. */
  readonly folder: string
  readonly database: TestDatabase
  /** Where e-mail goes that it would send. */
  readonly outbox: string
  close(): Promise<void>
}

/** Starts database, server and worker with a little of the demonstrations' history. */
export async function openDemoSandbox(): Promise<DemoSandbox> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-example-'))
  const outbox = join(folder, 'outbox')
  const keysDatabaseUrl = await database.keysUrl()
  const caseKeyRing = KeyRing.ofText(newKeyRingEntry())
  const log = createLog({ destination: { write: () => undefined } })
  const vault = createCaseVault({ databaseUrl: keysDatabaseUrl, ring: caseKeyRing, log })
  let worker: Worker | undefined
  let server: RunningServer | undefined
  const close = async (): Promise<void> => {
    await server?.close()
    await worker?.close()
    await vault.close()
    await database.drop()
    await rm(folder, { recursive: true })
  }
  try {
    const { clients } = await seedDemo({ ownerUrl: database.ownerUrl, scale: 0.02 })
    const installationKey = new Uint8Array(randomBytes(32))
    const running = await startWorker({
      workerUrl: database.workerUrl,
      vault,
      log,
      webhooks: { installationKey, sandbox: true },
      mail: outboxMail(outbox),
    })
    worker = running
    server = await startServer(
      {
        host: '127.0.0.1',
        port: 0,
        appDatabaseUrl: database.appUrl,
        publicUrl: null,
        installationKey,
        externalIssuer: null,
        sandbox: true,
        databaseConnections: 8,
        keysDatabaseUrl,
        caseKeyRing,
      },
      { log, onCommitted: () => running.wake() },
    )
    await writeSandboxFile(join(folder, 'sandbox.json'), server.url, clients)
    return { url: server.url, folder, database, outbox, close }
  } catch (error) {
    await close()
    throw error
  }
}
