import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inspect, promisify } from 'node:util'
import { generate } from '@graphql-codegen/cli'
import { build } from 'tsdown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../test-support/server.ts'
import { passerelleCodegen } from './index.ts'
import { manifestOf } from './manifest.ts'

const root = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
const run = promisify(execFile)
let project = ''

/** Where a package really stands that this one, or one of its own, depends on. */
async function installed(name: string, from = require): Promise<string> {
  const folders = from.resolve.paths(name) ?? []
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`${name} is not installed.`)
  return realpath(found)
}

const node = (cwd: string, ...args: readonly string[]) => run(process.execPath, args, { cwd })

/** A partner's project with this package as it would be published, and the generator beside it. */
async function startProject(folder: string): Promise<void> {
  const source = join(folder, 'source')
  await mkdir(source)
  const copies = ['src/generated/documents.json', '../schema/schema.graphql']
  const config = join(root, 'tsdown.config.ts')
  const outDir = join(source, 'dist')
  const copy = copies.map((from) => ({ from, to: outDir }))
  await build({ config, cwd: root, logLevel: 'error', copy, outDir })
  await copyFile(join(root, 'package.json'), join(source, 'package.json'))
  await cp(join(root, 'bin'), join(source, 'bin'), { recursive: true })
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: source })

  const modules = join(folder, 'node_modules')
  const own = join(modules, '@passerelle/sdk')
  await mkdir(own, { recursive: true })
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const tarball = join(folder, `passerelle-sdk-${version}.tgz`)
  await run('tar', ['-xzf', tarball, '-C', own, '--strip-components=1'])
  const preset = await installed('@graphql-codegen/client-preset')
  const ofPreset = createRequire(join(preset, 'package.json'))
  const needed: readonly (readonly [string, string])[] = [
    ['graphql', await installed('graphql')],
    ['@graphql-codegen/cli', await installed('@graphql-codegen/cli')],
    ['@graphql-codegen/client-preset', preset],
    [
      '@graphql-typed-document-node/core',
      await installed('@graphql-typed-document-node/core', ofPreset),
    ],
    ['@types/node', await installed('@types/node')],
  ]
  for (const [name, target] of needed) {
    await mkdir(dirname(join(modules, name)), { recursive: true })
    await symlink(target, join(modules, name))
  }

  await mkdir(join(folder, 'src'))
  await copyFile(join(root, 'test-support/codegen/codegen.ts'), join(folder, 'codegen.ts'))
  await copyFile(join(root, 'test-support/codegen/program.ts'), join(folder, 'src/program.ts'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const compilerOptions = {
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ target: 'es2022', module: 'nodenext', lib: ['es2022'], types: ['node'] },
    ...{ outDir: 'out', rootDir: 'src', verbatimModuleSyntax: true },
  }
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['src'] }),
  )
}

const answers: Readonly<Record<string, unknown>> = {
  Waiting: {
    referralInbox: {
      nodes: [{ id: 'r1', state: 'SENT', sentAt: null, need: { urgency: 'URGENT' } }],
    },
  },
  Accept: { acceptReferral: { __typename: 'Referral', id: 'r1', version: 4 } },
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'passerelle-codegen-'))
  await startProject(project)
  const cli = join(project, 'node_modules/@graphql-codegen/cli/esm/bin.js')
  await node(project, cli, '--silent', '--config', 'codegen.ts')
}, 120_000)
afterAll(async () => {
  await rm(project, { recursive: true, force: true })
})

describe("a partner's own queries", () => {
  test.each([
    ['5.9', 'typescript5'],
    ['6.0', 'typescript'],
  ])(
    'are typed from the packed contract under TypeScript %s',
    async (version, name) => {
      const tsc = join(await installed(name), 'bin/tsc')
      const { stdout } = await node(project, tsc, '--version')
      expect(stdout).toContain(` ${version}.`)
      const answer = await node(project, tsc, '-p', '.').catch((error) => error)
      expect(answer.stdout).toBe('')
      const generated = await readFile(join(project, 'src/gql/graphql.ts'), 'utf8')
      expect(generated).toContain("| '%future added value'")
      expect(generated).not.toMatch(/: any\b/)
    },
    60_000,
  )

  test('stand in a manifest under the hash of exactly what is sent', async () => {
    const server = await serve(({ json }) => ({ body: { data: answers[json.operationName] } }))
    const env = { ...process.env, URL: server.url }
    await run(process.execPath, [join(project, 'out/program.js')], { cwd: project, env })
    const manifest = JSON.parse(await readFile(join(project, 'src/gql/documents.json'), 'utf8'))
    const sent = server.received.map(({ json: { query, operationName: name } }) => [
      createHash('sha256').update(query).digest('hex'),
      { name, kind: query.trim().split(' ')[0], document: query },
    ])
    expect(sent).toHaveLength(2)
    expect(manifest).toEqual(Object.fromEntries(sent))
  })

  test('run as they were compiled, a mutation with its key', async () => {
    const server = await serve(({ json }) => ({ body: { data: answers[json.operationName] } }))
    const env = { ...process.env, URL: server.url }
    const program = join(project, 'out/program.js')
    const { stdout } = await run(process.execPath, [program], { cwd: project, env })
    expect(stdout).toBe('R1 SENT\n4\n')
    const keys = server.received.map(({ headers }) => typeof headers['idempotency-key'])
    expect(keys).toEqual(['undefined', 'string'])
  })
})

test('what the contract does not have is an error that names it', async () => {
  const config = passerelleCodegen({ documents: 'query Wrong { viewer { shoeSize } }' })
  const schema = join(root, '../schema/schema.graphql')
  const failed: unknown = await generate(
    { ...config, schema, silent: true, cwd: root },
    false,
  ).catch((error) => error)
  expect(failed).toBeInstanceOf(Error)
  expect(inspect(failed, { depth: 5 })).toContain('shoeSize')
}, 30_000)

test('a manifest holds operations as code sends them, with what a template escapes, and no fragment', () => {
  const code = [
    'export const A = new TypedDocumentString(`fragment A on B { c }`, {"fragmentName":"A"})',
    'export const D = new TypedDocumentString(`\n  query D { e(f: "\\\\n \\`") }`) as unknown',
    'export const G = new TypedDocumentString(`mutation G { h }`)',
  ]
  const entries = Object.values<{ readonly document: string }>(
    JSON.parse(manifestOf(code.join('\n'))),
  )
  expect(entries.map(({ document }) => document)).toEqual([
    '\n  query D { e(f: "\\n `") }',
    'mutation G { h }',
  ])
})

test('the configuration leaves what it writes out of what it reads', () => {
  const { documents, generates } = passerelleCodegen({
    documents: ['a.ts', 'b.ts'],
    output: './x/',
  })
  expect(documents).toEqual(['a.ts', 'b.ts', '!./x/**'])
  expect(Object.keys(generates)).toEqual(['./x/'])
})
