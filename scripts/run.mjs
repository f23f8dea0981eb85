// npm start, test, demo, bench, proof, reference: prepares what is missing, then runs the command on the
// pinned Node. Plain JavaScript without packages, because it runs before there are any.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { commands } from './commands.mjs'
import { whenNpmEnds } from './npm-watch.mjs'
import {
  checkNode,
  generate,
  installPackages,
  PreparationError,
  pinnedEnvironment,
  pinnedNode,
  root,
} from './prepare.mjs'

try {
  const [name, ...args] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined
  if (!command) {
    throw new PreparationError(
      `Usage: node scripts/run.mjs <${Object.keys(commands).join('|')}> [arguments]`,
    )
  }
  checkNode()
  installPackages()
  generate()
  const [program, ...first] = command
  if (!existsSync(join(root, program))) throw new PreparationError(`${program} is missing.`)
  run(join(root, program), [...first, ...args])
} catch (error) {
  if (!(error instanceof PreparationError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function run(program, args) {
  const child = spawn(pinnedNode, [program, ...args], {
    cwd: root,
    env: pinnedEnvironment(),
    stdio: 'inherit',
  })
  let asked = false
  const stop = (signal) => {
    // Once: npm passes on what it receives, so that one Ctrl-C can arrive here several times,
    // and programs take a second signal for impatience.
    if (asked) return
    asked = true
    child.kill(signal)
  }
  process.on('SIGINT', () => {
    // The terminal gives Ctrl-C to every process of the group: the child has it already.
    if (!process.stdin.isTTY) stop('SIGINT')
  })
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGHUP', () => stop('SIGTERM'))
  whenNpmEnds(() => stop('SIGTERM'))
  child.once('error', (error) => {
    console.error(`${pinnedNode} could not be started: ${error.message}`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
  })
}
