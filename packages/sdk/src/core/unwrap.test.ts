import { expect, expectTypeOf, test } from 'vitest'
import { isRefusal, SdkError, unwrap } from './index.ts'

type Result =
  | { readonly __typename: 'Referral'; readonly id: string }
  | { readonly __typename: 'Conflict'; readonly code: string; readonly message: string }

const referral: Result = { __typename: 'Referral', id: '1' }
const conflict: Result = { __typename: 'Conflict', code: 'STALE_VERSION', message: 'CANARY' }

/** As a caller has it: any member may come. */
const either = (result: Result): Result => result

test('the value of a result comes out, typed without its refusals', () => {
  const value = unwrap(either(referral))
  expectTypeOf(value).toEqualTypeOf<{ readonly __typename: 'Referral'; readonly id: string }>()
  expect(value).toBe(referral)
})

test('a refusal is thrown with its code, without its message', () => {
  const thrown = (() => {
    try {
      return unwrap(either(conflict))
    } catch (error) {
      return error
    }
  })()
  expect(SdkError.is(thrown) && thrown.toJSON()).toMatchObject({
    code: 'STALE_VERSION',
    retryable: false,
  })
  expect(JSON.stringify(thrown)).not.toContain('CANARY')
})

test('no value is NOT_FOUND', () => {
  expect(() => unwrap(null)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  expect(() => unwrap(undefined)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
})

test('a thing with a code of its own, such as a commune, is no refusal', () => {
  const commune = { code: '40088', name: 'Dax' }
  expect(isRefusal(commune)).toBe(false)
  expect(unwrap(commune)).toBe(commune)
})

test('errors of another copy of the SDK are recognised, other values are not', () => {
  const foreign = { [Symbol.for('@passerelle/sdk.error')]: true }
  expect(SdkError.is(foreign)).toBe(true)
  for (const other of [new Error('x'), null, undefined, 'SdkError', { name: 'SdkError' }]) {
    expect(SdkError.is(other)).toBe(false)
  }
})
