import { setTimeout as pause } from 'node:timers/promises'
import type { Event, Passerelle } from '@passerelle/sdk'

export type News = Event

const POLL_MS = 300

/**
 * What happens to this partner from now on, oldest first. A real program would keep its place beside
 * its own data and go on from there after a restart; this one begins at the end.
 */
export async function followNews(passerelle: Passerelle): Promise<AsyncIterable<News>> {
  let after = '0'
  for await (const { pageInfo } of passerelle.events.all({ after, first: 500 }).pages()) {
    after = pageInfo.endCursor ?? after
  }
  return newsAfter(passerelle, after)
}

async function* newsAfter(passerelle: Passerelle, start: string): AsyncGenerator<News> {
  for (let after = start; ; await pause(POLL_MS)) {
    for await (const { nodes, pageInfo } of passerelle.events.all({ after }).pages()) {
      yield* nodes
      after = pageInfo.endCursor ?? after
    }
  }
}

/** A code that the event carries, such as the reason of a refusal. */
export function codeOf(news: News, name: string): string {
  return news.codes.find((code) => code.name === name)?.value ?? ''
}
