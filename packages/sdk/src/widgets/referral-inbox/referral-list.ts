/** What the list has to know of an entry: which referral, and how new it is. */
export interface Entry {
  readonly id: string
  readonly version: number
}

/** A page as the server gives it. */
export interface Page<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/**
 * The entries an agent reads. Nothing that happens elsewhere moves them: what changed changes where it
 * stands, what is new waits until the agent asks for it.
 */
export class ReferralList<Row extends Entry> {
  #rows: readonly Row[]
  #waiting: readonly Row[] = []
  #next: Page<Row>['pageInfo']

  constructor({ nodes, pageInfo }: Page<Row>) {
    this.#rows = nodes
    this.#next = pageInfo
  }

  get rows(): readonly Row[] {
    return this.#rows
  }
  /** New ones that the agent has not let in yet, newest first. */
  get waiting(): readonly Row[] {
    return this.#waiting
  }
  /** Where the next page begins; undefined after the last. */
  get next(): string | undefined {
    return this.#next.hasNextPage ? (this.#next.endCursor ?? undefined) : undefined
  }

  find(id: string): Row | undefined {
    return this.#rows.find((row) => row.id === id)
  }

  /** Adds the page after. An entry that moved meanwhile stands once. */
  add({ nodes, pageInfo }: Page<Row>): readonly Row[] {
    const known = new Set([...this.#rows, ...this.#waiting].map(({ id }) => id))
    const added = nodes.filter(({ id }) => !known.has(id))
    this.#rows = [...this.#rows, ...added]
    this.#next = pageInfo
    return added
  }

  /** Takes in what was read again: gives the known entries that changed. */
  update(read: readonly Row[]): readonly Row[] {
    const byId = new Map(read.map((row) => [row.id, row]))
    const changed: Row[] = []
    const renew = (row: Row): Row => {
      const now = byId.get(row.id)
      byId.delete(row.id)
      if (!now || now.version <= row.version) return row
      changed.push(now)
      return now
    }
    // What is known is looked through before what is left counts as new.
    this.#rows = this.#rows.map(renew)
    const waiting = this.#waiting.map(renew)
    this.#waiting = [...byId.values(), ...waiting]
    return changed
  }

  /** Changes one entry where it stands. */
  replace(id: string, by: (row: Row) => Row): void {
    this.#rows = this.#rows.map((row) => (row.id === id ? by(row) : row))
  }

  /** Lets the new ones in, at the top. */
  letIn(): readonly Row[] {
    const added = this.#waiting
    this.#rows = [...added, ...this.#rows]
    this.#waiting = []
    return added
  }
}
