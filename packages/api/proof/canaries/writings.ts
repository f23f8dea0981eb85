/**
 * The ways in which a word of ASCII letters may be written down: as it is, in capitals, in hexadecimal,
 * in base64 at each of the three places it can begin at, in UTF-16.
 */
export function writings(word: string): readonly string[] {
  const bytes = Buffer.from(word)
  const hex = bytes.toString('hex')
  return [
    word,
    word.toUpperCase(),
    hex,
    hex.toUpperCase(),
    ...[0, 1, 2].map((before) => base64After(before, bytes)),
    Buffer.from(word, 'utf16le').toString('latin1'),
  ]
}

/** What base64 makes of the word alone when that many bytes stand before it in their group of three. */
function base64After(before: number, bytes: Buffer): string {
  const written = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url')
  const first = Math.ceil((before * 8) / 6)
  const whole = Math.floor(((before + bytes.length) * 8) / 6)
  return written.slice(first, whole)
}
