import type { Term } from '../cooperation/purposes.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'

const bases = [
  {
    code: 'LEGAL_MISSION',
    label: 'Mission légale',
    description: 'The law charges the partners with it; its text must be named.',
  },
  { code: 'CONSENT', label: 'Consentement', description: 'The person agreed to the sharing.' },
  { code: 'VITAL_INTEREST', label: 'Intérêt vital', description: 'Life or safety is at stake.' },
] as const

export type LegalBasis = (typeof bases)[number]['code']
/** On what a disclosure rests (RGPD, articles 6 and 9). Plain data. */
export const LEGAL_BASES: readonly Term<LegalBasis>[] = bases

const LONGEST = 200

/**
 * The reference of a legal text, tidied: one line of at most 200 characters; null where none is given.
 *
 * @throws InvalidInput
 */
export function checkLegalText(
  value: string | null | undefined,
  field = 'input.legalText',
): string | null {
  const text = value?.trim() ?? ''
  if (text.length > LONGEST) {
    throw new InvalidInput(
      'TOO_LONG',
      field,
      `At most ${LONGEST} characters: the reference of the text, not the text.`,
    )
  }
  // No database keeps them, and no screen shows them.
  if (/\p{Cc}/u.test(text) || !text.isWellFormed()) {
    throw new InvalidInput('TEXT_INVALID', field, 'One line of text, without control characters.')
  }
  // Free text that another partner reads: the number that names a person must not slip in.
  if (looksLikeNir(text)) {
    throw new InvalidInput(
      'LEGAL_TEXT_LOOKS_LIKE_NIR',
      field,
      'The text looks like a social security number. Give the reference of the law instead.',
    )
  }
  return text === '' ? null : text
}

/** A legal basis with the text it needs. */
export interface Ground {
  readonly legalBasis: LegalBasis
  readonly legalText: string | null
}

/**
 * A basis as it will stand in a disclosure: `LEGAL_MISSION` names its text.
 *
 * @throws InvalidInput
 */
export function checkGround(asked: {
  readonly legalBasis: string
  readonly legalText?: string | null | undefined
}): Ground {
  const legalText = checkLegalText(asked.legalText)
  const legalBasis = LEGAL_BASES.find(({ code }) => code === asked.legalBasis)?.code
  if (legalBasis === undefined) {
    throw new InvalidInput('UNKNOWN_CODE', 'input.legalBasis', 'Name a legal basis.')
  }
  if (legalBasis === 'LEGAL_MISSION' && legalText === null) {
    throw new InvalidInput(
      'LEGAL_TEXT_REQUIRED',
      'input.legalText',
      'LEGAL_MISSION needs the text it rests on, for instance `CASF L123-5`.',
    )
  }
  return { legalBasis, legalText }
}
