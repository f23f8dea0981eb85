import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  chmod,
  chown,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import type { EmbeddedBinaries } from './binaries.ts'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'
import type { Placement } from './placement.ts'
import { startProgram } from './server-process.ts'

const UNFINISHED = 'pgdata.unfinished-'

/** Makes the cluster unless it exists. It appears under its name only when it is whole. */
export async function ensureCluster(
  placement: Placement,
  options: {
    readonly binaries: EmbeddedBinaries
    readonly password: string
    readonly durable: boolean
    readonly log: (line: string) => void
  },
): Promise<void> {
  const { home, cluster, account } = placement
  for (const entry of await readdir(home)) {
    // An initdb that was cut short: it wrote in a folder of its own, which nothing ever used.
    // It may even be writing still, so a folder that cannot be emptied yet is left for next time.
    if (!entry.startsWith(UNFINISHED)) continue
    await rm(join(home, entry), { recursive: true, force: true }).catch(() => undefined)
  }
  if (existsSync(cluster)) return checkVersion(cluster, options.binaries)
  const unfinished = join(home, UNFINISHED + randomBytes(4).toString('hex'))
  await mkdir(unfinished, { mode: 0o700 })
  const passwordFile = join(home, `${UNFINISHED}password`)
  await writeFile(passwordFile, options.password, { mode: 0o600 })
  if (account) {
    await chown(unfinished, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  const initdb = startProgram(
    options.binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      ...(options.durable ? [] : ['--no-sync']),
    ],
    { cwd: home, account, log: options.log },
  )
  const code = await initdb.exited
  await rm(passwordFile, { force: true })
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true })
    throw new EmbeddedPostgresError(
      'INITDB_FAILED',
      `The database could not be created in ${home}:\n${initdb.lastLines()}`,
    )
  }
  await rename(unfinished, cluster)
  await syncFolder(home)
}

/** The owner's password, made once. Only this process's user can read it. */
export async function ownerPassword(directory: string, clusterExists: boolean): Promise<string> {
  const path = join(directory, 'password')
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known.trim()) return known.trim()
  if (clusterExists) {
    throw new EmbeddedPostgresError(
      'DATA_INCOMPLETE',
      `${path} is missing: without it the database in ${directory} cannot be opened.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  await writeFile(path, `${password}\n`, { mode: 0o600 })
  await chmod(path, 0o600)
  return password
}

async function checkVersion(cluster: string, binaries: EmbeddedBinaries): Promise<void> {
  const major = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')
  if (major.trim() === binaries.version.split('.')[0]) return
  if (major.trim() === '') {
    throw new EmbeddedPostgresError(
      'DATA_INCOMPLETE',
      `${cluster} is not a PostgreSQL data directory, or cannot be read by this user.`,
    )
  }
  throw new EmbeddedPostgresError(
    'VERSION_MISMATCH',
    `${cluster} was made by PostgreSQL ${major.trim()}; the embedded one is ${binaries.version}.`,
  )
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
