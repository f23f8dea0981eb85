import { type ChildProcess, fork } from 'node:child_process'

/** A process that this run started, that it talks to, and that ends with it. */
export class Child {
  readonly pid: number
  readonly #process: ChildProcess
  #ended: string | null = null

  private constructor(process: ChildProcess) {
    this.#process = process
    this.pid = process.pid ?? 0
    process.once('exit', (code, signal) => {
      this.#ended = `the process ended (${signal ?? code})`
    })
  }

  /** Starts a program and waits for its first message. */
  static async start<Message>(
    program: URL,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly child: Child; readonly first: Message }> {
    const child = new Child(
      fork(program, {
        env: { ...process.env, NODE_ENV: 'production', ...environment },
        serialization: 'advanced',
        // What a server has to say goes to stderr; our own stdout is for the results.
        stdio: ['ignore', 2, 2, 'ipc'],
      }),
    )
    try {
      return { child, first: await child.#message<Message>(60_000) }
    } catch (error) {
      await child.stop()
      throw error
    }
  }

  async ask<Message>(message: object): Promise<Message> {
    const answer = this.#message<Message>(300_000)
    this.#process.send(message)
    return answer
  }

  async stop(): Promise<void> {
    if (this.#ended !== null) return
    const gone = new Promise((resolve) => this.#process.once('exit', resolve))
    if (this.#process.connected) this.#process.disconnect()
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), 5_000)
    await gone
    clearTimeout(impatience)
  }

  #message<Message>(withinMs: number): Promise<Message> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) return reject(new Error(this.#ended))
      const settle = (): void => {
        clearTimeout(timer)
        this.#process.off('message', onMessage)
        this.#process.off('exit', onExit)
      }
      const onMessage = (message: unknown): void => {
        settle()
        resolve(message as Message)
      }
      const onExit = (): void => {
        settle()
        reject(new Error('the process ended before it answered'))
      }
      const timer = setTimeout(() => {
        settle()
        reject(new Error(`no answer within ${withinMs / 1_000} s`))
      }, withinMs)
      this.#process.on('message', onMessage)
      this.#process.on('exit', onExit)
    })
  }
}
