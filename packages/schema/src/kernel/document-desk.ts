/** What is wrong with a document, as a code, and where. */
export interface DocumentProblem {
  readonly code: string
  /** How to mend it; quotes names of the schema, never a literal value. */
  readonly message: string
  readonly line: number | null
  readonly column: number | null
}

/** What a server finds in a document that is to be registered. */
export interface DocumentCheck {
  readonly name: string
  readonly kind: 'QUERY' | 'MUTATION' | 'SUBSCRIPTION'
  /** Empty: it may run. */
  readonly problems: readonly DocumentProblem[]
}

/** What a server knows of documents: its schema, its limits, the documents of the SDK. */
export interface DocumentDesk {
  /** Parses, bounds and validates a text as a request with it would be. */
  check(text: string): DocumentCheck
  /** Whether a release of the SDK holds it: such a document needs no registration. */
  isReleased(hash: string): boolean
  /** The registered documents of a partner changed: what the process remembers of them counts no more. */
  changed(partnerId: string): void
}
