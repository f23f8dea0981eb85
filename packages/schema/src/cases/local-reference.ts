import { validate } from 'stdnum/lib/cjs/fr/nir.js'
import { InvalidInput } from '../kernel/errors.ts'

/** A partner's own name for a person: opaque to everyone else, and never a national number. */
export type LocalReference = string & { readonly __brand: 'LocalReference' }

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SEPARATORS = /[^0-9A-Za-z]+/

// Sex 1 or 2, 3 4 7 8 while provisional, then year, month, département (2A and 2B in Corsica),
// commune and rank; the two digits of the key may be absent. The month is left unchecked: a
// mistyped number still identifies somebody.
const NIR = /(?<!\d)[1-478]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?(?!\d)/i

/** Whether a text holds a number written like a NIR, whatever separates its digits. */
export function looksLikeNir(text: string): boolean {
  const value = text.normalize('NFKC')
  if (UUID.test(value)) return false
  const pieces = value.split(SEPARATORS).filter((piece) => piece !== '')
  // Every run of neighbouring pieces, so that neither `1 85 05…` nor `2024-1850578…` passes.
  const runs = pieces.flatMap((_, from) =>
    pieces.slice(from).map((_piece, length) => pieces.slice(from, from + length + 1).join('')),
  )
  return runs.some((run) => NIR.test(run)) || pieces.some(hidesNir)
}

/** A NIR glued into a longer number gives itself away by its key. */
function hidesNir(piece: string): boolean {
  return [...piece].some((_, from) => {
    const part = piece.slice(from, from + 15).toUpperCase()
    return /^[1-478]\d\d(?:0[1-9]|1[0-2])/.test(part) && validate(part).isValid
  })
}

/**
 * Checks a local reference: 1 to 64 letters, digits and `. _ : / -`, beginning with a letter or a
 * digit. The error never repeats the value: it may be the number that must not be written.
 */
export function checkLocalReference(value: string, field = 'input.localReference'): LocalReference {
  // Nothing this long is a reference, and the search below is not linear.
  if (value.length <= 128 && looksLikeNir(value)) {
    throw new InvalidInput(
      'LOCAL_REFERENCE_LOOKS_LIKE_NIR',
      field,
      'The reference looks like a social security number. Give your own file number instead.',
    )
  }
  if (isReference(value)) return value
  throw new InvalidInput(
    'LOCAL_REFERENCE_INVALID',
    field,
    'A reference is 1 to 64 letters, digits, or . _ : / - and begins with a letter or a digit.',
  )
}

function isReference(value: string): value is LocalReference {
  return SHAPE.test(value)
}
