import type pg from 'pg'

/** Whether this process can serve, and what is missing if not. */
export interface Readiness {
  readonly ready: boolean
  readonly database: 'answers' | 'silent'
  readonly migrations: 'current' | 'behind' | 'unknown'
}

const ANSWER_WITHIN_MS = 2_000

/** Asks the database whether it answers and holds every migration this version needs. */
export async function checkReadiness(
  pool: pg.Pool,
  migrations: readonly string[],
): Promise<Readiness> {
  try {
    const applied = await Promise.race([appliedMigrations(pool), silence()])
    const current = migrations.every((name) => applied.has(name))
    return { ready: current, database: 'answers', migrations: current ? 'current' : 'behind' }
  } catch {
    return { ready: false, database: 'silent', migrations: 'unknown' }
  }
}

async function appliedMigrations(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ readonly migration_name: string }>(
    `select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  )
  return new Set(rows.map(({ migration_name: name }) => name))
}

function silence(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('the database is silent')), ANSWER_WITHIN_MS).unref()
  })
}
