import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type InlineConfig } from 'tsdown'

const root = join(import.meta.dirname, '../..')
const entry = join(import.meta.dirname, 'exercises/index.ts')
const base: InlineConfig = {
  ...{ config: false, tsconfig: false, dts: false, logLevel: 'error', hash: false },
  cwd: root,
}

/** What npm would publish, unpacked into a folder; its tarball stands beside it. */
export async function packed(into: string): Promise<{ folder: string; tarball: string }> {
  await mkdir(into, { recursive: true })
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into]
  const [{ filename = '' } = {}]: { filename?: string }[] = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8' }),
  )
  const tarball = join(into, filename)
  execFileSync('tar', ['-xzf', tarball, '-C', into])
  return { folder: join(into, 'package'), tarball }
}

/** Names of the entries that programs import, without what is for a build or for a document alone. */
export async function entriesOf(folder: string): Promise<readonly string[]> {
  const { exports }: { exports: object } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  )
  // Widgets do their work in a document, in browser tests of their own.
  const elsewhere = /^\.\/(codegen|widgets)/
  return Object.entries(exports)
    .filter(([name, target]) => typeof target === 'object' && !elsewhere.test(name))
    .map(([name]) => name)
}

/** The exercises and the unpacked package in one script, `exercises.run(url)`. */
export async function exerciseScript(folder: string, into: string): Promise<string> {
  const entries = await entriesOf(folder)
  const alias = entries.map((name): [string, string] => [
    join('@passerelle/sdk', name),
    join(folder, 'dist', `${name === '.' ? 'index' : name.slice(2)}.js`),
  ])
  // The longest first: the name of the whole stands at the head of each.
  alias.sort(([a], [b]) => b.length - a.length)
  const outDir = join(into, 'script')
  await build({
    ...base,
    ...{ entry: { exercises: entry }, outDir, platform: 'browser', minify: true },
    ...{ format: 'iife', globalName: 'exercises', alias: Object.fromEntries(alias) },
  })
  const [file = ''] = (await readdir(outDir)).filter((name) => name.endsWith('.js'))
  return join(outDir, file)
}

/** The exercises alone, as `exercises.mjs` in a folder: the package is what they find installed there. */
export async function exerciseModule(into: string): Promise<void> {
  await build({
    ...base,
    ...{ entry: { exercises: entry }, outDir: into, clean: false, platform: 'node', format: 'esm' },
    outExtensions: () => ({ js: '.mjs' }),
    deps: { neverBundle: [/^@passerelle/] },
  })
}
