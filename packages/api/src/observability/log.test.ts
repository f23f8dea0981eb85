import { describe, expect, it } from 'vitest'
import { createLog } from './index.ts'

const CANARY = 'CANARI-Dupont'

function logged(fields: object): Record<string, unknown> {
  let line = ''
  createLog({
    destination: {
      write: (text) => {
        line += text
      },
    },
  }).error(fields, 'message')
  expect(line).not.toContain(CANARY)
  return JSON.parse(line)
}

describe('a log line', () => {
  it('keeps ids, codes and durations, and drops whatever has no name here', () => {
    const line = logged({
      requestId: 'r',
      durationMs: 1.5,
      code: 'INTERNAL',
      variables: { name: CANARY },
      body: CANARY,
      path: { nested: CANARY },
      partnerId: [CANARY],
    })
    expect(line).toMatchObject({
      requestId: 'r',
      durationMs: 1.5,
      code: 'INTERNAL',
      msg: 'message',
    })
    expect(Object.keys(line).sort()).toEqual([
      'code',
      'durationMs',
      'level',
      'msg',
      'requestId',
      'time',
    ])
  })

  it('says where an error came from, not what it said, nor what caused it said', () => {
    const cause = Object.assign(new Error(`Key (name)=(${CANARY})\n    at ${CANARY} (elsewhere)`), {
      code: '23505',
      detail: CANARY,
    })
    const line = logged({ err: new TypeError(`cannot read ${CANARY}`, { cause }) })
    expect(line).toMatchObject({
      err: { name: 'TypeError', cause: { name: 'Error', code: '23505' } },
    })
    const { frames } = line['err'] as { frames: string[] }
    expect(frames.some((frame) => frame.includes('log.test.ts'))).toBe(true)
  })

  it('takes what is thrown and is no error', () => {
    expect(logged({ err: CANARY })).toMatchObject({ err: { name: 'string', frames: [] } })
  })
})
