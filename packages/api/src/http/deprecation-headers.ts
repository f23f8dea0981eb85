import type { ServerResponse } from 'node:http'
import type { UsedDeprecation } from '../graphql/index.ts'

export const DEPRECATIONS_PATH = '/docs/deprecations'

// More would only make the header long: the page has them all.
const NAMED = 10

/**
 * Says that something the request uses will go away: what and since when (RFC 9745), until when (RFC 8594),
 * and where it stands what to use instead. Of several the earliest day counts.
 */
export function setDeprecationHeaders(
  response: ServerResponse,
  used: readonly UsedDeprecation[],
): void {
  const [since = ''] = used.map((one) => one.since).sort()
  const [until = ''] = used.map((one) => one.until).sort()
  const seconds = Date.parse(`${since}T00:00:00Z`) / 1000
  const named = used.slice(0, NAMED).map(({ element }) => element)
  response.setHeader('Deprecation', `@${seconds}`)
  // A header of its own: what is behind a semicolon of the other is no date, and clients drop it.
  response.setHeader('Passerelle-Deprecated', named.join(' '))
  response.setHeader('Sunset', new Date(`${until}T23:59:59Z`).toUTCString())
  const link = (rel: string): string => `<${DEPRECATIONS_PATH}>; rel="${rel}"; type="text/html"`
  response.setHeader('Link', `${link('deprecation')}, ${link('sunset')}`)
}
