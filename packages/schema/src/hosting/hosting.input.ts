import { InvalidInput } from '../kernel/index.ts'

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Checks the address of a desk: what stands before `#` in the links that are sent. http is for pages of this very
 * machine, where such are allowed at all.
 *
 * @throws InvalidInput DESK_URL_INVALID
 */
export function checkDeskUrl(written: string, localOrigins: boolean): string {
  const url = written.length <= 255 ? URL.parse(written) : null
  const bare = url !== null && !/[?#@\s]/.test(written) && written.startsWith(url.origin)
  const secure = url?.protocol === 'https:'
  const local = url?.protocol === 'http:' && LOCAL.has(url.hostname) && localOrigins
  if (bare && (secure || local)) return written
  throw new InvalidInput(
    'DESK_URL_INVALID',
    'input.deskUrl',
    'The address of a desk is `https://name/path`, without query, fragment or password.',
  )
}

/**
 * An address of the organisation, as mail servers take it.
 *
 * @throws InvalidInput NOTICE_ADDRESS_INVALID
 */
export function checkAddress(written: string): string {
  if (
    written.length <= 254 &&
    /^[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/.test(written)
  ) {
    return written
  }
  throw new InvalidInput(
    'NOTICE_ADDRESS_INVALID',
    'input.address',
    'One e-mail address of the organisation, of letters, digits and `. _ % + -`, at most 254 characters.',
  )
}

/** The form every token of a link has; anything else is none. */
export function looksLikeLinkToken(written: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(written)
}
