// What the SDK adds to a partner's type checking: memory of the compiler for a program that uses the
// facade, less that of a program that calls fetch. The compiler collects its garbage before it tells.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { packed } from '../test-support/realms/built.ts'

const GOAL_MB = 15
const PROGRAMS = {
  without: 'export const answer: Promise<Response> = fetch("https://example.org")\n',
  with: `import { createPasserelle, unwrap } from '@passerelle/sdk'
const passerelle = createPasserelle({ url: 'https://example.org', token: 'secret' })
export const accepted = unwrap(
  await passerelle.referrals.accept({ id: '1', expectedVersion: 1, localReference: 'A-1' }),
).state
for await (const referral of passerelle.referrals.inbox({ state: ['SENT'] })) console.log(referral.id)
`,
}

const require = createRequire(import.meta.url)
const project = await realpath(await mkdtemp(join(tmpdir(), 'passerelle-types-')))
process.on('exit', () => rmSync(project, { recursive: true, force: true }))
await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
const { folder } = await packed(join(project, 'packed'))
await mkdir(join(project, 'node_modules/@passerelle'), { recursive: true })
await cp(folder, join(project, 'node_modules/@passerelle/sdk'), { recursive: true })
for (const [name, program] of Object.entries(PROGRAMS)) {
  await writeFile(join(project, `${name}.ts`), program)
}

function megabytes(compiler, program) {
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext']
  const more = ['--lib', 'es2022,dom,dom.iterable,dom.asynciterable', '--extendedDiagnostics']
  const told = execFileSync(
    process.execPath,
    ['--expose-gc', compiler, ...options, ...more, `${program}.ts`],
    {
      cwd: project,
      encoding: 'utf8',
    },
  )
  return Number(/Memory used:\s+(\d+)K/.exec(told)?.[1]) / 1024
}

let over = false
for (const name of ['typescript5', 'typescript']) {
  const compiler = resolve(dirname(require.resolve(`${name}/package.json`)), 'bin/tsc')
  const { version } = require(`${name}/package.json`)
  const added = megabytes(compiler, 'with') - megabytes(compiler, 'without')
  if (!(added > 0)) throw new Error('The SDK adds nothing: the measurement sees nothing.')
  over ||= added > GOAL_MB
  console.log(`TypeScript ${version}: ${added.toFixed(1)} MB more (goal: ${GOAL_MB})`)
}
process.exit(over ? 1 : 0)
