/**
 * Remembers the ids of requests until they expire, up to a number. Whatever it forgets, sooner or
 * later, it takes for known from then on by its expiry: no request passes twice, even when there
 * are too many to remember or the clock is set back.
 */
export function replayMemory(now: () => number): (id: string, expiresAt: number) => boolean {
  const known = new Map<string, number>()
  let forgotten = 0
  return (id, expiresAt) => {
    if (expiresAt <= forgotten || known.has(id)) return true
    known.set(id, expiresAt)
    for (const [oldest, end] of known) {
      // As many as ten minutes of 160 requests a second.
      if (end >= now() && known.size <= 100_000) break
      known.delete(oldest)
      forgotten = Math.max(forgotten, end)
    }
    return false
  }
}
