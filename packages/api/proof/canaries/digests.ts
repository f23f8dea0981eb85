const BYTES = 32
const PREFIXES = 2 ** 24

/** SHA-256 digests, to be found as bytes, in hexadecimal or in base64. */
export class Digests {
  readonly #known = new Set<string>()
  readonly #prefixes = new Uint8Array(PREFIXES / 8)

  add(digest: Buffer): void {
    this.#known.add(digest.toString('hex'))
    const prefix = digest.readUIntBE(0, 3)
    this.#prefixes[prefix >> 3] = (this.#prefixes[prefix >> 3] ?? 0) | (1 << (prefix & 7))
  }

  /** Whether any of them is written in a text. */
  areWrittenIn(text: string): boolean {
    for (const [, hex = ''] of text.matchAll(/(?=([0-9a-fA-F]{64}))/g)) {
      if (this.#known.has(hex.toLowerCase())) return true
    }
    for (const [word] of text.matchAll(/(?<![\w+/-])[\w+/-]{43}(?![\w+/-])/g)) {
      if (this.#known.has(Buffer.from(word, 'base64').toString('hex'))) return true
    }
    return false
  }

  /** Whether any of them stands among these bytes. */
  areIn(bytes: Buffer): boolean {
    const last = bytes.length - BYTES
    let prefix = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
    // Three bytes seldom agree by chance; only then are all of them looked at.
    for (let at = 0; at <= last; at += 1) {
      prefix = ((prefix << 8) | (bytes[at + 2] ?? 0)) & (PREFIXES - 1)
      if (((this.#prefixes[prefix >> 3] ?? 0) & (1 << (prefix & 7))) === 0) continue
      if (this.#known.has(bytes.toString('hex', at, at + BYTES))) return true
    }
    return false
  }
}
