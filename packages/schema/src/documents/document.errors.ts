import { DomainError } from '../kernel/errors.ts'
import { DOCUMENT_BOUNDS } from './document.codes.ts'
import type { DocumentRow } from './document.types.ts'

/** Why documents are not registered, each with the way to mend it. Stable codes. */
const refusals = [
  {
    code: 'TOO_MANY_DOCUMENTS',
    label: 'Trop de documents',
    description: `A partner has ${DOCUMENT_BOUNDS.forPartner} registered documents at most. Retire those that no program of yours sends any more.`,
  },
] as const

export type DocumentRefusalCode = (typeof refusals)[number]['code']

export const DOCUMENT_REFUSALS: readonly {
  readonly code: DocumentRefusalCode
  readonly label: string
  readonly description: string
}[] = refusals

/** A condition does not allow the registration. */
export class DocumentActionRefused extends DomainError {
  readonly code: DocumentRefusalCode

  constructor(code: DocumentRefusalCode) {
    super(DOCUMENT_REFUSALS.find((row) => row.code === code)?.description ?? code)
    this.code = code
  }
}

/** The document changed since it was read. */
export class DocumentConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly current: DocumentRow

  constructor(current: DocumentRow) {
    super('The document changed since you read it. Look at `current` and send its version.')
    this.current = current
  }
}
