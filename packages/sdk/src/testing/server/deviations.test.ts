import { expect, test } from 'vitest'
import { clockChecks } from '../../../test-support/contract/clocks.checks.ts'
import { deviations } from '../../../test-support/contract/deviations.ts'
import { type Check, contractChecks } from '../../../test-support/contract/index.ts'
import { testServerGround } from '../../../test-support/contract/test-server-ground.ts'

const ofOneState = ({ name }: Check): boolean => / (of a referral )?in [A-Z_]+\b/.test(` ${name}`)
// A stream cannot be changed by way of its JSON, and the clock says nothing of what is deviated here.
// The many checks of single states come last.
const usable = contractChecks.filter(
  (one) => !one.name.includes('live stream') && !clockChecks.includes(one),
)
const checks = [...usable.filter((one) => !ofOneState(one)), ...usable.filter(ofOneState)]

test.each(Object.entries(deviations))(
  'the contract suite fails where %s',
  async (_name, deviate) => {
    const ground = testServerGround(deviate)
    const failed: string[] = []
    for (const { name, run } of checks) {
      await run(ground).catch(() => failed.push(name))
      if (failed.length > 0) break
    }
    expect(failed).toHaveLength(1)
  },
)

test('what deviates by nothing passes every check', async () => {
  const ground = testServerGround((send) => (input, init) => send(input, init))
  for (const { run } of checks) await run(ground)
})
