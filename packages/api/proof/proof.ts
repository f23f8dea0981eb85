/** How much of it: `reduced` is quick enough for the tests, `full` is the proof. */
export type Size = 'reduced' | 'full'

/** One claim, and what was seen of it. */
export interface ProofRow {
  readonly claim: string
  readonly found: string
  readonly ok: boolean
}

export interface ProofResult {
  readonly name: string
  /** What was done, in numbers. */
  readonly tried: string
  /** What came of it, in a few words. */
  readonly found: string
  readonly ok: boolean
  readonly rows: readonly ProofRow[]
}

/** A claim of equality; the row shows both sides when they differ. */
export function equal(claim: string, found: number, expected: number): ProofRow {
  const ok = found === expected
  return { claim, found: ok ? `${found}` : `${found} instead of ${expected}`, ok }
}

/** A claim that something was really put to the test. */
export function some(claim: string, found: number): ProofRow {
  return { claim, found: `${found}`, ok: found > 0 }
}

/** A claim of a size: so many, or more. */
export function atLeast(claim: string, found: number, least: number): ProofRow {
  const ok = found >= least
  return { claim, found: ok ? `${found}` : `${found}, fewer than ${least}`, ok }
}

/** A claim of a bound. */
export function atMost(claim: string, found: number, most: number): ProofRow {
  const ok = found <= most
  return { claim, found: ok ? `${found} (at most ${most})` : `${found}, more than ${most}`, ok }
}

export function resultOf(name: string, tried: string, rows: readonly ProofRow[]): ProofResult {
  const failed = rows.filter((row) => !row.ok)
  const found =
    failed.length === 0
      ? `all ${rows.length} claims hold`
      : failed.map((row) => `${row.claim}: ${row.found}`).join('; ')
  return { name, tried, found, ok: failed.length === 0, rows }
}
