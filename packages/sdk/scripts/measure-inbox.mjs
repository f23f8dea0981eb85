// How soon the inbox can be used after its data arrive, in Chromium: prints milliseconds, fails nothing.
// Build first (`node --run build`). `node scripts/measure-inbox.mjs [runs]`
import { useBench } from '../test-support/widgets/bench.ts'

const runs = Number(process.argv[2] ?? 5)
const { first, paged } = await useBench(runs)
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const shown = (values) => values.map((value) => value.toFixed(0)).join(' ')
console.log(
  `50 entries usable after their data: median ${median(first).toFixed(0)} ms of 200 (${shown(first)})`,
)
for (const { entries, ms } of paged) console.log(`50 more, ${entries} shown: ${ms.toFixed(0)} ms`)
