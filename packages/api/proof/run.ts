import { run as access } from './access.ts'
import { run as badInputs } from './bad-inputs.ts'
import { run as canaries } from './canaries.ts'
import { run as clocks } from './clocks.ts'
import { run as closingRaces } from './closing-races.ts'
import { run as crash } from './crash.ts'
import { run as events } from './events.ts'
import { openServer } from './ground.ts'
import { run as idempotency } from './idempotency.ts'
import { run as liveEvents } from './live-events.ts'
import { run as liveIdle } from './live-idle.ts'
import { run as lostUpdates } from './lost-updates.ts'
import { run as notFound } from './not-found.ts'
import type { ProofResult, Size } from './proof.ts'
import { run as sequencer } from './sequencer.ts'
import { run as vaultErasure } from './vault-erasure.ts'
import { run as vaultSwaps } from './vault-swaps.ts'
import { run as walls } from './walls.ts'

const PROOFS: Readonly<Record<string, (size: Size) => Promise<ProofResult>>> = {
  crash,
  sequencer,
  idempotency,
  'lost-updates': lostUpdates,
  events,
  'live-events': liveEvents,
  'live-idle': liveIdle,
  clocks,
  walls,
  'not-found': notFound,
  'bad-inputs': badInputs,
  access,
  'closing-races': closingRaces,
  'vault-swaps': vaultSwaps,
  'vault-erasure': vaultErasure,
  canaries,
}

// `npm run proof`: every proof at full size. `-- --reduced` and names choose less.
const asked = process.argv.slice(2)
const size: Size = asked.includes('--reduced') ? 'reduced' : 'full'
const names = asked.filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !Object.hasOwn(PROOFS, name))
if (unknown.length > 0) {
  console.error(
    `No such proof: ${unknown.join(', ')}. There are: ${Object.keys(PROOFS).join(', ')}`,
  )
  process.exit(2)
}

// Asked to stop, it leaves through `exit`, where the database servers are stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const close = await openServer()
const failed: string[] = []
try {
  for (const [name, run] of Object.entries(PROOFS)) {
    if (names.length > 0 && !names.includes(name)) continue
    const started = Date.now()
    const result = await run(size).catch(
      (error: unknown): ProofResult => ({
        name,
        tried: 'ended before its end',
        found: error instanceof Error ? (error.stack ?? error.message) : String(error),
        ok: false,
        rows: [],
      }),
    )
    if (!result.ok) failed.push(name)
    print(result, Date.now() - started)
  }
} finally {
  await close()
}
console.log(failed.length === 0 ? 'Every claim holds.' : `Failed: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)

function print({ name, tried, found, ok, rows }: ProofResult, took: number): void {
  console.log(`${ok ? 'holds ' : 'FAILED'} ${name} (${(took / 1_000).toFixed(1)} s)`)
  console.log(`       tried: ${tried}`)
  console.log(`       found: ${found}`)
  const width = Math.max(0, ...rows.map(({ claim }) => claim.length))
  for (const row of rows) {
    console.log(`       ${row.ok ? ' ok ' : 'FAIL'} ${row.claim.padEnd(width)}  ${row.found}`)
  }
  console.log()
}
