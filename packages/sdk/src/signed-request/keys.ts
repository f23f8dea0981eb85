/**
 * Reads the network's public keys from its own address, again every five minutes, so that a rotation
 * needs nothing of you. While the network cannot be reached, the last ones count.
 *
 * @param url of the network
 * @throws Error from the function it gives, when no keys were ever read
 * @example
 * ```ts
 * createConnector({ partnerId, keys: fetchKeys('https://passerelle.example.org'), facets })
 * ```
 */
export function fetchKeys(url: string | URL): () => Promise<readonly string[]> {
  let known: Promise<readonly string[]> | undefined
  let until = 0
  return () => {
    const now = Date.now()
    if (!known || now > until) {
      const last = known
      until = now + 300_000
      known = read(url).catch(() => {
        until = now + 5_000
        if (last) return last
        // What the platform says quotes the address, or what was answered.
        throw new TypeError('keys: none were given.')
      })
    }
    return known
  }
}

async function read(url: string | URL): Promise<readonly string[]> {
  const address = new URL('/.well-known/passerelle-keys', url)
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000) })
  const { keys }: { keys: readonly { readonly publicKey: string }[] } = await response.json()
  return keys.map(({ publicKey }) => publicKey)
}
