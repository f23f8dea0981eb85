import type { LookupAddress } from 'node:dns'
import { lookup, Resolver } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import type { AddressRule } from './outbound-address.ts'

/** Finds every address of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** As this machine resolves, its hosts file included: for the sandbox, where `localhost` is a name. */
export const resolveLocally: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * From the DNS servers of this machine alone. The machine's own resolver shares a few threads with
 * everything else: some silent name servers would hold up every other.
 */
export function dnsResolver(servers?: readonly string[]): Resolve {
  const resolver = new Resolver({ timeout: 1_000, tries: 2 })
  if (servers !== undefined) resolver.setServers(servers)
  return async (hostname) => {
    const [v4, v6] = await Promise.allSettled([
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ])
    if (v4.status === 'rejected' && v6.status === 'rejected') throw v4.reason
    return [
      ...(v4.status === 'fulfilled' ? v4.value : []).map((address) => ({ address, family: 4 })),
      ...(v6.status === 'fulfilled' ? v6.value : []).map((address) => ({ address, family: 6 })),
    ]
  }
}

/** A name leads to an address that may not be asked. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED'
  override readonly name = 'AddressRefused'
}

/**
 * Every address of a name, if all may be asked: one that also names a forbidden address is on its way
 * to become it.
 *
 * @throws AddressRefused
 */
export async function resolveAllowed(
  hostname: string,
  resolve: Resolve,
  allows: AddressRule,
): Promise<readonly LookupAddress[]> {
  const family = isIP(hostname)
  const addresses = family === 0 ? await resolve(hostname) : [{ address: hostname, family }]
  if (addresses.length === 0 || !addresses.every(({ address }) => allows(address))) {
    throw new AddressRefused()
  }
  return addresses
}

/** For a connection: it is made to the very addresses that were looked at. */
export function guardedLookup(resolve: Resolve, allows: AddressRule): LookupFunction {
  return (hostname, { all }, callback) => {
    resolveAllowed(hostname, resolve, allows).then(
      (addresses) => {
        const [first] = addresses
        if (all === true) callback(null, [...addresses])
        else callback(null, first?.address ?? '', first?.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}
