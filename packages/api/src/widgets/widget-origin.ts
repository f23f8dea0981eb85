import type pg from 'pg'

const ASK = { name: 'widget_origin', text: 'select passerelle_widget_origin($1) as known' }

/** Whether a page of this origin has a session that lives: what a preflight, which has no token, is answered by. */
export async function hasLiveSession(pool: pg.Pool, origin: string): Promise<boolean> {
  if (origin.length > 255 || origin.includes('\0')) return false
  const { rows } = await pool.query<{ known: boolean }>({ ...ASK, values: [origin] })
  return rows[0]?.known === true
}
