import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const LOCK = 7_205_770_005
const TURN_TIMEOUT_MS = 5_000
const BETWEEN_TURNS_MS = 50
// A dump holds every part for its whole length, and who waits for it makes readers wait behind.
const PART_TIMEOUT_MS = 1_000
const ATTEMPTS = 10
const BETWEEN_ATTEMPTS_MS = 100
const LOCK_NOT_AVAILABLE = '55P03'

interface DueKey {
  readonly part: string
  readonly caseId: string
  readonly subjectId: string
}

const DUE = `select tableoid::regclass::text as part, case_id as "caseId", subject_id as "subjectId"
  from case_key where destroyed_at is not null and scrubbed_at is null`

const MARK = `update case_key k set scrubbed_at = now()
  from unnest($1::uuid[], $2::uuid[]) s (case_id, subject_id)
  where k.case_id = s.case_id and k.subject_id = s.subject_id and k.scrubbed_at is null`

/**
 * Takes the bytes of destroyed keys out of the files of the key store. VACUUM alone frees
 * their room without clearing it: some were still there. So each part of the table that has such
 * keys is written anew.
 *
 * @returns whether nothing is left to do; false while a dump or an old snapshot needs what was
 */
export async function scrub(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl, lock_timeout: PART_TIMEOUT_MS })
  // What breaks between two statements is told by the next one.
  client.on('error', () => undefined)
  await client.connect()
  try {
    // One at a time; whoever waited often finds that it was done for it.
    if (!(await hasTurn(client))) return false
    const { rows } = await client.query<DueKey>(DUE)
    for (const part of new Set(rows.map((row) => row.part))) {
      // What is in the way here, a dump or an old snapshot, is in the way of every part.
      if (!(await writeAnew(client, part))) return false
      await mark(
        client,
        rows.filter((row) => row.part === part),
      )
    }
    return true
  } finally {
    await client.end()
  }
}

/** By asking again: a statement that waits has a snapshot, and that keeps what VACUUM should take. */
async function hasTurn(client: pg.Client): Promise<boolean> {
  for (const until = Date.now() + TURN_TIMEOUT_MS; Date.now() < until; ) {
    const { rows } = await client.query<{ readonly mine: boolean }>(
      'select pg_try_advisory_lock($1) as mine',
      [LOCK],
    )
    if (rows[0]?.mine === true) return true
    await sleep(BETWEEN_TURNS_MS)
  }
  return false
}

async function writeAnew(client: pg.Client, part: string): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(BETWEEN_ATTEMPTS_MS)
    // VACUUM counts what it had to leave because a snapshot may still see it; FULL would copy it too.
    await client.query(`vacuum ${part}`)
    const { rows } = await client.query<{ readonly left: string }>(
      'select n_dead_tup as left from pg_stat_user_tables where relid = $1::regclass',
      [part],
    )
    if (Number(rows[0]?.left) > 0) continue
    return client.query(`vacuum (full) ${part}`).then(
      () => true,
      (error: unknown) => {
        if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return false
        throw error
      },
    )
  }
  return false
}

async function mark(client: pg.Client, keys: readonly DueKey[]): Promise<void> {
  await client.query(MARK, [
    keys.map(({ caseId }) => caseId),
    keys.map(({ subjectId }) => subjectId),
  ])
}
