import type { DocumentProblem } from '../kernel/document-desk.ts'
import type { DocumentKind, RegistrationStatus } from './document.codes.ts'

/** A document of a partner's own. */
export interface DocumentRow {
  readonly id: string
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string
  readonly name: string
  readonly kind: DocumentKind
  readonly text: string
  readonly version: number
  /** ISO 8601, as every instant here. */
  readonly registeredAt: string
  readonly retiredAt: string | null
}

/** What became of one text that was to be registered. */
export interface Registration {
  readonly hash: string
  readonly status: RegistrationStatus
  readonly problems: readonly DocumentProblem[]
}
