import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { checkAgentRef } from './agent-ref.ts'

const codeOf = (value: string): string | null => {
  try {
    checkAgentRef(value)
    return null
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    expect(error.message).not.toContain(value.slice(0, 8) || '\0')
    return error.code
  }
}

describe('a reference of an agent', () => {
  it.each([
    'a',
    'agent-0042',
    'ts:desk.3_b',
    '0190f0c4-1850-7578-8512-345678901234',
    'x'.repeat(64),
  ])('may be %s', (value) => {
    expect(codeOf(value)).toBeNull()
  })

  it.each([
    ['jeanne@ccas.example', 'AGENT_REF_LOOKS_LIKE_EMAIL'],
    ['185057800608436', 'AGENT_REF_LOOKS_LIKE_NIR'],
    ['1.85.05.78.006.084.36', 'AGENT_REF_LOOKS_LIKE_NIR'],
    ['2850720A06084', null],
    ['285072A006084', 'AGENT_REF_LOOKS_LIKE_NIR'],
    ['1 85 05 78 006 084', 'AGENT_REF_LOOKS_LIKE_NIR'],
    ['agent.2024-1850578006084', 'AGENT_REF_LOOKS_LIKE_NIR'],
    ['', 'AGENT_REF_INVALID'],
    ['x'.repeat(65), 'AGENT_REF_INVALID'],
    ['Jeanne Dupont', 'AGENT_REF_INVALID'],
  ])('%s gives %s', (value, code) => {
    expect(codeOf(value)).toBe(code)
  })
})
