import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

const START_MS = 15_000
const STOP_MS = 5_000

/** A program of an example that runs while the sandbox does. */
export interface ProgramBeside {
  /** Where it answers. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts a program of a partner as a process of its own: it knows what any partner knows, the file with
 * its credentials. It sends `{ url }` to its parent once it answers, and ends when its parent does.
 *
 * @returns null when it does not start: the sandbox is of use without it
 */
export async function startBeside(
  file: string,
  options: { readonly folder: string; readonly port: number },
): Promise<ProgramBeside | null> {
  const child = fork(file, {
    env: { ...process.env, PASSERELLE_DATA: options.folder, PORT: String(options.port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const late = new AbortController()
    const killed = pause(STOP_MS, undefined, { signal: late.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    )
    await ended
    late.abort()
    await killed
  }
  const late = new AbortController()
  const url = await Promise.race([
    once(child, 'message', { signal: late.signal }).then(([message]) => urlOf(message)),
    ended.then(() => null),
    pause(START_MS, null, { signal: late.signal }),
  ]).catch(() => null)
  late.abort()
  if (url !== null) return { url, stop }
  await stop()
  return null
}

function urlOf(message: unknown): string | null {
  const { url } = { url: null, ...(typeof message === 'object' ? message : null) }
  return typeof url === 'string' && URL.canParse(url) ? url : null
}
