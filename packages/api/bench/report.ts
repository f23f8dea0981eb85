import { cpu, figure, of, over, ratio, rounded } from './figures.ts'
import type { Cell } from './measure/measure.ts'
import { COMMON_OPERATIONS, type CommonOperation, OPERATIONS, type Operation } from './operation.ts'

/** First targets of our own server; the design's goals lie further. */
const TARGETS: Readonly<Record<CommonOperation, { readonly cpu: number; readonly speed: number }>> =
  {
    inbox: { cpu: 1.0, speed: 2.0 },
    case: { cpu: 2.3, speed: 1.3 },
    change: { cpu: 1.8, speed: 1.5 },
  }

const TITLES: Readonly<Record<Operation, string>> = {
  inbox: 'inbox of 50',
  case: 'one case',
  change: 'one state change',
  facets: 'one case with two facets that their owner’s connector is asked for',
  'thin-case': 'the same case without facets',
}

/** One JSON object for a cell: medians over its rounds. */
export function cellLine(cell: Cell): object {
  const { operation, server, requests, rounds, peakMemoryMib } = cell
  return {
    kind: 'cell',
    operation,
    server,
    rounds: rounds.length,
    requests,
    requestsPerSecond: rounded(
      over(cell, (round) => round.requestsPerSecond),
      1,
    ),
    p50Ms: rounded(over(cell, (round) => round.p50Ms)),
    p99Ms: rounded(over(cell, (round) => round.p99Ms)),
    cpuMs: rounded(over(cell, cpu), 3),
    serverCpuMs: rounded(
      over(cell, (round) => round.serverCpuMs),
      3,
    ),
    databaseCpuMs: rounded(
      over(cell, (round) => round.databaseCpuMs),
      3,
    ),
    ...(operation === 'facets' && {
      connectorCpuMs: rounded(
        over(cell, (round) => round.connectorCpuMs),
        3,
      ),
    }),
    peakMemoryMib,
  }
}

/** The readable table, every server beside the limit and PostGraphile. */
export function table(cells: readonly Cell[], missing: ReadonlyMap<string, string>): string {
  const lines: string[] = []
  for (const operation of OPERATIONS) {
    const own = cells.filter((cell) => cell.operation === operation)
    if (own.length === 0) continue
    lines.push('', TITLES[operation], HEADER)
    for (const cell of own) {
      lines.push(
        row([
          cell.server,
          figure(
            over(cell, (round) => round.requestsPerSecond),
            0,
          ),
          figure(over(cell, cpu), 3),
          figure(
            over(cell, (round) => round.serverCpuMs),
            3,
          ),
          figure(
            over(cell, (round) => round.databaseCpuMs),
            3,
          ),
          figure(
            over(cell, (round) => round.p50Ms),
            1,
          ),
          figure(
            over(cell, (round) => round.p99Ms),
            1,
          ),
          cell.peakMemoryMib === null ? '–' : String(cell.peakMemoryMib),
          figure(ratio(cell, of(own, 'limit'), cpu), 2),
          figure(
            ratio(cell, of(own, 'postgraphile'), (round) => round.requestsPerSecond),
            2,
          ),
        ]),
      )
    }
    if (operation === 'facets')
      lines.push(`  the others${' '.repeat(8)}not asked: they have no facets`)
    for (const [server, reason] of missing)
      lines.push(`  ${server.padEnd(18)}not measured: ${reason}`)
  }
  return lines.join('\n')
}

/** Each first target, met or not: for reading, never a gate. */
export function targets(cells: readonly Cell[]): string {
  if (!cells.some(({ operation }) => COMMON_OPERATIONS.some((common) => common === operation))) {
    return ''
  }
  const lines = [
    '',
    'First targets of passerelle (medians of the rounds; other machines give other figures)',
  ]
  for (const operation of COMMON_OPERATIONS) {
    const own = cells.filter((cell) => cell.operation === operation)
    if (own.length === 0) continue
    const ours = of(own, 'passerelle')
    const target = TARGETS[operation]
    lines.push(
      verdict(
        `${TITLES[operation]}: CPU ÷ limit`,
        ratio(ours, of(own, 'limit'), cpu),
        '≤',
        target.cpu,
      ),
      verdict(
        `${TITLES[operation]}: requests a second ÷ PostGraphile`,
        ratio(ours, of(own, 'postgraphile'), (round) => round.requestsPerSecond),
        '≥',
        target.speed,
      ),
    )
  }
  return lines.join('\n')
}

const WIDTHS = [18, 8, 9, 9, 9, 9, 9, 10, 9, 16] as const
const HEADER = row([
  'server',
  'req/s',
  'CPU ms',
  'node ms',
  'db ms',
  'p50 ms',
  'p99 ms',
  'peak MiB',
  '÷ limit',
  '÷ PostGraphile',
])

function row(columns: readonly string[]): string {
  return `  ${columns
    .map((text, index) =>
      index === 0 ? text.padEnd(WIDTHS[0]) : text.padStart(WIDTHS[index] ?? 9),
    )
    .join('')}`
}

function verdict(what: string, value: number | null, sign: '≤' | '≥', target: number): string {
  const wanted = `${sign} ${target.toFixed(1)}`
  if (value === null) return `  ${what}: not measured (target ${wanted})`
  const met = sign === '≤' ? value <= target : value >= target
  return `  ${what}: ${value.toFixed(2)} (target ${wanted}) ${met ? 'met' : 'not met'}`
}
