import type { SealedSignatureKey } from './signature-key.ts'

/** What can run a statement: a pool, a client. */
export interface Queryable {
  query(
    text: string,
    values?: unknown[],
  ): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>
}

/** A key of the installation without its private part. */
export interface ListedSignatureKey {
  readonly id: string
  readonly publicKey: string
  readonly createdAt: Date
  /** From then on it signs nothing; null while it is the newest. */
  readonly retiresAt: Date | null
}

/** Keys that sign, the newest first; the private parts of those that retired are destroyed. */
export async function keysInForce(
  db: Queryable,
): Promise<readonly (ListedSignatureKey & SealedSignatureKey)[]> {
  await db.query(
    `update signature_key set sealed_private_key = null
     where retires_at <= now() and sealed_private_key is not null`,
  )
  const { rows } = await db.query(
    `${COLUMNS} where retires_at is null or retires_at > now() order by created_at desc, id desc`,
  )
  return rows.map((row) => ({
    ...listed(row),
    sealedPrivateKey: String(row['sealed_private_key']),
  }))
}

/** Every key there ever was, the newest first. */
export async function everyKey(db: Queryable): Promise<readonly ListedSignatureKey[]> {
  const { rows } = await db.query(`${COLUMNS} order by created_at desc, id desc`)
  return rows.map(listed)
}

/** Adds the newest key unless there is one: of processes that start at once, one succeeds. */
export async function addFirstKey(db: Queryable, key: SealedSignatureKey): Promise<void> {
  await db.query(`${INSERT} on conflict do nothing`, [...valuesOf(key)])
}

/** Puts a key in the place of the newest one, which goes on signing for some days, as the owner. */
export async function replaceKey(
  owner: Queryable,
  key: SealedSignatureKey,
  overlapDays: number,
): Promise<void> {
  await owner.query('begin')
  try {
    // Two operators at once replace one after the other.
    await owner.query('select pg_advisory_xact_lock(7205770003)')
    await owner.query(
      `update signature_key set retires_at = least(retires_at, now() + make_interval(days => $1))
       where retires_at is null or retires_at > now()`,
      [overlapDays],
    )
    await owner.query(INSERT, [...valuesOf(key)])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

const COLUMNS =
  'select id, public_key, sealed_private_key, created_at, retires_at from signature_key'

const INSERT = `insert into signature_key (id, public_key, sealed_private_key, created_at)
  values ($1, $2, $3, clock_timestamp())`

function valuesOf({ id, publicKey, sealedPrivateKey }: SealedSignatureKey): readonly string[] {
  return [id, publicKey, sealedPrivateKey]
}

function listed(row: Readonly<Record<string, unknown>>): ListedSignatureKey {
  const { created_at: createdAt, retires_at: retiresAt } = row
  if (!(createdAt instanceof Date)) throw new TypeError('a signature key has no date')
  return {
    id: String(row['id']),
    publicKey: String(row['public_key']),
    createdAt,
    retiresAt: retiresAt instanceof Date ? retiresAt : null,
  }
}
