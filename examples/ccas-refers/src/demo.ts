// Tells a whole story in two scenes: programs of partners, each with its own credentials, on a sandbox.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ensureSandbox } from './ensure-sandbox.ts'

const STORY_MS = 180_000

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
  const referred = await playScene(['association.ts', 'cpam.ts'], 'ccas.ts')
  if (referred)
    console.log('\nUne autre demande d’aide. Chacun garde ses informations chez soi :\n')
  const complete =
    referred && (await playScene(['caf.ts', 'association-facts.ts'], 'ccas-reads.ts'))
  process.exitCode = complete ? 0 : 1
  console.log(complete ? '\nFin de l’histoire.' : '\nL’histoire n’est pas allée à son terme.')
} finally {
  clearTimeout(tooLong)
  stopAll()
  await sandbox.stop()
}

/** Plays one scene; whether every program in it came to its end. */
async function playScene(waiting: readonly string[], opening: string): Promise<boolean> {
  // Who is to be reached must listen before somebody speaks.
  const receivers = waiting.map(start)
  await Promise.all(receivers.map(({ ready }) => ready))
  const codes = await Promise.all([...receivers, start(opening)].map(({ ended }) => ended))
  return codes.every((code) => code === 0)
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
