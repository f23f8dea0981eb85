/**
 * Where a sealed text stands. It is bound to this place: moved to another table, column, row, case,
 * owner or person it does not open.
 */
export interface SealedPlace {
  readonly table: string
  readonly column: string
  /** What identifies the row in its table, for instance `<facet id>/quotientFamilial`. */
  readonly row: string
  readonly caseId: string
  /** The partner whose text it is. */
  readonly partnerId: string
  /** The person of the case it is about; null for a text of the case itself (a message). */
  readonly personId: string | null
}

export interface Sealed {
  readonly place: SealedPlace
  readonly text: string
}

/** What became of a sealed text that was to be opened. */
export type Opened =
  | { readonly kind: 'OPENED'; readonly text: string }
  /** Its key was destroyed: nobody can read it any more, in any copy. */
  | { readonly kind: 'ERASED' }
  /** It was altered, or stands where it was not sealed for. */
  | { readonly kind: 'BROKEN' }

/**
 * Encrypts what partners leave with the network, under keys of the case that are kept elsewhere than
 * the texts: whoever holds a copy of the database holds nothing readable, and destroying a key erases
 * the text from every copy.
 */
export interface CaseVault {
  /**
   * Seals texts, in the order given. Never called within a transaction: it asks another store for keys.
   *
   * @throws CaseErased when the key of a place was destroyed
   */
  seal(plain: readonly Sealed[]): Promise<readonly string[]>
  /** Opens texts, in the order given; says of each what became of it and throws for none. */
  open(sealed: readonly Sealed[]): Promise<readonly Opened[]>
  /** Destroys the keys of persons of a case; of the whole case when `personIds` is null. For ever. */
  destroy(caseId: string, personIds: readonly string[] | null): Promise<void>
}

/** What was to be sealed belongs to a case or a person that was erased. */
export class CaseErased extends Error {
  readonly code = 'CASE_ERASED'

  constructor() {
    super('This case or person was erased; nothing more can be kept of it.')
    this.name = 'CaseErased'
  }
}

/** This installation has no key store: nothing can be sealed. */
export class HostingNotConfigured extends Error {
  readonly code = 'HOSTING_NOT_CONFIGURED'

  constructor() {
    super('This installation has no key store. Its operator sets one.')
    this.name = 'HostingNotConfigured'
  }
}
