import type { Finding } from './connector-checks.ts'

const marks = { PASSED: '✓', FAILED: '✗', SKIPPED: '–' } as const

/** A line for each finding, what to mend under it, and the counts. */
export function reportLines(findings: readonly Finding[]): readonly string[] {
  const lines = findings.flatMap(({ outcome, title, mend }, index) => {
    const line = `${marks[outcome]} The connector ${title}.`
    const isSaid = mend === null || mend === findings[index - 1]?.mend
    return isSaid ? [line] : [line, `    ${mend}`]
  })
  const { PASSED, FAILED, SKIPPED } = counted(findings)
  return [...lines, `${PASSED} passed, ${FAILED} to mend, ${SKIPPED} skipped.`]
}

/** The same for programs. */
export function reportJson(findings: readonly Finding[], publicKey: string): string {
  const { PASSED, FAILED, SKIPPED } = counted(findings)
  const counts = { passed: PASSED, failed: FAILED, skipped: SKIPPED }
  return JSON.stringify({ publicKey, ...counts, findings }, null, 2)
}

function counted(findings: readonly Finding[]): Readonly<Record<Finding['outcome'], number>> {
  const count = (outcome: Finding['outcome']): number =>
    findings.filter((finding) => finding.outcome === outcome).length
  return { PASSED: count('PASSED'), FAILED: count('FAILED'), SKIPPED: count('SKIPPED') }
}
