import { setTimeout as pause } from 'node:timers/promises'
import type { EventsQuery, Passerelle } from '@passerelle/sdk'

export type News = EventsQuery['events']['events'][number]

const POLL_MS = 300

/**
 * What happens to this partner from now on, oldest first. A real program would keep `nextAfter` beside
 * its own data and go on from there after a restart; this one begins at the end.
 */
export async function followNews(passerelle: Passerelle): Promise<AsyncIterable<News>> {
  let after = '0'
  for (let more = true; more; ) {
    const past = await passerelle.events.list({ after, first: 100 })
    after = past.nextAfter
    more = past.hasMore
  }
  return newsAfter(passerelle, after)
}

async function* newsAfter(passerelle: Passerelle, start: string): AsyncGenerator<News> {
  for (let after = start; ; ) {
    const { events, nextAfter, hasMore } = await passerelle.events.list({ after, first: 100 })
    yield* events
    after = nextAfter
    if (!hasMore) await pause(POLL_MS)
  }
}

/** A code that the event carries, such as the reason of a refusal. */
export function codeOf(news: News, name: string): string {
  return news.codes.find((code) => code.name === name)?.value ?? ''
}
