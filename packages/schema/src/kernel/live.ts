import type { Context } from './context.ts'

/** Of what an event is told; as much of it as a stream that tells what stands now must know. */
export interface EventSubject {
  readonly aggregate_type: string
  readonly aggregate_id: string
}

/** A stream that tells what stands now beside each event: read by its actor, for each event anew. */
export interface Standing {
  /** Equal for streams that keep the same events. */
  readonly key: string
  /** Whether the event is of what the stream follows; what it reads, the answer need not read again. */
  keeps(context: Context, event: EventSubject): Promise<boolean>
}

/** What a live stream is to bring; null: whatever the partner may learn. */
export interface EventFilter {
  /** Begins behind this position; null: with what happens from now on. */
  readonly after: bigint | null
  readonly types: ReadonlySet<string> | null
  readonly caseId: string | null
  readonly referralId: string | null
  /** Absent for a stream that tells the events alone. */
  readonly standing?: Standing
}

/**
 * Tells the server what a stream follows. It reads the feed for all streams together and runs the
 * document for each event by itself: no resolver brings the events.
 */
export type FollowEvents = (filter: EventFilter) => void
