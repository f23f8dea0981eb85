/** One figure of a series. */
export interface StatisticsRow {
  /** What is counted, in words. */
  readonly label: string
  /** How much; null where it is not published, because it could tell of a person. */
  readonly value: number | null
  /** Rows of one group stand together under its name. */
  readonly group?: string | undefined
}

/** Figures of one unit that may be compared with each other. */
export interface StatisticsSeries {
  /** Unique among the series of a widget; letters, digits and hyphens. */
  readonly id: string
  /** Title: what, where, when. */
  readonly label: string
  /** What one is: « orientations », « jours ». */
  readonly unit: string
  readonly rows: readonly StatisticsRow[]
  /** What the figure counts, when it was counted, and what it leaves out. */
  readonly note?: string | undefined
  /** Whether a sum of the rows means something; true unless said otherwise. */
  readonly total?: boolean | undefined
}

/** Sum of what is published, or null where something is not: a sum would tell what is missing. */
export function totalOf({ rows, total = true }: StatisticsSeries): number | null {
  if (!total || rows.length < 2) return null
  return rows.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    0,
  )
}

/** Width of a bar, in parts of a hundred of the longest. */
export function share(value: number, rows: readonly StatisticsRow[]): number {
  const longest = Math.max(...rows.map((row) => row.value ?? 0))
  return longest > 0 ? Math.max(0, (value / longest) * 100) : 0
}
