// What has to be in place before a command runs: packages, and what is generated from sources.
// Each step runs only when its inputs changed, and says so in one line.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...parts) => join(root, ...parts)

/** The pinned Node itself: node_modules/.bin/node is a shell script, which swallows signals. */
export const pinnedNode = inRoot('node_modules', 'node', 'bin', 'node')

/** The environment of everything that runs on the pinned Node. */
export const pinnedEnvironment = () => ({
  ...process.env,
  PATH: [inRoot('node_modules', 'node', 'bin'), inRoot('node_modules', '.bin'), process.env.PATH]
    .filter(Boolean)
    .join(delimiter),
})

/** A failure that the reader can act on: the message is the whole story, a stack would hide it. */
export class PreparationError extends Error {}

/** @type {{ name: string, title: string, inputs: string[], output: string, folder: string, program: string, args: string[], env?: Record<string, string> }[]} */
const generated = [
  {
    name: 'prisma',
    title: 'Generating the database client',
    inputs: ['packages/schema/prisma/models', 'packages/schema/prisma.config.ts'],
    output: 'packages/schema/src/generated/prisma',
    folder: 'packages/schema',
    program: 'packages/schema/node_modules/prisma/build/index.js',
    args: ['generate'],
    // Generating needs no schema engine; without this Prisma insists on downloading one.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' },
  },
  {
    name: 'sdk',
    title: 'Building the SDK',
    inputs: ['packages/sdk/src', 'packages/sdk/tsdown.config.ts', 'packages/sdk/tsconfig.json'],
    output: 'packages/sdk/dist',
    folder: 'packages/sdk',
    program: 'packages/sdk/node_modules/tsdown/dist/run.mjs',
    args: [],
  },
  {
    name: 'desk',
    title: 'Building the desk',
    inputs: [
      ...['src', 'public', 'index.html', 'vite.config.ts'].map(
        (name) => `examples/ccas-desk/${name}`,
      ),
      'packages/sdk/src',
    ],
    output: 'examples/ccas-desk/dist',
    folder: 'examples/ccas-desk',
    program: 'examples/ccas-desk/node_modules/vite/bin/vite.js',
    args: ['build', '--logLevel', 'warn'],
  },
]

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new PreparationError(
    `Passerelle needs Node 20.19 or later to start; this is Node ${process.versions.node}.`,
  )
}

export function installPackages() {
  const manifests = ['packages', 'examples'].flatMap((folder) =>
    childrenOf(folder).map((name) => `${folder}/${name}/package.json`),
  )
  const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]
  const stamp = inRoot('node_modules', '.passerelle-installed')
  const platform = `${process.platform}-${process.arch}`
  const hash = hashOf(inputs, platform)
  if (existsSync(pinnedNode) && readStamp(stamp) === hash) return

  const manager = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).packageManager
  const env = { ...process.env, CI: 'true' }
  // In production mode pnpm leaves out what generates and tests.
  delete env.NODE_ENV
  const result = step('Installing packages', () =>
    spawnSync('npx', ['-y', manager, 'install', '--frozen-lockfile', '--prefer-offline'], {
      cwd: root,
      env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  )
  if (failed(result)) {
    throw new PreparationError(
      `${outputOf(result)}\npackages could not be installed: ${reasonOf(result)}`,
    )
  }
  const check = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' })
  if (failed(check)) {
    throw new PreparationError(
      `${outputOf(check)}\nThe pinned Node (${relative(root, pinnedNode)}) does not run. ` +
        'Are install scripts switched off (npm config get ignore-scripts)?',
    )
  }
  writeFileSync(stamp, hash)
}

export function generate() {
  for (const { name, title, inputs, output, folder, program, args, env } of generated) {
    if (!existsSync(inRoot(inputs[0]))) continue
    const stamp = inRoot('node_modules', `.passerelle-${name}`)
    const hash = hashOf([...inputs, `${folder}/package.json`, 'pnpm-lock.yaml'])
    if (existsSync(inRoot(output)) && readStamp(stamp) === hash) continue
    const result = step(title, () =>
      spawnSync(pinnedNode, [inRoot(program), ...args], {
        cwd: inRoot(folder),
        env: { ...pinnedEnvironment(), ...env },
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      }),
    )
    if (failed(result)) throw new PreparationError(`${outputOf(result)}\n${title} failed.`)
    writeFileSync(stamp, hash)
  }
}

function step(title, work) {
  const start = Date.now()
  process.stderr.write(`${title}…`)
  const result = work()
  process.stderr.write(` ${failed(result) ? 'failed after ' : ''}${seconds(start)} s\n`)
  return result
}

const seconds = (start) => ((Date.now() - start) / 1000).toFixed(1)
const failed = (result) => Boolean(result.error) || result.status !== 0
const outputOf = (result) =>
  [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n').trim()

function reasonOf(result) {
  if (result.error?.code === 'ENOENT') return 'npx was not found; it comes with Node and npm.'
  const network =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_PNPM_META_FETCH_FAIL|UND_ERR/
  const found = network.exec(outputOf(result))?.[0]
  if (found) return `${found}: is the npm registry reachable?`
  return 'the reason stands above.'
}

/** A hash of the names and contents of files, and of everything in folders. */
function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of paths.flatMap(filesIn).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)))
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(inRoot(path))) return []
  if (!statSync(inRoot(path)).isDirectory()) return [path]
  return childrenOf(path).flatMap((name) => filesIn(`${path}/${name}`))
}

function childrenOf(folder) {
  return existsSync(inRoot(folder)) ? readdirSync(inRoot(folder)) : []
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
