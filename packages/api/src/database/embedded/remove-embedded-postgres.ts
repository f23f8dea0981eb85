import { existsSync } from 'node:fs'
import { realpath, rm } from 'node:fs/promises'
import { lockDirectory } from './directory-lock.ts'
import { clusterIn, placedHome } from './placement.ts'
import { stopOrphan } from './postmaster.ts'

/** Deletes the database of a directory, wherever it lies; refused while a process holds it. */
export async function removeEmbeddedPostgres(options: {
  readonly dataDirectory: string
  readonly log?: (line: string) => void
}): Promise<void> {
  if (!existsSync(options.dataDirectory)) return
  const directory = await realpath(options.dataDirectory)
  const release = await lockDirectory(directory)
  try {
    const home = await placedHome(directory)
    const log = options.log ?? ((): void => undefined)
    await stopOrphan(clusterIn(home ?? directory), log)
    if (home !== undefined) await rm(home, { recursive: true, force: true })
    // The lock goes with the folder.
    await rm(directory, { recursive: true, force: true })
  } finally {
    await release()
  }
}
