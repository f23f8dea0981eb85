import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entriesOf, exerciseModule, exerciseScript, packed } from '../test-support/realms/built.ts'
import { exercises } from '../test-support/realms/exercises/index.ts'
import { expected } from '../test-support/realms/expected.ts'
import { openRealmServer, type RealmServer } from '../test-support/realms/server.ts'

const support = join(import.meta.dirname, '../test-support')
const oldest = join(support, 'oldest-node/node_modules/node/bin/node')
const platforms: readonly (readonly [string, string])[] = [
  [process.versions.node, process.execPath],
  ['20.19.0', oldest],
]
let work = ''
let folder = ''
let script = ''
let server: RealmServer

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'passerelle-realms-'))
  folder = (await packed(work)).folder
  script = await exerciseScript(folder, work)
  server = await openRealmServer()
})
afterAll(async () => {
  server?.close()
  await rm(work, { recursive: true, force: true })
})

async function output(node: string, ...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(node, args)).stdout
}

test('every entry of the package has its exercise', async () => {
  expect(Object.keys(exercises).sort()).toEqual([...(await entriesOf(folder))].sort())
})

describe.each(platforms)('on Node %s', (version, node) => {
  test('every entry does its work where there is nothing but what the web has', async () => {
    const told = await output(node, join(support, 'realms/realm.mjs'), script, server.session())
    expect(JSON.parse(told)).toEqual({ node: version, foreign: '', logged: [], done: expected })
  })

  test('every entry does its work in a program that imports the package', async () => {
    const project = join(work, `project-${version}`)
    const installed = join(project, 'node_modules/@passerelle/sdk')
    await mkdir(installed, { recursive: true })
    await cp(folder, installed, { recursive: true })
    await exerciseModule(project)
    await cp(join(support, 'realms/plain.mjs'), join(project, 'plain.mjs'))
    const told = await output(node, join(project, 'plain.mjs'), server.session())
    const schema = true
    expect(JSON.parse(told)).toEqual({ node: version, schema, documents: true, done: expected })
    const bin = join(installed, 'bin/passerelle.mjs')
    expect(await output(node, bin, '--help')).toContain('passerelle')
  })
})

test('what Node alone has is missed in that realm, or the other tests would see nothing', async () => {
  const seeded = join(work, 'seeded.js')
  const use = 'async () => JSON.stringify(Buffer.from(""))'
  await writeFile(seeded, `var exercises = { run: ${use} }`)
  const realm = output(process.execPath, join(support, 'realms/realm.mjs'), seeded, 'url')
  await expect(realm).rejects.toThrow('Buffer is not defined')
})
