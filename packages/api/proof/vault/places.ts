import { newId, type SealedPlace } from '@passerelle/schema'

const CASES = 6
const PARTNERS = 3
const FIELDS = ['quotientFamilial', 'household', 'since'] as const

/** Places of a small network: cases of two persons with facets and messages of several partners. */
export function places(random: () => number): readonly SealedPlace[] {
  const partners = Array.from({ length: PARTNERS }, newId)
  const partner = (): string => partners[Math.floor(random() * PARTNERS)] ?? newId()
  return Array.from({ length: CASES }, newId).flatMap((caseId) => [
    ...[newId(), newId()].flatMap((personId) => {
      const [facetId, partnerId] = [newId(), partner()]
      return FIELDS.map((field) => ({
        table: 'facet_value',
        column: 'sealed',
        row: `${facetId}/${field}`,
        caseId,
        partnerId,
        personId,
      }))
    }),
    {
      table: 'message',
      column: 'body',
      row: newId(),
      caseId,
      partnerId: partner(),
      personId: null,
    },
  ])
}
