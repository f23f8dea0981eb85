import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/**
 * Which of some texts stand in the files of a database, after everything in memory was written to them.
 *
 * @returns null when the files are on another machine, or closed to us
 */
export async function inFiles(
  databaseUrl: string,
  texts: readonly string[],
): Promise<ReadonlySet<string> | null> {
  const folder = await folderOf(databaseUrl)
  const files = folder === null ? null : await readdir(folder).catch(() => null)
  if (folder === null || files === null) return null
  const found = new Set<string>()
  for (const file of files) {
    // A file that a rewrite has left may go while we look.
    const bytes = await readFile(join(folder, file)).catch(() => Buffer.alloc(0))
    for (const text of texts) if (bytes.includes(text)) found.add(text)
  }
  return found
}

async function folderOf(databaseUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('checkpoint')
    const { rows } = await client.query<{ readonly folder: string }>(
      `select current_setting('data_directory') || '/base/' || oid as folder
       from pg_database where datname = current_database()`,
    )
    return rows[0]?.folder ?? null
  } catch (error) {
    // 42501: a role that may not know.
    if (error instanceof pg.DatabaseError && error.code === '42501') return null
    throw error
  } finally {
    await client.end()
  }
}
