// Prints how long a new process takes to import each built entry: the median of 15 and the fastest, in
// milliseconds. Fails when even the fastest is over the goal: a busy machine slows some, not all.
import { execFileSync } from 'node:child_process'

const measure = (entry) => {
  const code = `const t = performance.now(); await import(${JSON.stringify(entry)}); console.log(performance.now() - t)`
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }),
  )
}
// What a program in service never loads has no limit: the test server brings GraphQL's own library.
const UNBOUNDED = ['testing']
for (const name of [
  'core',
  'labels',
  'oauth',
  'operations',
  'connector',
  'events',
  'webhooks',
  'testing',
  'index',
]) {
  const entry = new URL(`../dist/${name}.js`, import.meta.url).href
  const times = Array.from({ length: 15 }, () => measure(entry)).sort((a, b) => a - b)
  const [fastest, median] = [times[0], times[7]]
  console.log(
    `${name.padEnd(10)} ${median.toFixed(1)} ms, fastest ${fastest.toFixed(1)} (${UNBOUNDED.includes(name) ? 'no limit' : 'limit 15'})`,
  )
  if (fastest > 15 && !UNBOUNDED.includes(name)) process.exitCode = 1
}
