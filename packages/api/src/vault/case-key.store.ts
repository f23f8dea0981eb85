import type pg from 'pg'
import { CASE_ITSELF, type KeySlot, type StoredKey, type WrappedKey } from './case-key.types.ts'
import { inTransaction } from './transaction.ts'

interface FoundRow {
  readonly kekId: string | null
  readonly wrapped: string | null
  readonly destroyed: boolean
}

const FIND = `select k.kek_id as "kekId", k.wrapped_key as wrapped,
    k.destroyed_at is not null or c.destroyed_at is not null as destroyed
  from unnest($1::uuid[], $2::uuid[]) with ordinality s (case_id, subject_id, n)
  left join case_key k on k.case_id = s.case_id and k.subject_id = s.subject_id
  left join case_key c on c.case_id = s.case_id and c.subject_id = '${CASE_ITSELF}'
  order by s.n`

/** What the key store holds in slots, in their order: one statement. */
export async function findKeys(
  pool: pg.Pool,
  slots: readonly KeySlot[],
): Promise<readonly StoredKey[]> {
  const { rows } = await pool.query<FoundRow>({
    name: 'case_keys_find',
    text: FIND,
    values: columnsOf(slots),
  })
  return rows.map(({ kekId, wrapped, destroyed }): StoredKey => {
    if (destroyed) return { kind: 'DESTROYED' }
    return kekId === null || wrapped === null ? { kind: 'NONE' } : { kind: 'LIVE', kekId, wrapped }
  })
}

// Sorted, so that two that lock or write the same rows never wait for each other in a circle.
const SHARE_CASES = `select pg_advisory_xact_lock_shared(hashtextextended(case_id::text, 0))
  from (select distinct case_id from unnest($1::uuid[]) c (case_id) order by case_id) c`

const ADD = `insert into case_key (case_id, subject_id, kek_id, wrapped_key)
  select n.case_id, n.subject_id, n.kek_id, n.wrapped_key
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) n (case_id, subject_id, kek_id, wrapped_key)
  where not exists (select from case_key c
    where c.case_id = n.case_id and c.subject_id = '${CASE_ITSELF}' and c.destroyed_at is not null)
  order by n.case_id, n.subject_id
  on conflict do nothing`

/** Adds keys to slots that hold nothing, and that belong to no case that was erased. */
export async function addKeys(
  pool: pg.Pool,
  keys: readonly (KeySlot & WrappedKey)[],
): Promise<void> {
  await inTransaction(pool, async (client) => {
    // In a statement of its own: the next one sees what was committed while this one waited.
    await client.query(SHARE_CASES, [keys.map(({ caseId }) => caseId)])
    await client.query(ADD, [
      ...columnsOf(keys),
      keys.map(({ kekId }) => kekId),
      keys.map(({ wrapped }) => wrapped),
    ])
  })
}

const DESTROY = `insert into case_key (case_id, subject_id, destroyed_at)
  select $1, subject_id, now() from (select distinct subject_id from unnest($2::uuid[]) s (subject_id)
    order by subject_id) s
  on conflict (case_id, subject_id) do update
    set wrapped_key = null, kek_id = null, destroyed_at = now() where case_key.destroyed_at is null`

const DESTROY_CASE = `update case_key set wrapped_key = null, kek_id = null, destroyed_at = now()
  where case_id = $1 and destroyed_at is null`

/** Destroys keys of persons of a case, or of the case and everybody in it; also those never made. */
export async function destroyKeys(
  pool: pg.Pool,
  caseId: string,
  personIds: readonly string[] | null,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    // No key of the case is being added now, and whoever adds one later sees what is destroyed here.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 0))', [
      caseId,
    ])
    await client.query(DESTROY, [caseId, personIds ?? [CASE_ITSELF]])
    if (personIds === null) await client.query(DESTROY_CASE, [caseId])
  })
}

/** One key that is not destroyed, whichever; null when there is none. */
export async function anyKey(pool: pg.Pool): Promise<(KeySlot & WrappedKey) | null> {
  const { rows } = await pool.query<KeySlot & WrappedKey>(
    `select case_id as "caseId", subject_id as "subjectId", kek_id as "kekId", wrapped_key as wrapped
     from case_key where wrapped_key is not null limit 1`,
  )
  return rows[0] ?? null
}

/** Which migrations of the key store were applied; none where there is no key store yet. */
export async function appliedMigrations(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows: there } = await pool.query<{ readonly there: boolean }>(
    `select to_regclass('key_store_migration') is not null as there`,
  )
  if (there[0]?.there !== true) return new Set()
  const { rows } = await pool.query<{ readonly name: string }>(
    'select name from key_store_migration',
  )
  return new Set(rows.map(({ name }) => name))
}

function columnsOf(slots: readonly KeySlot[]): [string[], string[]] {
  return [slots.map(({ caseId }) => caseId), slots.map(({ subjectId }) => subjectId)]
}
