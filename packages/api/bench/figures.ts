import type { Cell, Round } from './measure/measure.ts'

/** The cell of a server. */
export function of(cells: readonly Cell[], server: string): Cell | undefined {
  return cells.find((cell) => cell.server === server)
}

/** CPU of server and database together. */
export function cpu({ serverCpuMs, databaseCpuMs }: Round): number | null {
  return serverCpuMs === null || databaseCpuMs === null ? null : serverCpuMs + databaseCpuMs
}

/** Compared round by round, since the rounds were run side by side. */
export function ratio(
  cell: Cell | undefined,
  against: Cell | undefined,
  value: (round: Round) => number | null,
): number | null {
  if (cell === undefined || against === undefined) return null
  return median(
    cell.rounds.map((round, index) => {
      const other = against.rounds[index]
      const [own, their] = [value(round), other === undefined ? null : value(other)]
      return own === null || their === null || their === 0 ? null : own / their
    }),
  )
}

/** The median over the rounds. */
export function over(cell: Cell, value: (round: Round) => number | null): number | null {
  return median(cell.rounds.map(value))
}

/** What lies in the middle of what is known. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const middle = known[Math.floor(known.length / 2)]
  const before = known[Math.ceil(known.length / 2) - 1]
  return middle === undefined || before === undefined ? null : (middle + before) / 2
}

/** For JSON. */
export function rounded(value: number | null, digits = 2): number | null {
  return value === null ? null : Number(value.toFixed(digits))
}

/** For people. */
export function figure(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits)
}
