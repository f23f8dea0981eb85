import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

const MAX_URL = 2_048
const FIRST_FREE_PORT = 1_024
// What IANA has given out of IPv6; elsewhere stand mapped, translated and reserved addresses.
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Says whether a connection may be made to an IP address. */
export type AddressRule = (ip: string) => boolean

/** Where a partner's system is called, and to which addresses its name may lead. */
export interface OutboundAddress {
  readonly url: URL
  /** Its name or literal address. */
  readonly host: string
  readonly allows: AddressRule
}

/**
 * Reads the address of a partner's system: https on a public address; in the sandbox http or https on this
 * machine as well. Null for anything else, whatever its name would resolve to.
 */
export function readOutboundUrl(written: string, sandbox: boolean): OutboundAddress | null {
  const url = written.length <= MAX_URL ? URL.parse(written) : null
  if (url === null || url.username !== '' || url.password !== '' || !portAllowed(url)) return null
  const allows = ruleOf(url, sandbox)
  if (allows === null) return null
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  // A literal address is connected to without being looked up: it must fit here.
  return isIP(host) !== 0 && !allows(host) ? null : { url, host, allows }
}

/** The rule for the addresses of a name; null when the scheme may not be used at all. */
export function ruleOf({ protocol }: URL, sandbox: boolean): AddressRule | null {
  if (protocol === 'https:') return sandbox ? (ip) => isPublic(ip) || isLoopback(ip) : isPublic
  return protocol === 'http:' && sandbox ? isLoopback : null
}

/** Other well-known ports are of mail, directories and databases: nothing of those is a partner's system. */
function portAllowed({ port }: URL): boolean {
  return port === '' || port === '443' || Number(port) >= FIRST_FREE_PORT
}

function isPublic(ip: string): boolean {
  const address = ipaddr.process(ip)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST)
}

function isLoopback(ip: string): boolean {
  return ipaddr.process(ip).range() === 'loopback'
}
