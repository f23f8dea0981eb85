import { test } from 'vitest'
import { contractChecks } from '../../../test-support/contract/index.ts'
import { testServerGround } from '../../../test-support/contract/test-server-ground.ts'

const ground = testServerGround()

test.each(contractChecks.map((one) => [one.name, one] as const))(
  'the test server keeps the contract: %s',
  async (_name, { run }) => run(ground),
)
