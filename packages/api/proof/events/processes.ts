import { type ServerProcess, startServerProcess } from '../crash.processes.ts'

const PROGRAM = new URL('./server.ts', import.meta.url)

/** The server with its worker, and a second worker, each a process that can be killed. */
export class Processes {
  killed = 0
  workersKilled = 0
  readonly #environment: Readonly<Record<string, string>>
  #server: ServerProcess | null = null
  #worker: ServerProcess | null = null

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment
  }

  /** Starts what is not running, and says where the server is. */
  async start(): Promise<string> {
    const environment = this.#environment
    this.#server ??= await startServerProcess({ ...environment, PROOF_SERVES: 'yes' }, PROGRAM)
    this.#worker ??= await startServerProcess({ ...environment, PROOF_SERVES: 'no' }, PROGRAM)
    return this.#server.url
  }

  /** kill -9 to the server, and every other time to the second worker as well. */
  async kill(): Promise<void> {
    const both = this.killed % 2 === 0
    await Promise.all([this.#server?.kill(), both ? this.#worker?.kill() : undefined])
    this.#server = null
    if (both) this.#worker = null
    this.killed += 1
    if (both) this.workersKilled += 1
  }

  /** Ends what still runs. */
  async stop(): Promise<void> {
    await Promise.all([this.#server?.kill(), this.#worker?.kill()])
    this.#server = null
    this.#worker = null
  }
}
