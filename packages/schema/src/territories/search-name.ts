const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
])

/**
 * The form under which names are compared: lower case, no accents, single spaces for every other
 * sign, and "st" or "ste" written out. Only `a-z`, `0-9` and spaces are left, so the result is safe
 * in a LIKE pattern.
 *
 * @example searchName('St-Étienne') // 'saint etienne'
 */
export function searchName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(' ')
}

/** What a search box was given: a code or postal code (or its beginning), or a name. */
export type TerritorySearch =
  | { readonly kind: 'NAME'; readonly name: string }
  | { readonly kind: 'CODE'; readonly code: string }
  | { readonly kind: 'NOTHING' }

/** Reads a search text. Two signs at least make a code, so that a first digit lists nothing. */
export function readSearch(text: string): TerritorySearch {
  const trimmed = text.trim()
  if (/^(\d{2,9}|2[ab]\d{0,3})$/i.test(trimmed)) {
    return { kind: 'CODE', code: trimmed.toUpperCase() }
  }
  const name = searchName(trimmed)
  return name === '' ? { kind: 'NOTHING' } : { kind: 'NAME', name }
}
