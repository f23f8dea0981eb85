import { isId, type SealedPlace } from '@passerelle/schema'

/** Stands in the place of the person for the key of the case itself. */
export const CASE_ITSELF = '00000000-0000-0000-0000-000000000000'

/** Which key: of one person of a case, or of the case itself. */
export interface KeySlot {
  readonly caseId: string
  readonly subjectId: string
}

/** A case key as the key store keeps it. */
export interface WrappedKey {
  /** The key of the key ring it is wrapped under. */
  readonly kekId: string
  readonly wrapped: string
}

/** What the key store holds in a slot. */
export type StoredKey =
  | ({ readonly kind: 'LIVE' } & WrappedKey)
  | { readonly kind: 'DESTROYED' }
  | { readonly kind: 'NONE' }

/** The slot of a place's key; null for a place that cannot have one. */
export function slotOf({ caseId, personId }: SealedPlace): KeySlot | null {
  if (!isId(caseId) || (personId !== null && !isPerson(personId))) return null
  // As the key store writes them: a key is bound to its slot.
  return { caseId: caseId.toLowerCase(), subjectId: (personId ?? CASE_ITSELF).toLowerCase() }
}

/** Whether an identifier can be a person's: the nil identifier is the case's. */
export function isPerson(id: string): boolean {
  return isId(id) && id !== CASE_ITSELF
}
