// Fails when the test run skipped anything, or ran nothing.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const {
  numTotalTests: total,
  numPassedTests: passed,
  numPendingTests: skipped,
  numTodoTests: todo,
} = report
console.log(`${passed} of ${total} tests passed, ${skipped + todo} skipped`)
for (const { name, assertionResults } of report.testResults) {
  for (const { status, fullName } of assertionResults) {
    if (status !== 'passed' && status !== 'failed') console.error(`skipped: ${fullName} (${name})`)
  }
}
// A plain closing line, for whoever reads the run by its last counts.
console.log(`${passed} passed, ${report.numFailedTests} failed, ${skipped + todo} skipped`)
process.exit(total === 0 || skipped + todo > 0 ? 1 : 0)
