import { placeEvents } from '@passerelle/schema'
import type { WorkerDatabase } from '../database/worker-database.ts'

const BATCH = 1_000
const REST_MS = 250

/** The loop that gives committed events their positions. */
export interface Sequencer {
  /** Do not wait for the next round: something was committed. */
  wake(): void
  /** Ends after the round that runs. */
  stop(): Promise<void>
}

/** Places events round after round; rests when there are none, until woken or a quarter second passed. */
export function sequenceEvents(
  database: WorkerDatabase,
  onError: (error: unknown) => void,
): Sequencer {
  let stopped = false
  let woken: () => void = () => undefined

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, REST_MS)
      woken = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async (): Promise<void> => {
    while (!stopped) {
      const placed = await database
        .transaction((tx) => placeEvents(tx, BATCH))
        .catch((error: unknown) => {
          if (!stopped) onError(error)
          return 0
        })
      if (placed === null || placed < BATCH) await rest()
    }
  }
  const running = run()

  return {
    wake: () => woken(),
    stop: async () => {
      stopped = true
      woken()
      await running
    },
  }
}
