import { REFERRAL_REFUSALS, REQUEST_ERRORS } from '@passerelle/schema'
import { expect, test } from 'vitest'
import { errorsPage } from './errors-page.ts'

test('every code has one place on the page, for SdkError.docUrl to point at', () => {
  const page = errorsPage()
  const codes = [...Object.keys(REQUEST_ERRORS), ...REFERRAL_REFUSALS.map(({ code }) => code)]
  for (const code of codes) expect(page.split(`id="${code}"`)).toHaveLength(2)
  expect(page).not.toContain('undefined')
})
