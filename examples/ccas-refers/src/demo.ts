// Tells a whole story: three programs of three partners, each with its own credentials, on a sandbox.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ensureSandbox } from './ensure-sandbox.ts'

const STORY_MS = 120_000

// Whoever stops the demonstration stops everything that it started.
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort())
const say = (message: string): void => console.log(message)
const sandbox = await ensureSandbox(say, interrupted.signal).catch((error: unknown) => {
  if (interrupted.signal.aborted) process.exit(130)
  throw error
})
const running: ChildProcess[] = []
interrupted.signal.addEventListener('abort', stopAll)
const tooLong = setTimeout(() => {
  console.error('La démonstration dure trop longtemps : elle s’arrête.')
  stopAll()
}, STORY_MS)

try {
  console.log('\nUne personne vient au CCAS de Besançon. Trois logiciels, trois partenaires :\n')
  // Who is oriented to must listen before somebody orients.
  const receivers = [start('association.ts'), start('cpam.ts')]
  await Promise.all(receivers.map(({ ready }) => ready))
  const codes = await Promise.all([...receivers, start('ccas.ts')].map(({ ended }) => ended))
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1
  const { length } = codes.filter((code) => code === 0)
  console.log(length === 3 ? '\nFin de l’histoire.' : '\nL’histoire n’est pas allée à son terme.')
} finally {
  clearTimeout(tooLong)
  stopAll()
  await sandbox.stop()
}

interface Program {
  /** When it has said its first word, or ended without one. */
  readonly ready: Promise<void>
  readonly ended: Promise<number>
}

/** Starts a partner's program as a process of its own and passes on what it says. */
function start(file: string): Program {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => console.log(line))
  const ended = once(child, 'close').then(([code]) => {
    // Without one of them the others would wait for ever.
    if (code !== 0) stopAll()
    return typeof code === 'number' ? code : 1
  })
  const ready = Promise.race([once(lines, 'line'), ended]).then(() => undefined)
  return { ready, ended }
}

function stopAll(): void {
  for (const child of running) child.kill()
}
