import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { NewEvent } from './command.store.ts'
import { EVENT_TYPES, type EventTypeOf } from './event-types.ts'

const sources = join(import.meta.dirname, '..')

describe('the table of event types', () => {
  test('holds dotted codes in small letters, each once, with a French label and a sentence', () => {
    const codes = EVENT_TYPES.map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(50)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, label, description } of EVENT_TYPES) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/)
      expect(label).toMatch(/^\p{Lu}/u)
      expect(description).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  test('promises nothing that no command tells', () => {
    const own = ['kernel/event-types.ts', 'generated']
    const files = globSync('**/*.ts', { cwd: sources }).filter(
      (file) => !file.endsWith('.test.ts') && !own.some((one) => file.startsWith(one)),
    )
    const code = files.map((file) => readFileSync(join(sources, file), 'utf8')).join('\n')
    const untold = EVENT_TYPES.filter((row) => !code.includes(`'${row.code}'`))
    expect(untold).toEqual([])
  })

  test('lets no command tell anything else', () => {
    // @ts-expect-error nothing of that name happens
    const invented: NewEvent['type'] = 'referral.invented'
    // @ts-expect-error it happens to a referral
    const misplaced: EventTypeOf<'Need'> = 'referral.sent'
    const codes = EVENT_TYPES.map(({ code }) => code)
    expect([codes.includes(invented), codes.includes(misplaced)]).toEqual([false, true])
  })
})
