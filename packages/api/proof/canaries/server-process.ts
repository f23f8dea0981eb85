import { fork } from 'node:child_process'
import { once } from 'node:events'

/** The server in a process of its own, with everything it ever said. */
export interface TalkingServer {
  readonly url: string
  /** kill -9, in the middle of whatever it does. */
  kill(): Promise<void>
}

/** Starts the server of this proof; what it writes on stdout and stderr goes to `hear`. */
export async function startTalkingServer(
  environment: Readonly<Record<string, string>>,
  hear: (chunk: Buffer) => void,
): Promise<TalkingServer> {
  const { NODE_OPTIONS: _, ...inherited } = process.env
  const child = fork(new URL('./canaries.server.ts', import.meta.url), {
    env: { ...inherited, NODE_ENV: 'production', ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-2_000)
      hear(chunk)
    })
  }
  const ended = once(child, 'close')
  const said = await Promise.race([
    once(child, 'message') as Promise<[{ readonly url: string }]>,
    ended.then(() => null),
  ])
  if (said === null) throw new Error(`the server did not start:\n${words}`)
  return {
    url: said[0].url,
    async kill() {
      child.kill('SIGKILL')
      // Closed only when the last of its words has been heard.
      await ended
    },
  }
}
