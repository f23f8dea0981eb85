import type { EventTypeOf } from '../kernel/event-types.ts'
import { dueTimers, REFERRAL_CLOCKS, type Timer } from './referral.clocks.ts'
import { type ActionResult, applyAction } from './referral.ts'
import type { Referral, ServiceClocks } from './referral.types.ts'

/**
 * Does what a timer is for. Endings go through the same table as everyone's verbs; reminders leave the
 * state and raise the version, as they leave an event. Give it a timer that dueTimers just returned.
 */
export function applyTimer(
  referral: Referral,
  timer: Timer,
  now: Date,
  clocks: ServiceClocks,
): ActionResult {
  const system = { role: 'system', scopes: [] } as const
  const reminded = { ...referral, version: referral.version + 1, remindedAt: now }
  const done = (next: Referral, eventType: EventTypeOf<'Referral'>): ActionResult => ({
    ok: true,
    referral: next,
    eventType,
    removed: false,
  })
  switch (timer.effect) {
    case 'EXPIRE':
      return applyAction(referral, 'EXPIRE', system, now, clocks)
    case 'CLOSE_NO_NEWS': {
      const input = { ...system, reasonCode: 'NO_NEWS' }
      return applyAction(referral, 'CLOSE_UNFULFILLED', input, now, clocks)
    }
    case 'REMIND':
      return timer.register === 'answer'
        ? done({ ...reminded, answerReminded: true }, 'referral.reminded')
        : done({ ...reminded, clockReminded: true }, 'referral.reminded')
    case 'MARK_STALE':
      return done({ ...reminded, staleSince: now }, 'referral.stale')
    case 'REVIEW': {
      // The next review is counted from this one.
      const again = { clockReminded: true, clockElapsedMs: 0, clockStartedAt: now }
      return done({ ...reminded, ...again }, 'referral.review_due')
    }
  }
}

export interface TimerStep {
  readonly timer: Timer
  readonly referral: Referral
  readonly eventType: EventTypeOf<'Referral'>
}

/** Everything the system has to do at `now`, one step and one event after the other. */
export function runTimers(referral: Referral, clocks: ServiceClocks, now: Date): TimerStep[] {
  const steps: TimerStep[] = []
  let current = referral
  // Each clock once at most: a service with lengths of zero must not loop.
  for (let turn = 0; turn < REFERRAL_CLOCKS.length; turn += 1) {
    const timer = dueTimers(current, clocks, now)[0]
    if (timer === undefined) break
    const result = applyTimer(current, timer, now, clocks)
    if (!result.ok) break
    current = result.referral
    steps.push({ timer, referral: current, eventType: result.eventType })
  }
  return steps
}
