// Type-checks a partner's program, in an empty project that has the packed package, declarations
// included, as a browser, a bundler and Node see it, under the oldest TypeScript we promise and our own;
// or under the versions given as arguments, which are fetched for the occasion.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { entriesOf, packed } from '../test-support/realms/built.ts'

const root = resolve(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const installed = (name) => {
  const file = require.resolve(`${name}/package.json`)
  return { command: process.execPath, before: [resolve(dirname(file), 'bin/tsc')] }
}
const fetched = (version) => ({
  command: 'npm',
  before: ['exec', '--yes', '--package', `typescript@${version}`, '--', 'tsc'],
})
const asked = process.argv.slice(2)
const compilers =
  asked.length > 0 ? asked.map(fetched) : [installed('typescript5'), installed('typescript')]

const project = await realpath(await mkdtemp(join(tmpdir(), 'passerelle-consumer-')))
process.on('exit', () => rmSync(project, { recursive: true, force: true }))
await cp(resolve(root, 'test-support/consumer'), project, { recursive: true })
await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
const { folder } = await packed(join(project, 'packed'))
await mkdir(join(project, 'node_modules/@passerelle'), { recursive: true })
await cp(folder, join(project, 'node_modules/@passerelle/sdk'), { recursive: true })
// The types of Node are the only others, for who has them.
await symlink(resolve(root, '../../node_modules/@types'), join(project, 'node_modules/@types'))

const sources = (await readdir(project)).filter((name) => name.endsWith('.ts'))
const texts = await Promise.all(sources.map((name) => readFile(join(project, name), 'utf8')))
for (const entry of [...(await entriesOf(folder)), './codegen']) {
  const name = join('@passerelle/sdk', entry)
  if (texts.some((text) => text.includes(`'${name.replace(/\/$/, '')}'`))) continue
  console.error(`No program of test-support/consumer uses ${name}.`)
  process.exitCode = 1
}

for (const { command, before } of compilers) {
  // Only the compiler's own word tells which one really ran.
  const run = (...args) =>
    execFileSync(command, [...before, ...args], { cwd: project, encoding: 'utf8' })
  const version = run('--version').trim()
  for (const platform of ['browser', 'bundler', 'node']) {
    try {
      const read = run('-p', `tsconfig.${platform}.json`, '--listFiles')
      const own = read.split('\n').filter((file) => /\/sdk\/dist\/.*\.d\.ts$/.test(file))
      if (own.length === 0) throw new Error('No declaration of dist was read: build first.')
      console.log(`${version}, ${platform}: fits, ${own.length} declaration files`)
    } catch (error) {
      // The list of files comes with its faults: those alone are told.
      const faults = `${error.stdout || error.message}`.replace(/^\/.*\n/gm, '')
      console.error(`${version}, ${platform}: ${faults}`)
      process.exitCode = 1
    }
  }
}
