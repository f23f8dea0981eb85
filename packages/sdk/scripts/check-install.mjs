// Installs what would be published into an empty project, by npm and by pnpm, and runs a program there
// that uses each entry against a small network, and the command. Fails when anything else came along.
import { deepEqual } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { exerciseModule, packed } from '../test-support/realms/built.ts'
import { expected } from '../test-support/realms/expected.ts'
import { openRealmServer } from '../test-support/realms/server.ts'

const root = resolve(import.meta.dirname, '..')
const { packageManager } = JSON.parse(await readFile(join(root, '../../package.json'), 'utf8'))
const managers = {
  npm: ['npm', 'install', '--no-audit', '--no-fund'],
  pnpm: ['npx', '-y', packageManager, 'add', '--ignore-workspace'],
}
const work = await mkdtemp(join(tmpdir(), 'passerelle-install-'))
const server = await openRealmServer()
try {
  const { tarball } = await packed(work)
  for (const [name, [command, ...args]] of Object.entries(managers)) {
    const project = join(work, name)
    await mkdir(project)
    await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
    const run = async (program, ...told) =>
      promisify(execFile)(program, told, { cwd: project, maxBuffer: 1e7 })
    const { stdout, stderr } = await run(command, ...args, tarball)
    const warnings = `${stdout}\n${stderr}`.split('\n').filter((line) => /warn|peer/i.test(line))
    deepEqual(warnings, [], `${name} warns`)
    const modules = await readdir(join(project, 'node_modules'))
    const names = modules.filter((folder) => !folder.startsWith('.'))
    const scoped = await readdir(join(project, 'node_modules/@passerelle'))
    deepEqual([names, scoped], [['@passerelle'], ['sdk']], `${name} installs more than the SDK`)
    await exerciseModule(project)
    await cp(join(root, 'test-support/realms/plain.mjs'), join(project, 'plain.mjs'))
    const told = JSON.parse((await run(process.execPath, 'plain.mjs', server.session())).stdout)
    deepEqual(told.done, expected, `the entries installed by ${name}`)
    const help = await run(join(project, 'node_modules/.bin/passerelle'), '--help')
    if (!help.stdout.includes('passerelle')) throw new Error(`${name}: the command says nothing`)
    console.log(
      `${name}: installs alone, ${Object.keys(expected).length} entries and the command run`,
    )
  }
} finally {
  server.close()
  await rm(work, { recursive: true, force: true })
}
