import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const HERE = import.meta.dirname
const SDK = join(HERE, '../../packages/sdk')
/** The oldest Node that the SDK promises: no TypeScript, nothing new. */
const OLDEST_NODE = join(SDK, 'test-support/oldest-node/node_modules/node/bin/node')
const { resolve } = createRequire(import.meta.url)

/** A line of the program's log. */
export interface Line {
  readonly level: string
  readonly message: string
  readonly [fact: string]: unknown
}

/** The starter as a developer has it: copied elsewhere alone, with the SDK that npm gives, and compiled. */
export async function copyStarter(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-starter-'))
  for (const part of ['package.json', 'tsconfig.json', 'src']) {
    await cp(join(HERE, part), join(folder, part), { recursive: true })
  }
  const sdk = join(folder, 'node_modules/@passerelle/sdk')
  for (const part of ['package.json', 'dist']) {
    await cp(join(SDK, part), join(sdk, part), { recursive: true })
  }
  const types = dirname(resolve('@types/node/package.json'))
  await symlink(dirname(types), join(folder, 'node_modules/@types'))
  const compiler = join(dirname(resolve('typescript/package.json')), 'bin/tsc')
  await promisify(execFile)(process.execPath, [compiler, '-p', folder])
  return folder
}

/** The compiled program, running with nothing in its environment but these settings. */
export class Program {
  readonly lines: Line[] = []
  readonly ended: Promise<number | null>
  errors = ''
  readonly #child: ChildProcess

  constructor(folder: string, settings: Readonly<Record<string, string>>) {
    const child = spawn(OLDEST_NODE, [join(folder, 'dist/partner.js')], {
      cwd: folder,
      env: settings,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text
    })
    const read = createInterface({ input: child.stdout })
    read.on('line', (line) => this.lines.push(JSON.parse(line)))
    this.ended = once(child, 'close').then(([code]) => code)
  }

  /** The first line with this message, of this referral. Fails when the program ends without it. */
  async said(message: string, referral?: string): Promise<Line> {
    for (;;) {
      const line = this.lines.find((one) => one.message === message && one['referral'] === referral)
      if (line) return line
      if (this.#child.exitCode !== null) throw new Error(`It ended: ${this.told()}`)
      await new Promise((done) => setTimeout(done, 25))
    }
  }

  /** All that it wrote. */
  told(): string {
    return this.lines.map((line) => JSON.stringify(line)).join('\n') + this.errors
  }

  /** Ends it as an operator does, and gives its exit code. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal)
    return this.ended
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return String(typeof address === 'object' ? address?.port : 0)
}
