import { type ChildProcess, spawn } from 'node:child_process'
import type { ServerAccount } from './server-account.ts'

/** A PostgreSQL program that was started, with its last words for error messages. */
export interface ServerProcess {
  readonly child: ChildProcess
  readonly exited: Promise<number | NodeJS.Signals | null>
  lastLines(): string
}

const KEPT_LINES = 20

/** Starts one of the PostgreSQL programs as the server's account, in a folder that account can enter. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: {
    readonly cwd: string
    readonly account: ServerAccount | undefined
    readonly log: (line: string) => void
  },
): ServerProcess {
  const child = spawn(program, args, {
    cwd: options.cwd,
    ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
    // A session of its own: Ctrl-C in the terminal must reach us first, so that what still
    // answers requests finds its database; we stop the server after.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Nothing of ours: PGPORT, PGDATA or a French LC_MESSAGES would change what the server does or says.
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  })
  const lines: string[] = []
  let partial = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (partial + text).split('\n')
      partial = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        if (lines.length > KEPT_LINES) lines.shift()
        options.log(line)
      }
    })
  }
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message)
      resolve(null)
    })
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  return { child, exited, lastLines: () => [...lines, partial].filter(Boolean).join('\n') }
}
