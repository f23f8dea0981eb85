import { describe, expect, it } from 'vitest'
import { SdkError } from '../../core/errors.ts'
import { failureKind, failureOf } from './failure.ts'

describe('a failure', () => {
  it.each([
    ['NETWORK_ERROR', 'offline'],
    ['HTTP_503', 'offline'],
    ['TOKEN_UNAVAILABLE', 'session-ended'],
    ['UNAUTHENTICATED', 'session-ended'],
    ['FORBIDDEN', 'refused'],
    ['INTERNAL_ERROR', 'failed'],
    ['A_CODE_OF_TOMORROW', 'failed'],
  ] as const)('%s is %s', (code, kind) => {
    expect(failureKind(new SdkError({ code }))).toBe(kind)
  })

  it('names the code and the request to quote, and nothing of the cause', () => {
    const { reference } = failureOf(new SdkError({ code: 'INTERNAL_ERROR', requestId: 'r-1' }))
    expect(reference).toBe('INTERNAL_ERROR · r-1')
    expect(JSON.stringify(failureOf(new Error('Awa Traoré')))).not.toContain('Awa')
  })
})
