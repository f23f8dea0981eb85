/** The same sealed text with one bit of its bytes inverted. */
export function flipBit(text: string, random: () => number): string {
  const parts = text.split('.').map((part) => Buffer.from(part, 'base64url'))
  const bytes = parts.reduce((sum, part) => sum + part.length, 0)
  let at = Math.floor(random() * bytes)
  for (const part of parts) {
    if (at < part.length) {
      part[at] = (part[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      break
    }
    at -= part.length
  }
  return parts.map((part) => part.toString('base64url')).join('.')
}

/** The same sealed text with no more than the first bytes of its tag. */
export function cutTag(text: string, bytes: number): string {
  const at = text.lastIndexOf('.') + 1
  const tag = Buffer.from(text.slice(at), 'base64url')
  return text.slice(0, at) + tag.subarray(0, bytes).toString('base64url')
}
