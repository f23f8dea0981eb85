import { expect, test } from 'vitest'
import { STAGE_OF_STATE } from '../facets/access-stage.ts'
import { REFERRAL_STATES } from './referral.states.ts'

test('every state of a referral has a stage, and only what is with its target opens anything', () => {
  const opening = REFERRAL_STATES.filter(({ code }) => STAGE_OF_STATE[code] !== undefined)
  const withTarget = REFERRAL_STATES.filter(({ open: isOpen, code }) => isOpen && code !== 'DRAFT')
  expect(opening).toEqual(withTarget)
})
