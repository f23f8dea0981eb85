import type pg from 'pg'
import type { KeySlot, WrappedKey } from './case-key.types.ts'
import { inTransaction } from './transaction.ts'

type SlottedKey = KeySlot & WrappedKey

// A row that another holds is moved or destroyed by that one: waiting for it could close a circle.
const NEXT = `select case_id as "caseId", subject_id as "subjectId", kek_id as "kekId", wrapped_key as wrapped
  from case_key
  where kek_id <> $1 and (case_id, subject_id) > ($2::uuid, $3::uuid)
  order by case_id, subject_id limit $4 for update skip locked`

/** The next keys that are wrapped under another key than the newest, held until the transaction ends. */
export async function nextToRewrap(
  client: pg.PoolClient,
  newestId: string,
  after: KeySlot,
  most: number,
): Promise<readonly SlottedKey[]> {
  const { rows } = await client.query<SlottedKey>(NEXT, [
    newestId,
    after.caseId,
    after.subjectId,
    most,
  ])
  return rows
}

const PUT = `update case_key k set kek_id = n.kek_id, wrapped_key = n.wrapped_key
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) n (case_id, subject_id, kek_id, wrapped_key)
  where k.case_id = n.case_id and k.subject_id = n.subject_id`

/** Writes keys of `nextToRewrap` in their new wrapping. */
export async function putRewrapped(
  client: pg.PoolClient,
  keys: readonly SlottedKey[],
): Promise<void> {
  await client.query(PUT, [
    keys.map(({ caseId }) => caseId),
    keys.map(({ subjectId }) => subjectId),
    keys.map(({ kekId }) => kekId),
    keys.map(({ wrapped }) => wrapped),
  ])
}

/** How many keys there are. */
export interface KeyCounts {
  readonly byKek: readonly { readonly kekId: string; readonly keys: number }[]
  readonly destroyed: number
  /** Destroyed keys whose bytes may still stand in files of the key store. */
  readonly awaitingScrub: number
}

export async function countKeys(pool: pg.Pool): Promise<KeyCounts> {
  const { rows } = await pool.query<{ kekId: string | null; keys: number; unscrubbed: number }>(
    `select kek_id as "kekId", count(*)::int as keys,
       (count(*) filter (where destroyed_at is not null and scrubbed_at is null))::int as unscrubbed
     from case_key group by kek_id order by kek_id`,
  )
  const destroyed = rows.find(({ kekId }) => kekId === null)
  return {
    byKek: rows.flatMap(({ kekId, keys }) => (kekId === null ? [] : [{ kekId, keys }])),
    destroyed: destroyed?.keys ?? 0,
    awaitingScrub: destroyed?.unscrubbed ?? 0,
  }
}

const ROTATING_LOCK = 7_205_770_006

/** Runs while no other process of this key store changes the key ring. */
export async function whileRotating<Result>(
  pool: pg.Pool,
  work: () => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ROTATING_LOCK])
    return work()
  })
}
