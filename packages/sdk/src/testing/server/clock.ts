/** How far to move: milliseconds, or parts of time that add up. */
export type Span =
  | number
  | {
      readonly days?: number
      readonly hours?: number
      readonly minutes?: number
      readonly seconds?: number
    }

/** The time of one test server. It goes on from wherever it was set, at the pace of the machine. */
export class Clock {
  #ahead = 0
  #frozen: number | null = null
  readonly #moves: ((to: Date) => void)[] = []

  /** Milliseconds since 1970; never earlier than it was. */
  get ms(): number {
    return this.#frozen ?? Date.now() + this.#ahead
  }

  now(): Date {
    return new Date(this.ms)
  }

  /** The instant as it is written down. */
  iso(): string {
    return this.now().toISOString()
  }

  /** Called before the clock arrives where it is moved to, to do what falls due on the way. */
  onMove(work: (to: Date) => void): void {
    this.#moves.push(work)
  }

  moveTo(instant: Date): void {
    if (Number.isNaN(instant.getTime())) throw new TypeError('Give an instant that exists.')
    if (instant.getTime() < this.ms) throw new RangeError('The clock goes forward only.')
    for (const work of this.#moves) work(instant)
    this.#ahead = instant.getTime() - Date.now()
  }

  moveBy(span: Span): void {
    this.moveTo(new Date(this.ms + msOf(span)))
  }

  /** Does something as if it were that instant. */
  at<Result>(instant: Date, work: () => Result): Result {
    const before = this.#frozen
    this.#frozen = instant.getTime()
    try {
      return work()
    } finally {
      this.#frozen = before
    }
  }
}

function msOf(span: Span): number {
  if (typeof span === 'number') return span
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = span
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}
