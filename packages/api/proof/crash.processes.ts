import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/database/embedded/index.ts'

const run = promisify(execFile)

/** The server's process, as the proof started it. */
export interface ServerProcess {
  readonly url: string
  /** Asks the program something of itself, and gives what it says. */
  ask(question: string): Promise<unknown>
  /** kill -9: nothing is finished, nothing is said. */
  kill(): Promise<void>
}

/** Starts the server, or another program that says where it is, in a process of its own. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
  program: URL = new URL('./crash.server.ts', import.meta.url),
  execArgv: readonly string[] = [],
): Promise<ServerProcess> {
  const { NODE_OPTIONS: _, ...inherited } = process.env
  const child = fork(program, {
    env: { ...inherited, ...environment, NODE_ENV: 'production', PASSERELLE_LOG_LEVEL: 'fatal' },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2_000)
  })
  const exited = once(child, 'exit')
  const said = await Promise.race([
    once(child, 'message') as Promise<[{ readonly url: string }]>,
    exited.then(() => null),
  ])
  if (said === null) throw new Error(`the server did not start:\n${words}`)
  return {
    url: said[0].url,
    async ask(question) {
      const answered = once(child, 'message')
      child.send(question)
      const [answer] = (await answered) as [unknown]
      return answer
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** kill -9 to the database server and to every process it has started. */
export async function killDatabase(database: EmbeddedPostgres): Promise<void> {
  const children = await childrenOf(database.pid)
  // The postmaster first: it would otherwise tell the clients of its children's end.
  for (const pid of [database.pid, ...children]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended in between.
    }
  }
  await database.exited
  // Nothing is left to stop; this gives the lock of the folder back.
  await database.stop()
}

async function childrenOf(parent: number): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, ppid]) => (ppid === parent && pid !== undefined ? [pid] : []))
}

/** The database with the settings of an installation that keeps its data, and what a fault changes. */
export function startDatabase(
  dataDirectory: string,
  settings: Readonly<Record<string, string>>,
): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDirectory, settings })
}
