// Endpoints served at once by one worker; each has a job of its own, so that none waits for another.
const SLOTS = 64
// Beside them, those that left their last try unanswered, with one try at a time.
const SILENT = 32
// And whatever happens no more than so many in all.
const MOST = 512
// Who is waited for longer than that takes nobody's place: waiting costs a connection, and no work.
const PATIENCE_MS = 1_000

/** An endpoint that is being served. */
export interface Serving {
  readonly silent: boolean
  /** When requests set out last, by `performance.now`. */
  since: number
}

/** What a worker has room for. */
export interface Room {
  /** For how many endpoints that answer. */
  readonly slots: number
  /** For how many that do not. */
  readonly silent: number
}

/**
 * Room beside what is being served, so that endpoints that hang never keep one that answers waiting:
 * neither those known for it, which have places of their own, nor those met for the first time, which
 * give their place up while they are waited for.
 */
export function roomBeside(serving: Iterable<Serving>, now: number): Room {
  let all = 0
  let working = 0
  let silent = 0
  for (const one of serving) {
    all += 1
    if (one.silent) silent += 1
    else if (now - one.since < PATIENCE_MS) working += 1
  }
  const left = Math.max(0, MOST - all)
  return {
    slots: Math.min(left, Math.max(0, SLOTS - working)),
    silent: Math.min(left, Math.max(0, SILENT - silent)),
  }
}
