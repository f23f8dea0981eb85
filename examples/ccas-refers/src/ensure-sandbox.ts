import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { dataFolder, readSandbox } from './sandbox.ts'

const START_MS = 240_000
const STOP_MS = 20_000
const POLL_MS = 250

/** A sandbox that answers; stopping it leaves one that ran before alone. */
export interface EnsuredSandbox {
  stop(): Promise<void>
}

/** Uses the sandbox that runs, or starts one for the time of the demonstration. */
export async function ensureSandbox(
  say: (message: string) => void,
  signal: AbortSignal,
): Promise<EnsuredSandbox> {
  if (await answers()) return { stop: async () => undefined }
  say('Le bac à sable démarre (la première fois, cela prend une minute)…')
  const repository = fileURLToPath(new URL('../../../', import.meta.url))
  const errors: string[] = []
  const child = spawn(process.execPath, ['packages/api/bin/passerelle.mjs', 'sandbox'], {
    cwd: repository,
    // Any free port: the usual one may belong to something else.
    env: { ...process.env, PASSERELLE_DATA: dataFolder, PORT: process.env['PORT'] ?? '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  signal.addEventListener('abort', () => child.kill('SIGTERM'))
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const ended = once(child, 'exit')
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null
  const stop = async (): Promise<void> => {
    if (isGone()) return
    child.kill('SIGTERM')
    await Promise.race([ended, pause(STOP_MS, undefined, { ref: false })])
    if (!isGone()) child.kill('SIGKILL')
  }
  const last = Date.now() + START_MS
  while (!(await answers())) {
    if (isGone() || Date.now() > last) {
      await stop()
      throw new Error(`The sandbox did not start. ${errors.join('').slice(-2_000)}`)
    }
    await pause(POLL_MS)
  }
  return { stop }
}

async function answers(): Promise<boolean> {
  const sandbox = await readSandbox()
  if (sandbox === null) return false
  try {
    const signal = AbortSignal.timeout(2_000)
    const { ok } = await fetch(new URL('/health/ready', sandbox.url), { signal })
    return ok
  } catch {
    return false
  }
}
