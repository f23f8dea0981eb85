import { readdir, readFile } from 'node:fs/promises'

// Clock ticks of /proc: 100 a second on every Linux that Node runs on.
const TICK_MS = 10

interface ProcessTimes {
  readonly parent: number
  readonly cpuMs: number
  /** Of children that have ended and were waited for. */
  readonly endedChildrenMs: number
}

/** CPU time of a process so far, or null where there is no /proc. */
export async function cpuOf(pid: number): Promise<number | null> {
  return (await times(pid))?.cpuMs ?? null
}

/** CPU time so far of a PostgreSQL server: its postmaster, every living process, every ended one. */
export async function cpuOfPostgres(postmaster: number): Promise<number | null> {
  const own = await times(postmaster)
  if (own === null) return null
  let sum = own.cpuMs + own.endedChildrenMs
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const found = await times(Number(entry))
    if (found?.parent === postmaster) sum += found.cpuMs
  }
  return sum
}

/** The process that started a backend; null where there is no /proc or the server is elsewhere. */
export async function parentOf(pid: number): Promise<number | null> {
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  return command.startsWith('postgres') ? ((await times(pid))?.parent ?? null) : null
}

/** The most memory a process ever held, in MiB. */
export async function peakMemoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kib = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return kib === undefined ? null : Math.round(Number(kib) / 1_024)
}

async function times(pid: number): Promise<ProcessTimes | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return null
  // The second field is the program's name and may contain anything, closing brackets included.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = (index: number): number => Number(fields[index] ?? 0) * TICK_MS
  return {
    parent: Number(fields[1]),
    cpuMs: ticks(11) + ticks(12),
    endedChildrenMs: ticks(13) + ticks(14),
  }
}
