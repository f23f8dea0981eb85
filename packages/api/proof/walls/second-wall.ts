import type { QueryResult } from 'pg'
import type { World, WorldPartner } from '../../src/testing/world.ts'

type Outcome = QueryResult<Record<string, unknown>> | { readonly code: string }

/** Runs one statement as the serving role and undoes it; a refusal comes back as its code. */
export type Probe = (text: string, values?: readonly unknown[]) => Promise<Outcome>

/** Works as a partner with nothing but row-level security in between: SQL of any kind, no conditions. */
export async function actingAs<Result>(
  world: World,
  partner: WorldPartner,
  work: (probe: Probe) => Promise<Result>,
): Promise<Result> {
  const client = await world.database.pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ verdict: string }>(
      'select passerelle_bind($1, null) as verdict',
      [partner.clientId],
    )
    if (rows[0]?.verdict !== 'BOUND') throw new Error('the actor of the proof was not bound')
    return await work(async (text, values = []) => {
      await client.query('savepoint attempt')
      try {
        return await client.query(text, [...values])
      } catch (error) {
        return { code: sqlState(error) }
      } finally {
        await client.query('rollback to savepoint attempt')
      }
    })
  } finally {
    await client.query('rollback')
    client.release()
  }
}

function sqlState(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
