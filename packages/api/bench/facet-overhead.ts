import { cpu, figure, median, of, rounded } from './figures.ts'
import type { Cell, Round } from './measure/measure.ts'

const FACETS = 2

/** What one facet adds to a query, and how many bare calls of the connector that is. */
interface Overhead {
  readonly perFacetMs: number | null
  readonly bareCallMs: number | null
  readonly ratio: number | null
}

const MEASURES: Readonly<Record<string, (round: Round) => number | null>> = {
  time: ({ requestsPerSecond }) => 1_000 / requestsPerSecond,
  p50: ({ p50Ms }) => p50Ms,
  CPU: cpu,
}

/** One JSON object for each measure; none when facets were not measured. */
export function overheadLines(cells: readonly Cell[]): readonly object[] {
  return overheads(cells).map(([measure, { perFacetMs, bareCallMs, ratio }]) => ({
    kind: 'overhead',
    measure,
    perFacetMs: rounded(perFacetMs, 3),
    bareCallMs: rounded(bareCallMs, 3),
    ratio: rounded(ratio),
  }))
}

/** The same for people. */
export function overheadText(cells: readonly Cell[]): string {
  const found = overheads(cells)
  if (found.length === 0) return ''
  const asking = of(
    cells.filter(({ operation }) => operation === 'facets'),
    'passerelle',
  )
  const connectorMs = median(asking?.rounds.map(({ connectorCpuMs }) => connectorCpuMs) ?? [])
  return [
    '',
    'Overhead per facet: (one case with two facets − the same without) ÷ 2, beside one bare call of the connector',
    ...found.map(
      ([measure, { perFacetMs, bareCallMs, ratio }]) =>
        `  ${measure.padEnd(6)}${figure(perFacetMs, 3)} ms, ${figure(ratio, 1)} × a bare call of ${figure(bareCallMs, 3)} ms`,
    ),
    `  time is 1 ÷ requests a second; CPU is node + PostgreSQL, of a bare call the connector’s; answering both`,
    `  facets takes the connector ${figure(connectorMs, 3)} ms of its own CPU, which is in none of these`,
  ].join('\n')
}

function overheads(cells: readonly Cell[]): readonly (readonly [string, Overhead])[] {
  const faceted = cells.filter(({ operation }) => operation === 'facets')
  const [full, bare] = [of(faceted, 'passerelle'), of(faceted, 'connector')]
  const thin = of(
    cells.filter(({ operation }) => operation === 'thin-case'),
    'passerelle',
  )
  if (full === undefined || bare === undefined || thin === undefined) return []
  return Object.entries(MEASURES).map(([measure, value]) => {
    // Round by round, since the rounds were run side by side.
    const rounds = full.rounds.map((round, index) => {
      const [without, call] = [thin.rounds[index], bare.rounds[index]]
      const [more, less] = [value(round), without === undefined ? null : value(without)]
      const perFacetMs = more === null || less === null ? null : (more - less) / FACETS
      const bareCallMs = call === undefined ? null : value(call)
      const ratio = perFacetMs === null || !bareCallMs ? null : perFacetMs / bareCallMs
      return { perFacetMs, bareCallMs, ratio }
    })
    const overhead: Overhead = {
      perFacetMs: median(rounds.map(({ perFacetMs }) => perFacetMs)),
      bareCallMs: median(rounds.map(({ bareCallMs }) => bareCallMs)),
      ratio: median(rounds.map(({ ratio }) => ratio)),
    }
    return [measure, overhead] as const
  })
}
