import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'
import { isPlainText } from '../kernel/plain-text.ts'

/** The longest message, in characters. */
export const LONGEST_MESSAGE = 2_000

/**
 * The text of a message as it is kept: trimmed, and without anything that looks like a NIR.
 *
 * @throws InvalidInput LENGTH_INVALID, TEXT_INVALID, TEXT_LOOKS_LIKE_NIR
 */
export function checkMessageText(given: string): string {
  const text = given.trim()
  // As people count: a letter outside the basic plane is one, not two.
  const length = [...text].length
  if (length === 0 || length > LONGEST_MESSAGE) {
    throw new InvalidInput(
      'LENGTH_INVALID',
      'input.text',
      `1 to ${LONGEST_MESSAGE.toLocaleString('en')} characters.`,
    )
  }
  // Paragraphs are welcome; what no screen shows is not.
  if (!isPlainText(text)) {
    throw new InvalidInput('TEXT_INVALID', 'input.text', 'Plain text, without control characters.')
  }
  if (!looksLikeNir(text)) return text
  throw new InvalidInput(
    'TEXT_LOOKS_LIKE_NIR',
    'input.text',
    'The text looks like a social security number, which has no place here.',
  )
}
