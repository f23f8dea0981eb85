import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'

/** A partner's own name for a person: opaque to everyone else, and never a national number. */
export type LocalReference = string & { readonly __brand: 'LocalReference' }

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/

/**
 * Checks a local reference: 1 to 64 letters, digits and `. _ : / -`, beginning with a letter or a
 * digit. The error never repeats the value: it may be the number that must not be written.
 */
export function checkLocalReference(value: string, field = 'input.localReference'): LocalReference {
  // Nothing much longer is a reference: not worth a search.
  if (value.length <= 128 && looksLikeNir(value)) {
    throw new InvalidInput(
      'LOCAL_REFERENCE_LOOKS_LIKE_NIR',
      field,
      'The reference looks like a social security number: 13 or 15 digits, whatever separates them. Give your own file number; if it has as many digits, set a letter among them.',
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
