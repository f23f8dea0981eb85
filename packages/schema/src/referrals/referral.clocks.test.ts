import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needStatus } from '../cases/need.ts'
import { resolveClocks } from '../services/service-clocks.ts'
import { dueTimers, elapsedMs, nextTimerAt } from './referral.clocks.ts'
import { ALL_SCOPES, at, CLOCKS, draft, fullInput, START } from './referral.fixture.ts'
import { allowedActions } from './referral.policy.ts'
import { REFERRAL_STATES, type ReferralAction } from './referral.states.ts'
import { runTimers } from './referral.timers.ts'
import { type ActionInput, applyAction, type Referral, recordNews } from './referral.ts'

const DAY = 86_400_000

function done(
  referral: Referral,
  action: ReferralAction,
  role: ActionInput['role'],
  day: number,
  over: Partial<ActionInput> = {},
): Referral {
  const result = applyAction(referral, action, fullInput(role, over), at(day), CLOCKS)
  if (!result.ok) throw result.error
  return result.referral
}

const sent = (): Referral => done(draft(), 'SEND', 'source', 0)

/** Lets the worker look whenever it is time, up to a day; tells what it did and on which day. */
function live(referral: Referral, until: number): { referral: Referral; log: string[] } {
  const log: string[] = []
  let current = referral
  for (;;) {
    const next = nextTimerAt(current, CLOCKS)
    if (next === null || next > at(until)) return { referral: current, log }
    const steps = runTimers(current, CLOCKS, next)
    if (steps.length === 0) throw new Error('A timer was due and nothing was done')
    for (const step of steps) {
      log.push(`${step.timer.kind} ${(next.getTime() - START.getTime()) / DAY}`)
      current = step.referral
    }
  }
}

describe('the lengths of clocks', () => {
  test.each([
    [null, null, 30],
    [10, null, 30],
    [60, null, 75],
    [120, 40, 135],
    [null, 45, 45],
  ])('with a legal deadline of %s and a setting of %s, expiry is at %s', (legal, set, days) => {
    const clocks = resolveClocks({ legalDeadlineDays: legal, answerExpiryDays: set })
    expect(clocks.answerExpiryDays).toBe(days)
  })
})

describe('the clocks', () => {
  test('remind a silent target on day 10 and expire on day 30', () => {
    const { referral, log } = live(sent(), 400)
    expect(log).toEqual(['ANSWER_REMINDER 10', 'EXPIRE 30'])
    expect(referral).toMatchObject({ state: 'EXPIRED', remindedAt: at(10), endedAt: at(30) })
  })

  test('go on counting the answer through the review', () => {
    const reviewed = done(sent(), 'START_REVIEW', 'target', 8)
    expect(live(reviewed, 400).log).toEqual(['ANSWER_REMINDER 10', 'EXPIRE 30'])
  })

  test('pause the answer while the source is asked, which has 30 days of its own', () => {
    const asked = done(sent(), 'REQUEST_INFORMATION', 'target', 6)
    expect(live(asked, 400).log).toEqual(['INFO_REMINDER 16', 'INFO_EXPIRE 36'])
    const told = done(asked, 'PROVIDE_INFORMATION', 'source', 26)
    expect(elapsedMs(told, at(26))).toBe(6 * DAY)
    expect(live(told, 400).log).toEqual(['ANSWER_REMINDER 30', 'EXPIRE 50'])
  })

  test('never expire a referral on the waiting list, whose review comes again and again', () => {
    const waiting = done(sent(), 'WAITLIST', 'target', 1, { reviewOn: '2026-01-20' })
    const { referral, log } = live(waiting, 150)
    expect(log[0]).toMatch(/^WAITLIST_REVIEW 14\.6/)
    expect(log).toHaveLength(3)
    expect(referral.state).toBe('WAITLISTED')
  })

  test('review after 60 days when the target’s own date is further away', () => {
    const waiting = done(sent(), 'WAITLIST', 'target', 1, { reviewOn: '2026-12-31' })
    expect(live(waiting, 130).log).toEqual(['WAITLIST_REVIEW 61', 'WAITLIST_REVIEW 121'])
  })

  test.each(['ACCEPTED', 'IN_PROGRESS'] as const)(
    'find an %s referral stale on day 45 and close it without news on day 180',
    (state) => {
      const { referral, log } = live(draft({ state, clockStartedAt: at(0) }), 400)
      expect(log).toEqual(['STALE 45', 'NO_NEWS 180'])
      expect(referral).toMatchObject({ state: 'UNFULFILLED', reasonCode: 'NO_NEWS' })
    },
  )

  test('begin again when something is heard', () => {
    const stale = live(draft({ state: 'IN_PROGRESS', clockStartedAt: at(0) }), 50).referral
    expect(stale.staleSince).toEqual(at(45))
    const heard = recordNews(stale, at(50))
    expect(heard.staleSince).toBeNull()
    expect(live(heard, 400).log).toEqual(['STALE 95', 'NO_NEWS 230'])
  })

  test('all stop for a dispute and resume where they stood', () => {
    const disputed = done(sent(), 'OPEN_DISPUTE', 'source', 4)
    expect(nextTimerAt(disputed, CLOCKS)).toBeNull()
    expect(dueTimers(disputed, CLOCKS, at(500))).toEqual([])
    const settled = done(disputed, 'CLOSE_DISPUTE', 'target', 104)
    expect(live(settled, 500).log).toEqual(['ANSWER_REMINDER 110', 'EXPIRE 130'])
  })

  test('stay stopped when the state changes during a dispute', () => {
    const disputed = done(sent(), 'OPEN_DISPUTE', 'source', 4)
    const accepted = done(disputed, 'ACCEPT', 'target', 9)
    expect(nextTimerAt(accepted, CLOCKS)).toBeNull()
    const settled = done(accepted, 'CLOSE_DISPUTE', 'target', 20)
    expect(live(settled, 100).log).toEqual(['STALE 65'])
  })

  test('after a long stop of the worker remind before they end', () => {
    expect(runTimers(sent(), CLOCKS, at(90)).map((step) => step.timer.kind)).toEqual([
      'ANSWER_REMINDER',
      'EXPIRE',
    ])
  })

  test('give a reopened referral a whole new answer time', () => {
    const expired = live(sent(), 400).referral
    const reopened = done(expired, 'REOPEN', 'source', 40, { reasonCode: 'STILL_NEEDED' })
    expect(live(reopened, 400).log).toEqual(['ANSWER_REMINDER 50', 'EXPIRE 70'])
  })
})

const REASONS: Partial<Record<ReferralAction, string>> = {
  REJECT: 'NO_CAPACITY',
  CANCEL: 'SOLVED_ELSEWHERE',
  CLOSE_UNFULFILLED: 'NO_SHOW',
  REOPEN: 'PERSON_CAME_BACK',
}
const step = fc.record({
  pick: fc.nat({ max: 10_000 }),
  role: fc.constantFrom('source' as const, 'target' as const),
  hours: fc.integer({ min: 0, max: 24 * 40 }),
  wakes: fc.boolean(),
})

/** Every referral that a random life goes through, with the moment of each change. */
function lifeOf(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const life: { referral: Referral; now: Date; action: string }[] = []
  let current = draft()
  let time = START.getTime()
  for (const { pick, role, hours, wakes } of steps) {
    time += hours * 3_600_000
    const now = new Date(time)
    for (const done of wakes ? runTimers(current, CLOCKS, now) : []) {
      current = done.referral
      life.push({ referral: current, now, action: done.timer.kind })
    }
    const allowed = allowedActions(current, role, ALL_SCOPES, now, CLOCKS)
    // Retracting ends a life for good: seldom, so that lives grow long.
    const choice = allowed.filter((name) => name !== 'RETRACT' || pick % 8 === 0)
    const action = choice[pick % choice.length]
    if (action === undefined) continue
    const input = fullInput(role, { reasonCode: REASONS[action] ?? '' })
    const result = applyAction(current, action, input, now, CLOCKS)
    if (!result.ok || result.removed) continue
    current = result.referral
    life.push({ referral: current, now, action })
  }
  return life
}

const lives = fc.array(step, { minLength: 1, maxLength: 60 }).map(lifeOf)
const RECORD = [
  'createdAt',
  'sentAt',
  'receivedAt',
  'respondedAt',
  'acceptedAt',
  'startedAt',
] as const
const terminal = new Set(REFERRAL_STATES.filter((row) => row.terminal).map((row) => row.code))

describe('in any life of a referral', () => {
  const always = (law: (before: Referral, after: Referral, action: string, now: Date) => void) =>
    fc.assert(
      fc.property(lives, (life) => {
        life.reduce((before, { referral, action, now }) => {
          law(before, referral, action, now)
          return referral
        }, draft())
      }),
      { numRuns: 400 },
    )

  test('the lives tried go through every state', () => {
    const seen = fc.sample(lives, { numRuns: 2000, seed: 7 }).flat()
    const states = new Set(seen.map(({ referral }) => referral.state))
    expect(REFERRAL_STATES.filter((row) => !states.has(row.code)).map((row) => row.code)).toEqual([
      'DRAFT',
    ])
  })

  test('no date of record is erased or rewritten, and an end only moves forward', () => {
    always((before, after) => {
      for (const name of RECORD) if (before[name]) expect(after[name]).toEqual(before[name])
      for (const name of ['endedAt', 'remindedAt', 'cancellationAckAt'] as const) {
        if (before[name]) expect(after[name]?.getTime()).toBeGreaterThanOrEqual(+before[name])
      }
    })
  })

  test('each change adds one to the version', () => {
    always((before, after) => expect(after.version).toBe(before.version + 1))
  })

  test('an ended referral is left by REOPEN and RETRACT only, and has no timer', () => {
    always((before, after, action) => {
      if (!terminal.has(before.state)) return
      if (before.state !== after.state) expect(['REOPEN', 'RETRACT']).toContain(action)
      expect(nextTimerAt(before, CLOCKS)).toBeNull()
    })
  })

  test('the answer clock counts no paused, disputed or ended time', () => {
    fc.assert(
      fc.property(lives, (life) => {
        let counted = 0
        let before = draft()
        let then = START
        for (const { referral, now, action } of life) {
          const answering = before.state === 'SENT' || before.state === 'UNDER_REVIEW'
          if (answering && before.disputedSince === null) counted += +now - +then
          if (action === 'REOPEN') counted = 0
          if (referral.state === 'SENT' || referral.state === 'UNDER_REVIEW') {
            expect(elapsedMs(referral, now)).toBe(counted)
          }
          before = referral
          then = now
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the system may do what its timer says at the moment it says', () => {
    always((_before, after) => {
      const next = nextTimerAt(after, CLOCKS)
      if (next !== null) expect(runTimers(after, CLOCKS, next).length).toBeGreaterThan(0)
    })
  })

  test('the timers leave nothing due, however late they run', () => {
    always((_before, after, _action, now) => {
      const late = new Date(now.getTime() + 300 * DAY)
      const last = runTimers(after, CLOCKS, late).at(-1)?.referral ?? after
      expect(dueTimers(last, CLOCKS, late)).toEqual([])
    })
  })
})

test('the status of a need knows every state of a referral', () => {
  for (const { code, open } of REFERRAL_STATES) {
    const status = needStatus([{ state: code, outcomeCode: null }], false)
    expect(status === 'IN_HAND').toBe(open && code !== 'DRAFT')
  }
})
