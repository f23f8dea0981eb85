import type { Sealed, SealedPlace } from '@passerelle/schema'

type Part = keyof SealedPlace

/** What is taken from another place: one part alone, or several as somebody would who moves a row. */
export const SWAPS: readonly (readonly [string, readonly Part[]])[] = [
  ['row', ['row']],
  ['column', ['column']],
  ['table', ['table']],
  ['case', ['caseId']],
  ['person', ['personId']],
  ['tenant', ['partnerId']],
  ['row and tenant', ['row', 'partnerId']],
  ['row, case and person', ['row', 'caseId', 'personId']],
  ['everything', ['row', 'column', 'table', 'caseId', 'personId', 'partnerId']],
]

/** A text put where some parts of its place are another's; of several, the first one surely differs. */
export function swapped(one: Sealed, other: () => Sealed, parts: readonly Part[]): Sealed {
  const [first] = parts
  for (;;) {
    const { place } = other()
    if (first === undefined || place[first] === one.place[first]) continue
    const moved = Object.fromEntries(parts.map((part) => [part, place[part]]))
    return { place: { ...one.place, ...moved }, text: one.text }
  }
}
