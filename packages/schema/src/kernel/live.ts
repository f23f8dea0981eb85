/** What a live stream is to bring; null: whatever the partner may learn. */
export interface EventFilter {
  /** Begins behind this position; null: with what happens from now on. */
  readonly after: bigint | null
  readonly types: ReadonlySet<string> | null
  readonly caseId: string | null
  readonly referralId: string | null
}

/**
 * Tells the server what a stream follows. It reads the feed for all streams together and runs the
 * document for each event by itself: no resolver brings the events.
 */
export type FollowEvents = (filter: EventFilter) => void
