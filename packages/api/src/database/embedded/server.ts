import { setTimeout as sleep } from 'node:timers/promises'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'
import type { Placement } from './placement.ts'
import { postmasterOf } from './postmaster.ts'
import { type ServerProcess, startProgram } from './server-process.ts'

const LINGER_MS = 20_000

/** Starts the server and waits until it takes connections; recovery may take its time. */
export async function startServer(
  program: string,
  placement: Placement,
  options: {
    readonly port: number
    readonly settings: Readonly<Record<string, string>>
    readonly log: (line: string) => void
  },
): Promise<ServerProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    // The socket file would need a short path that this user may write; TCP on the loopback serves.
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  }
  const args = ['-D', placement.cluster, '-p', String(options.port)]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)

  for (const until = Date.now() + LINGER_MS; ; ) {
    const server = startProgram(program, args, {
      cwd: placement.home,
      account: placement.account,
      log: options.log,
    })
    if (await takesConnections(server, placement.cluster)) return server
    const words = server.lastLines()
    if (/could not bind|could not create any TCP\/IP sockets/i.test(words)) {
      throw new EmbeddedPostgresError('PORT_IN_USE', `Port ${options.port} is taken.`)
    }
    // Backends of a server that was killed still leave: PostgreSQL refuses until they are gone.
    const lingering = /pre-existing shared memory block|lock file .* already exists/i.test(words)
    if (!lingering || Date.now() > until) {
      throw new EmbeddedPostgresError('SERVER_FAILED', `The database did not start:\n${words}`)
    }
    await sleep(250)
  }
}

async function takesConnections(server: ServerProcess, cluster: string): Promise<boolean> {
  let ended = false
  void server.exited.then(() => {
    ended = true
  })
  while (!ended) {
    const postmaster = await postmasterOf(cluster)
    if (postmaster?.pid === server.child.pid && postmaster?.status === 'ready') return true
    await sleep(15)
  }
  return false
}
