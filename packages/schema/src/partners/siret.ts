import { validate } from 'stdnum/lib/cjs/fr/siret.js'
import { InvalidInput } from '../kernel/errors.ts'

/** Number of an establishment in INSEE's register (SIRENE): 14 digits. */
export type Siret = string & { readonly __brand: 'Siret' }

/**
 * Whether a text is a SIRET: 14 digits and Luhn's key. La Poste (SIREN 356 000 000) has more
 * establishments than Luhn leaves numbers for: theirs add up to a multiple of 5, save its seat.
 */
export function isSiret(value: string): value is Siret {
  return /^\d{14}$/.test(value) && validate(value).isValid
}

/** Takes the spaces out and checks; the error does not repeat the value. */
export function checkSiret(value: string, field = 'input.siret'): Siret {
  const compact = value.replace(/\s/g, '')
  if (isSiret(compact)) return compact
  throw new InvalidInput('SIRET_INVALID', field, 'A SIRET is 14 digits with a valid key.')
}
