import { validate } from 'stdnum/lib/cjs/fr/nir.js'

// One in a hundred UUIDs holds thirteen digits in a row by chance: they are left out of the search,
// wherever they stand. Without hyphens one is told by its version, its variant and a letter.
const UUIDS =
  /(?<![0-9a-z])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{12}[1-8][0-9a-f]{3}[89ab][0-9a-f]{15})(?![0-9a-z])/gi
const SEPARATORS = /[^0-9A-Za-z]+/
const KEYED_LENGTH = 15

// Sex 1 or 2, 3 4 7 8 while provisional, then year, month, département (2A and 2B in Corsica),
// commune and rank; the two digits of the key may be absent. The month is left unchecked: a
// mistyped number still identifies somebody.
const NIR = /(?<!\d)[1-478]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?(?!\d)/i

/**
 * Whether a text holds a number written like a NIR (numéro de sécurité sociale), whatever separates
 * its digits. Decree 2019-341 lists who may process it and for what: it has no place in a network.
 */
export function looksLikeNir(text: string): boolean {
  // A letter in their place: what stands before and behind must not join into one number.
  const value = text.normalize('NFKC').replace(UUIDS, 'x')
  const pieces = value.split(SEPARATORS).filter((piece) => piece !== '')
  // Every run of neighbouring pieces, so that neither `1 85 05…` nor `2024-1850578…` passes; no NIR
  // has more pieces than characters.
  const runs = pieces.flatMap((_, from) =>
    pieces
      .slice(from, from + KEYED_LENGTH)
      .map((_piece, more) => pieces.slice(from, from + more + 1).join('')),
  )
  return runs.some((run) => NIR.test(run)) || pieces.some(hidesNir)
}

/** A NIR glued into a longer number gives itself away by its key. */
function hidesNir(piece: string): boolean {
  return [...piece].some((_, from) => {
    const part = piece.slice(from, from + KEYED_LENGTH).toUpperCase()
    return /^[1-478]\d\d(?:0[1-9]|1[0-2])/.test(part) && validate(part).isValid
  })
}
