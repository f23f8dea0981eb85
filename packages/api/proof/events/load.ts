import { setTimeout as sleep } from 'node:timers/promises'
import { type LoadClient, tokenFrom } from '../crash.load.ts'
import { seededRandom } from '../ground.ts'
import type { Processes } from './processes.ts'

/** A program that writes, and under which name. */
export interface Writer {
  readonly client: LoadClient
  readonly clientId: string
}

// Well before tokens expire.
const TOKEN_MS = 200_000
const LONGEST_DELAY_MS = 800
const PATIENCE_MS = 900_000

/** Writes so many events, and kills the server so many times while they are written and delivered. */
export async function load(
  writers: readonly Writer[],
  processes: Processes,
  secret: string,
  { events, kills }: { readonly events: number; readonly kills: number },
): Promise<void> {
  const random = seededRandom(7)
  const until = Date.now() + PATIENCE_MS
  const acknowledged = (): number =>
    writers.reduce((sum, { client }) => sum + client.acknowledged.length, 0)
  for (let round = 0; round <= kills; round += 1) {
    const url = await processes.start()
    const enough = (events * (round + 1)) / (kills + 1)
    let over = false
    const working = writers.map(async ({ client, clientId }) => {
      while (!over) {
        const token = await tokenFrom(url, clientId, secret).catch(() => null)
        if (token === null) return
        const expires = Date.now() + TOKEN_MS
        await client.work({ url, token }, () => over || Date.now() > expires)
      }
    })
    while (acknowledged() < enough && Date.now() < until) await sleep(10)
    if (round < kills) {
      await sleep(random() * LONGEST_DELAY_MS)
      await processes.kill()
    }
    over = true
    await Promise.all(working)
  }
}
