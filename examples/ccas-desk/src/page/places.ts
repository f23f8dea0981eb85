/** Where in the desk the agent is. Addresses hold ids of the network and no name. */
export type Place =
  | { readonly kind: 'people' }
  | { readonly kind: 'person'; readonly caseId: string }
  | { readonly kind: 'inbox' }
  | { readonly kind: 'statistics' }
  | { readonly kind: 'journal' }

const simple = { demandes: 'inbox', chiffres: 'statistics', journal: 'journal' } as const

/** Reads the address; what is unknown is the list of people. */
export function placeOf(hash: string): Place {
  const [, name = '', id = ''] = hash.split('/')
  if (name === 'personne' && id) return { kind: 'person', caseId: id }
  const kind = Object.entries(simple).find(([known]) => known === name)?.[1]
  return { kind: kind ?? 'people' }
}

/** The address of a person's file. */
export const personPlace = (caseId: string): string => `#/personne/${caseId}`
