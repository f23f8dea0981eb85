import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether a process with this id runs, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return !isZombie(pid)
}

/** Ended, but its id is kept: in a container whose first process waits for nobody, for ever. */
function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/**
 * What tells two processes with the same id apart (ids are reused, in containers at once): the
 * moment it started. Undefined when the system does not say.
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name and may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    return `${boot.trim()}/${fields[19]}`
  } catch {
    return firstLine('ps', ['-o', 'lstart=', '-p', String(pid)])
  }
}

/** The command line of a process, or undefined when it is gone or hidden. */
export async function commandLine(pid: number): Promise<string | undefined> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
  } catch {
    return firstLine('ps', ['-o', 'command=', '-p', String(pid)])
  }
}

async function firstLine(program: string, args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, args)
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
