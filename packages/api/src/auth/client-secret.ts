import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

// Secrets are 256 random bits made by us, so the cost needs not slow a dictionary down: it is what a
// token request can afford.
const COST = { N: 4_096, r: 8, p: 1 } as const
const HASH_BYTES = 32
const SALT_BYTES = 16

/** The hash to store: `scrypt$N$r$p$salt$hash`. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(secret, salt, COST)
  const { N, r, p } = COST
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether the secret is the hashed one; compares in constant time. */
export async function secretMatches(secret: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split('$')
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return false
  const expected = Buffer.from(hash, 'base64url')
  if (expected.length !== HASH_BYTES) return false
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  return timingSafeEqual(await derive(secret, Buffer.from(salt, 'base64url'), cost), expected)
}

function derive(secret: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, HASH_BYTES, cost, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
}
