// npm ends on SIGTERM without passing it on, and the shells between npm and us do not either:
// whoever kills npm would leave the server running. So we notice that npm is gone.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const CHECK_MS = 250
const hasProc = existsSync('/proc/self/stat')

/** Calls back once when the npm that started us has ended; does nothing outside npm. */
export function whenNpmEnds(callback) {
  if (!process.env.npm_lifecycle_event) return
  const [npm, below] = npmAbove(process.pid)
  if (!npm) return
  const timer = setInterval(() => {
    if (!hasEnded(npm, below)) return
    clearInterval(timer)
    callback()
  }, CHECK_MS)
  timer.unref()
}

/** The first ancestor that is not one of the shells running this script, and its child. */
function npmAbove(pid) {
  for (let below = pid, above = parentOf(pid); above > 1; below = above, above = parentOf(above)) {
    if (!commandOf(above).includes('run.mjs')) return [above, below]
  }
  return []
}

function hasEnded(npm, below) {
  // A dead npm that nobody waits for keeps its id, but not its children.
  if (hasProc) return parentOf(below) !== npm
  try {
    process.kill(npm, 0)
    return false
  } catch {
    return true
  }
}

function parentOf(pid) {
  try {
    if (!hasProc) return Number(ps(pid, 'ppid='))
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

function commandOf(pid) {
  try {
    return hasProc ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ps(pid, 'command=')
  } catch {
    return ''
  }
}

function ps(pid, field) {
  return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim()
}
