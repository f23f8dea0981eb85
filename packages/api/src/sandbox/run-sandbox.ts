import type { Logger } from 'pino'
import { ensureKeyFile } from '../auth/index.ts'
import {
  databaseUrl,
  type Environment,
  readAddress,
  readConnectorDeadline,
  readDataFolder,
} from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { outboxMail } from '../hosting/index.ts'
import { asRole, setRolePasswords } from '../role-passwords.ts'
import { type RunningServer, startServer } from '../server.ts'
import { createCaseVault, ensureKeyRingFile, migrateKeyStore } from '../vault/index.ts'
import { startWorker } from '../worker/index.ts'
import { checkPortIsFree } from './check-port.ts'
import { openDataFolder, rolePasswords } from './data-folder.ts'
import { startBeside } from './program-beside.ts'
import { openSandboxDatabase } from './sandbox-database.ts'
import { knownClients, writeSandboxFile } from './sandbox-file.ts'
import { resetSecrets, type SeededClient, seedDemo } from './seed.ts'

const CONNECTIONS = 10

/** A running demonstration: database, server and worker in one process. */
export interface Sandbox {
  readonly server: RunningServer
  readonly sandboxFile: string
  readonly clients: readonly SeededClient[]
  /** Where the programs beside it answer. */
  readonly beside: readonly string[]
  /** Where e-mail goes that it would send. */
  readonly outbox: string
  /** Settles if the database ends by itself. */
  readonly lost: Promise<void>
  close(): Promise<void>
}

/** Starts everything of the demonstration, on the data of the last start unless it begins anew. */
export async function startSandbox(options: {
  readonly env: Environment
  readonly fresh: boolean
  readonly log: Logger
  /** How much history to tell; 1 by default. */
  readonly scale?: number
  /** Programs of the examples to start with it, by file. */
  readonly beside?: readonly string[]
  readonly say: (line: string) => void
}): Promise<Sandbox> {
  const { env, fresh, log, say, scale = 1, beside = [] } = options
  const address = readAddress(env)
  // Known in a moment, and a pity to learn after the database was made.
  await checkPortIsFree(address)
  const data = await openDataFolder(readDataFolder(env))
  const external = env['DATABASE_URL'] ? databaseUrl(env, 'DATABASE_URL') : undefined
  const closing: (() => Promise<void>)[] = []
  // What was started last stops first.
  const close = async (): Promise<void> => {
    for (const stop of closing.splice(0).reverse()) await stop()
  }
  try {
    say('Starting the database…')
    const database = await openSandboxDatabase(data, { externalUrl: external, fresh, say })
    closing.push(() => database.stop())
    const { ownerUrl, keysUrl } = database
    const applied = await migrate({ ownerUrl })
    if (applied.length > 0) say(`Applied ${applied.length} migrations.`)
    if (keysUrl !== null) await migrateKeyStore(keysUrl)
    const passwords = await rolePasswords(data)
    await setRolePasswords(ownerUrl, passwords)
    say('Loading the demonstration networks…')
    const seeded = await seedDemo({ ownerUrl, scale, log: say })
    const clients =
      seeded.clients.length > 0
        ? seeded.clients
        : ((await knownClients(data.sandboxFile, ownerUrl)) ?? (await resetSecrets({ ownerUrl })))
    const caseKeyRing = await ensureKeyRingFile(data.keyRingFile)
    const vault =
      keysUrl === null ? null : createCaseVault({ databaseUrl: keysUrl, ring: caseKeyRing, log })
    if (vault !== null) closing.push(() => vault.close())
    const installationKey = await ensureKeyFile(data.keyFile)
    const worker = await startWorker({
      workerUrl: asRole(ownerUrl, 'passerelle_worker', passwords.passerelle_worker),
      vault,
      log,
      webhooks: { installationKey, sandbox: true },
      mail: outboxMail(data.outbox),
    })
    closing.push(() => worker.close())
    const places = new Map<string, string>()
    const server = await startServer(
      {
        ...address,
        appDatabaseUrl: asRole(ownerUrl, 'passerelle_app', passwords.passerelle_app),
        installationKey,
        externalIssuer: null,
        sandbox: true,
        databaseConnections: CONNECTIONS,
        connectorDeadlineMs: readConnectorDeadline(env),
        keysDatabaseUrl: keysUrl,
        caseKeyRing,
      },
      {
        log,
        places,
        onCommitted: () => worker.wake(),
        workerMetrics: () => worker.metrics(),
      },
    )
    closing.push(() => server.close())
    await writeSandboxFile(data.sandboxFile, server.url, clients)
    for (const [index, file] of beside.entries()) {
      const where = { folder: readDataFolder(env), port: server.port + 1 + index }
      const program = await startBeside(file, where)
      if (program === null) say(`${file} did not start; everything else did.`)
      else {
        closing.push(() => program.stop())
        places.set(new URL(program.url).pathname, program.url)
      }
    }
    return {
      ...{ server, sandboxFile: data.sandboxFile, clients, lost: database.lost, close },
      beside: [...places.values()],
      outbox: data.outbox,
    }
  } catch (error) {
    await close()
    throw error
  }
}
