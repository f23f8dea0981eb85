import { afterAll, beforeAll, test } from 'vitest'
import { contractChecks, type Ground } from '../../../sdk/test-support/contract/index.ts'
import { openRealGround } from './real-ground.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openRealGround()
})
afterAll(() => ground.close())

test.each(contractChecks.map((one) => [one.name, one] as const))(
  'the API keeps the contract: %s',
  async (_name, { run }) => run(ground),
)
