import type { Pool } from 'pg'
import type { Fault } from '../fault.ts'

/** What is broken before a proof, to see that it notices: the database, or statements that are read by. */
export interface Sabotage {
  readonly database?: (owner: Pool) => Promise<unknown>
  readonly statements?: readonly Fault[]
}

/** Writes a function of the database anew without one of its conditions, to see that a proof notices. */
export async function weaken(owner: Pool, name: string, condition: string): Promise<void> {
  const { rows } = await owner.query<{ text: string }>(
    'select pg_get_functiondef($1::regproc) as text',
    [name],
  )
  const text = rows[0]?.text ?? ''
  // A sabotage that no longer applies would leave the proof unproved.
  if (!text.includes(condition)) throw new Error(`${name} does not contain “${condition}”`)
  await owner.query(text.replace(condition, ''))
}
