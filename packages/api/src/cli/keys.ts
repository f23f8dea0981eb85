import type { Command } from 'commander'
import pg from 'pg'
import {
  type Environment,
  hasKeyRingSetting,
  keyRingFile,
  keysDatabaseUrl,
  readKeyRing,
} from '../config.ts'
import {
  addKeyToFile,
  countKeys,
  type KeyCounts,
  type KeyRing,
  migrateKeyStore,
  type Rewrapped,
  rewrapKeys,
  scrub,
  whileRotating,
} from '../vault/index.ts'
import { Misused } from './exit-codes.ts'

/** Adds `passerelle keys`: the keys of cases, in their own store, and what wraps them. */
export function addKeyCommands(passerelle: Command, env: Environment): void {
  const keys = passerelle
    .command('keys')
    .description('look after the keys of cases, which are kept in a store of their own')
  keys
    .command('migrate')
    .description('bring the key store to the newest model')
    .action(async () => print({ applied: await migrateKeyStore(keysDatabaseUrl(env)) }))
  keys
    .command('status')
    .description('count the keys by what wraps them, and those destroyed')
    .action(async () => print(await withPool(env, (pool) => status(pool, readKeyRing(env)))))
  keys
    .command('rotate')
    .description('wrap every key under the newest key of the key ring, while servers serve')
    .option('--new', 'first put a new key into the file `case-key-ring`', false)
    .action(async (options: { new: boolean }) =>
      print(await withPool(env, (pool) => rotate(env, pool, options))),
    )
  keys
    .command('scrub')
    .description('take the bytes of destroyed keys out of the files of the key store')
    .action(async () => print({ done: await scrub(keysDatabaseUrl(env)) }))
}

interface Status extends Omit<KeyCounts, 'byKek'> {
  readonly wrapping: readonly {
    readonly id: string
    readonly keys: number
    /** NEWEST wraps new keys, KNOWN opens old ones; MISSING is not in the key ring. */
    readonly ring: 'NEWEST' | 'KNOWN' | 'MISSING'
  }[]
}

async function status(pool: pg.Pool, ring: KeyRing | null): Promise<Status> {
  const { byKek, ...counts } = await countKeys(pool)
  const known = ring === null ? [] : (await ring.all()).map(({ id }) => id)
  const keysOf = new Map(byKek.map(({ kekId, keys }) => [kekId, keys]))
  const ids = [...new Set([...known, ...keysOf.keys()])]
  const place = (id: string): 'NEWEST' | 'KNOWN' | 'MISSING' => {
    if (id === known[0]) return 'NEWEST'
    return known.includes(id) ? 'KNOWN' : 'MISSING'
  }
  return {
    wrapping: ids.map((id) => ({ id, keys: keysOf.get(id) ?? 0, ring: place(id) })),
    ...counts,
  }
}

async function rotate(
  env: Environment,
  pool: pg.Pool,
  options: { readonly new: boolean },
): Promise<Rewrapped> {
  if (options.new && hasKeyRingSetting(env)) {
    throw new Misused(
      '--new writes the file `case-key-ring`, but PASSERELLE_CASE_KEY_RING is set: put a new key before the others there, for every process, then run this without --new.',
    )
  }
  // Of two new keys put in at once, one would be lost with all that it wraps.
  if (options.new) await whileRotating(pool, () => addKeyToFile(keyRingFile(env)))
  const ring = readKeyRing(env)
  if (ring === null) {
    throw new Misused('There is no key ring yet: `passerelle keys rotate --new` makes it.')
  }
  return rewrapKeys(pool, ring)
}

async function withPool<Result>(
  env: Environment,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const pool = new pg.Pool({ connectionString: keysDatabaseUrl(env), max: 1 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
}
