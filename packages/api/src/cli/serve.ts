import {
  databaseUrl,
  type Environment,
  readAccessRecordMonths,
  readInstallationKey,
  readKeyStore,
  readMailServer,
  readServerConfig,
} from '../config.ts'
import { MigrationError } from '../database/migrate.ts'
import { smtpMail } from '../hosting/index.ts'
import { createLog } from '../observability/index.ts'
import { startSandbox } from '../sandbox/run-sandbox.ts'
import { startServer } from '../server.ts'
import { refuseStrongRole } from '../serving-role.ts'
import { startVault } from '../vault/index.ts'
import { startWorker, type Worker } from '../worker/index.ts'
import { exitOnSignal, untilStopped } from './until-stopped.ts'

const WORKER_URL = 'PASSERELLE_WORKER_DATABASE_URL'

/** Serves, and works too unless told not to, until stopped. */
export async function serve(
  env: Environment,
  options: { readonly worker: boolean },
): Promise<void> {
  const config = readServerConfig(env)
  const log = createLog(logOptions(env, 'info'))
  const worker = options.worker ? await openWorker(env) : null
  try {
    const server = await startServer(config, {
      log,
      onCommitted: () => worker?.wake(),
      ...(worker === null ? {} : { workerMetrics: () => worker.metrics() }),
    })
    say('Passerelle is ready')
    say(`  ${server.url}`)
    await untilStopped(() => server.close())
  } finally {
    await worker?.close()
  }
}

/** Works alone: places events, runs clocks, tidies up, until stopped. */
export async function work(env: Environment): Promise<void> {
  const worker = await openWorker(env)
  say('Passerelle works')
  await untilStopped(() => worker.close())
}

/** The demonstration in one process, until stopped. */
export async function runSandbox(
  env: Environment,
  options: { readonly fresh: boolean; readonly beside: readonly string[] },
): Promise<void> {
  const log = createLog(logOptions(env, 'warn'))
  const started = exitOnSignal()
  const sandbox = await startSandbox({ env, log, ...options, say })
    .catch((error: unknown) => {
      if (error instanceof MigrationError) {
        say('The data are of another version: `npm start -- --fresh` forgets them and begins anew.')
      }
      throw error
    })
    .finally(started)
  const { url } = sandbox.server
  say('Passerelle is ready')
  say(`  GraphQL    ${url}/graphql`)
  say(`  Tokens     ${url}/oauth/token`)
  say(`  Page       ${url}/`)
  for (const place of sandbox.beside) say(`  Beside     ${place}`)
  say(`  Clients    ${sandbox.sandboxFile} (${sandbox.clients.length} partners)`)
  say(`  E-mail     ${sandbox.outbox} (what would be sent)`)
  say('Ctrl-C ends it.')
  const orderly = await untilStopped(sandbox.close, sandbox.lost)
  if (!orderly) throw new Error('The database ended by itself.')
}

async function openWorker(env: Environment): Promise<Worker> {
  const workerUrl = databaseUrl(env, WORKER_URL)
  await refuseStrongRole(workerUrl)
  const log = createLog(logOptions(env, 'info'))
  const accessRecordMonths = readAccessRecordMonths(env)
  const keyStore = readKeyStore(env)
  const vault = keyStore.keysDatabaseUrl === null ? null : await startVault(keyStore, log)
  const webhooks = { installationKey: readInstallationKey(env), sandbox: false }
  const server = readMailServer(env)
  const mail = server === null ? {} : { mail: smtpMail(server.url, server.from) }
  const worker = await startWorker({ workerUrl, log, vault, accessRecordMonths, webhooks, ...mail })
  return {
    ...worker,
    close: async () => {
      await worker.close()
      await vault?.close()
    },
  }
}

function logOptions(env: Environment, level: string): { readonly level: string } {
  return { level: env['PASSERELLE_LOG_LEVEL'] ?? level }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
