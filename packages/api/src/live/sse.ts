/** How long a client that knows server-sent events waits before it connects again, in milliseconds. */
const RETRY_MS = 1_000

/** What a stream begins with: a position to resume from, before anything has happened. */
export function opening(position: bigint): string {
  return `retry: ${RETRY_MS}\nid: ${position}\n\n`
}

/** One event of GraphQL over server-sent events. JSON has no line feed of its own. */
export function next(position: string | null, result: object): string {
  const id = position === null ? '' : `id: ${position}\n`
  return `${id}event: next\ndata: ${JSON.stringify(result)}\n\n`
}

/** The end of a stream that does not go on. */
export const COMPLETE = 'event: complete\ndata:\n\n'

/** Says that the stream lives, and how far it has looked; no client takes it for an event. */
export function heartbeat(position: bigint): string {
  return `:\nid: ${position}\n\n`
}
