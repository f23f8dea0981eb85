import { connector } from './connector.ts'
import { core } from './core.ts'
import { events } from './events.ts'
import { facade } from './facade.ts'
import { labels } from './labels.ts'
import { oauth } from './oauth.ts'
import { operations } from './operations.ts'
import { testing } from './testing.ts'
import { webhooks } from './webhooks.ts'

/** What each entry of the package is put through, wherever programs run. */
export const exercises: Readonly<Record<string, (url: string) => Promise<object>>> = {
  '.': facade,
  './core': core,
  './oauth': oauth,
  './operations': operations,
  './events': events,
  './labels': labels,
  './connector': connector,
  './webhooks': webhooks,
  './testing': testing,
}

/** What every entry did, as JSON; how an entry failed, where it did. */
export async function run(url: string): Promise<string> {
  const done: Record<string, unknown> = {}
  for (const [entry, exercise] of Object.entries(exercises)) {
    try {
      done[entry] = await exercise(url)
    } catch (error) {
      done[entry] = error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
  }
  return JSON.stringify(done)
}
