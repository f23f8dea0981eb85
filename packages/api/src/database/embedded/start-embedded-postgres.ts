import { existsSync } from 'node:fs'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { copyBinaries, type EmbeddedBinaries, embeddedBinaries } from './binaries.ts'
import { ensureCluster, ownerPassword } from './cluster.ts'
import { lockDirectory } from './directory-lock.ts'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'
import { type Placement, placeData, sharedRoot } from './placement.ts'
import { choosePort, rememberPort } from './port.ts'
import { stopOrphan, stopPostmaster } from './postmaster.ts'
import { canRead } from './reachability.ts'
import { startServer } from './server.ts'
import { type ServerProcess, startProgram } from './server-process.ts'

export interface EmbeddedPostgresOptions {
  /** A folder for the database alone. The data lies elsewhere only if its server cannot enter here. */
  readonly dataDirectory: string
  /** Left out: the port of the last start if still free, else any free one. */
  readonly port?: number
  /** Server settings beyond ours; `fsync: 'off'` is for tests alone. */
  readonly settings?: Readonly<Record<string, string>>
  readonly log?: (line: string) => void
}

export interface EmbeddedPostgres {
  readonly ownerUrl: string
  readonly port: number
  /** Where the data really lies. */
  readonly dataDirectory: string
  readonly pid: number
  /** Settles when the server has ended, whether it was asked to or not. */
  readonly exited: Promise<void>
  /** Fast shutdown; settles when everything is written and the server has ended. */
  stop(): Promise<void>
}

const PORT_ATTEMPTS = 5

/** Starts a real PostgreSQL on the loopback interface, creating its data on the first start. */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDirectory, { recursive: true })
  const directory = await realpath(options.dataDirectory)
  const log = options.log ?? ((): void => undefined)
  const settings = options.settings ?? {}
  const release = await lockDirectory(directory)
  try {
    const placement = await placeData(directory, log)
    const binaries = await usableBinaries(placement)
    const password = await ownerPassword(directory, existsSync(placement.cluster))
    const durable = settings['fsync'] !== 'off'
    await ensureCluster(placement, { binaries, password, durable, log })
    await stopOrphan(placement.cluster, log)
    for (let attempt = 1; ; attempt += 1) {
      const port = options.port ?? (await choosePort(directory))
      try {
        const server = await startServer(binaries.postgres, placement, { port, settings, log })
        await rememberPort(directory, port)
        return running(server, { placement, password, port, release })
      } catch (error) {
        const raced = error instanceof EmbeddedPostgresError && error.code === 'PORT_IN_USE'
        if (!raced || options.port !== undefined || attempt === PORT_ATTEMPTS) throw error
      }
    }
  } catch (error) {
    await release()
    throw error
  }
}

function running(
  server: ServerProcess,
  started: {
    readonly placement: Placement
    readonly password: string
    readonly port: number
    readonly release: () => Promise<void>
  },
): EmbeddedPostgres {
  const pid = server.child.pid ?? 0
  // Whatever ends this process in an orderly way ends the server too, if only by a signal.
  const stopAtExit = (): void => {
    server.child.kill('SIGINT')
  }
  process.once('exit', stopAtExit)
  const exited = server.exited.then(() => {
    process.off('exit', stopAtExit)
  })
  let stopping: Promise<void> | undefined
  return {
    ownerUrl: `postgresql://postgres:${started.password}@127.0.0.1:${started.port}/postgres`,
    port: started.port,
    dataDirectory: started.placement.cluster,
    pid,
    exited,
    stop: () => {
      stopping ??= (async () => {
        if (server.child.exitCode === null && server.child.signalCode === null) {
          await stopPostmaster(pid)
        }
        await exited
        await started.release()
      })()
      return stopping
    },
  }
}

/** The package's own programs, or a copy when the server's account cannot read or run them. */
async function usableBinaries(placement: Placement): Promise<EmbeddedBinaries> {
  const own = await embeddedBinaries()
  if (await runs(own, placement)) return own
  // One copy serves every clone of this machine, if there is a place for it.
  const folder = (await sharedRoot(placement.account)) ?? placement.home
  let copy = await copyBinaries(own, folder)
  if (await runs(copy, placement)) return copy
  // A copy that a power cut has truncated.
  await rm(copy.root, { recursive: true, force: true })
  copy = await copyBinaries(own, folder)
  if (await runs(copy, placement)) return copy
  throw new EmbeddedPostgresError(
    'SERVER_FAILED',
    `The PostgreSQL programs in ${copy.root} cannot be run: is that disk mounted noexec?`,
  )
}

async function runs(binaries: EmbeddedBinaries, { home, account }: Placement): Promise<boolean> {
  const bootstrap = join(binaries.root, 'share', 'postgresql', 'postgres.bki')
  if (!(await canRead(binaries.postgres, account)) || !(await canRead(bootstrap, account))) {
    return false
  }
  // Mode bits are not everything (access lists, mount options): try it.
  const version = startProgram(binaries.postgres, ['--version'], {
    cwd: home,
    account,
    log: () => undefined,
  })
  return (await version.exited) === 0
}
