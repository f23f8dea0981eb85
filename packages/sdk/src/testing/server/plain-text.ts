import { invalid } from './outcomes.ts'

const NIR = /(?<!\d)[1-478]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?(?!\d)/i
const UUIDS =
  /(?<![0-9a-z])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{12}[1-8][0-9a-f]{3}[89ab][0-9a-f]{15})(?![0-9a-z])/gi

/** Whether a text holds a number written like a NIR, whatever separates its digits. */
export function looksLikeNir(text: string): boolean {
  const pieces = text
    .normalize('NFKC')
    .replace(UUIDS, 'x')
    .split(/[^0-9A-Za-z]+/)
    .filter(Boolean)
  return pieces.some((_, from) =>
    pieces.slice(from, from + 15).some((_piece, more) => {
      return NIR.test(pieces.slice(from, from + more + 1).join(''))
    }),
  )
}

/** @throws Outcome when it is no reference, or a number that must not be one */
export function checkLocalReference(value: string, field = 'input.localReference'): string {
  if (value.length <= 128 && looksLikeNir(value)) {
    throw invalid('LOCAL_REFERENCE_LOOKS_LIKE_NIR', field)
  }
  if (/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/.test(value)) return value
  throw invalid('LOCAL_REFERENCE_INVALID', field)
}

/** One line, without a NIR; null for nothing. @throws Outcome */
export function checkLegalText(
  value: string | null | undefined,
  field = 'input.legalText',
): string | null {
  const text = value?.trim() ?? ''
  if (text.length > 200) {
    const mend = 'At most 200 characters: the reference of the text, not the text.'
    throw invalid('TOO_LONG', field, mend)
  }
  if (/\p{Cc}/u.test(text)) {
    throw invalid('TEXT_INVALID', field, 'One line of text, without control characters.')
  }
  if (looksLikeNir(text)) throw invalid('LEGAL_TEXT_LOOKS_LIKE_NIR', field)
  return text === '' ? null : text
}

/** What people write to each other, trimmed. @throws Outcome */
export function checkMessageText(given: string, field: string): string {
  const text = given.trim()
  const length = [...text].length
  if (length === 0 || length > 2_000)
    throw invalid('LENGTH_INVALID', field, '1 to 2,000 characters.')
  // Paragraphs are welcome; what no screen shows is not.
  if (/(?![\n\r\t])\p{Cc}/u.test(text)) {
    throw invalid('TEXT_INVALID', field, 'Plain text, without control characters.')
  }
  if (!looksLikeNir(text)) return text
  const mend = 'The text looks like a social security number, which has no place here.'
  throw invalid('TEXT_LOOKS_LIKE_NIR', field, mend)
}
