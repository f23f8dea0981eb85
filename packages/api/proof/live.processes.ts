import type { LiveGround } from '../src/live/live-for-test.ts'
import type { LiveSettings } from '../src/live/live-settings.ts'
import { type ServerProcess, startServerProcess } from './crash.processes.ts'

const PROGRAM = new URL('./live.server.ts', import.meta.url)

/** An API in a process of its own. */
export interface LiveProcess extends ServerProcess {
  readonly port: number
}

export interface LiveProcessOptions {
  readonly live?: Partial<LiveSettings>
  /** A fault to be found: it loses some events. */
  readonly loses?: boolean
  /** A fault to be found: it keeps something of every piece it writes. */
  readonly keeps?: boolean
  readonly execArgv?: readonly string[]
}

/** Starts another API of the same installation. */
export async function startLiveProcess(
  ground: LiveGround,
  { live = {}, loses = false, keeps = false, execArgv = [] }: LiveProcessOptions,
): Promise<LiveProcess> {
  const { appUrl, publicUrl, key } = ground.installation
  const environment = {
    PROOF_APP_URL: appUrl,
    PROOF_PUBLIC_URL: publicUrl,
    PROOF_KEY: Buffer.from(key).toString('base64url'),
    PROOF_LIVE: JSON.stringify(live),
    PROOF_LOSES: loses ? 'yes' : 'no',
    PROOF_KEEPS: keeps ? 'yes' : 'no',
  }
  const started = await startServerProcess(environment, PROGRAM, execArgv)
  return { ...started, port: Number(new URL(started.url).port) }
}
