// Type-checks a partner's program against dist, declarations included, as a browser and as Node see
// it, under the oldest TypeScript we promise and our own; or under the versions given as arguments,
// which are fetched for the occasion.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'

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

for (const { command, before } of compilers) {
  // Only the compiler's own word tells which one really ran.
  const run = (...args) =>
    execFileSync(command, [...before, ...args], { cwd: root, encoding: 'utf8' })
  const version = run('--version').trim()
  for (const platform of ['browser', 'node']) {
    try {
      const read = run('-p', `test-support/consumer/tsconfig.${platform}.json`, '--listFiles')
      const own = read.split('\n').filter((file) => /\/sdk\/dist\/.*\.d\.ts$/.test(file))
      if (own.length === 0) throw new Error('No declaration of dist was read: build first.')
      console.log(`${version}, ${platform}: fits, ${own.length} declaration files`)
    } catch (error) {
      console.error(`${version}, ${platform}: ${error.stdout || error.message}`)
      process.exitCode = 1
    }
  }
}
