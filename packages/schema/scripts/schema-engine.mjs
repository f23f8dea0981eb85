// Prisma's schema engine as WebAssembly over an in-memory PostgreSQL: diffs and the drift check run
// where the engine's own binary cannot be downloaded. Development only.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'

const prismaFolder = fileURLToPath(new URL('../prisma', import.meta.url))

/** Every file of the model, as the engine wants them. */
function modelFiles() {
  const folder = join(prismaFolder, 'models')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: join(folder, name),
      content: readFileSync(join(folder, name), 'utf8'),
    }))
}

/** The SQL of every migration, in order. */
export function migrationScripts() {
  const folder = join(prismaFolder, 'migrations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
}

async function loadEngine(database, files) {
  // The package hides the files beside its entry, so they are reached through its folder.
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const engine = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database))
  return engine.SchemaEngine.new(
    { datamodels: files.map((f) => [f.path, f.content]) },
    () => {},
    adapter,
  )
}

/** What is missing between a database that holds the migrations (or nothing) and the model. */
export async function diffToModel({ migrated }) {
  const database = new PGlite()
  const files = modelFiles()
  const engine = await loadEngine(database, files)
  if (migrated) for (const { sql } of migrationScripts()) await database.exec(sql)
  const from = migrated ? { tag: 'schemaDatasource', files, configDir: '.' } : { tag: 'empty' }
  const { rows } = await database.query(
    `select c.relname from pg_class c join pg_inherits i on i.inhrelid = c.oid`,
  )
  const externalTables = rows.map(({ relname }) => `public.${relname}`)
  return engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables, externalEnums: [] },
    shadowDatabaseUrl: null,
  })
}
