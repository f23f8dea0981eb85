import type { EventTypeOf } from '../../../schema/src/kernel/event-types.ts'
import { actionEffects } from '../../../schema/src/referrals/action-effects.ts'
import {
  dueTimers,
  nextTimerAt,
  type TimerKind,
} from '../../../schema/src/referrals/referral.clocks.ts'
import type { ReferralAction } from '../../../schema/src/referrals/referral.states.ts'
import { applyTimer } from '../../../schema/src/referrals/referral.timers.ts'
import {
  type ActionInput,
  applyAction,
  type Referral,
} from '../../../schema/src/referrals/referral.ts'
import { resolveClocks, type ServiceClocks } from '../../../schema/src/services/service-clocks.ts'
import { dayOf } from './demo/days.ts'
import { covers, type DemoReferral, type DemoService, type DemoStep } from './demo/index.ts'

/** One change of a referral: who did what when, and what it was before and after. */
export interface ReplayedStep {
  readonly at: Date
  readonly by: 'source' | 'target' | 'system'
  /** null: a reminder or review of the clocks. */
  readonly action: ReferralAction | null
  readonly eventType: EventTypeOf<'Referral'>
  readonly before: Referral
  readonly after: Referral
  /** The code the actor gave. */
  readonly reasonCode: string | null
  /** Which clock made the system act. */
  readonly timer: TimerKind | null
}

export interface Replayed {
  readonly referral: Referral
  readonly steps: readonly ReplayedStep[]
  readonly updatedAt: Date
  readonly nextTimerAt: Date | null
}

export interface ReplayOptions {
  readonly draft: Referral
  readonly service: DemoService
  readonly until: Date
  /** Identifier of a service by its slug. */
  readonly serviceId: (slug: string) => string
  /** The draft that accepting a redirect makes, if the story has one. */
  readonly replacementId: string | null
}

const SCOPES = ['referrals:send', 'referrals:answer', 'referrals:retract'] as const
const ENDINGS: ReadonlySet<string> = new Set(['EXPIRE', 'CLOSE_NO_NEWS'])

/**
 * Lives the history of a referral through the rules of the product themselves, reminders and
 * reviews of the clocks included, up to the end of the period.
 *
 * @throws Error when the rules refuse a step: the generator then tells what cannot happen
 */
export function replay(story: DemoReferral, options: ReplayOptions): Replayed {
  const { service, draft, until } = options
  const clocks = clocksOf(service)
  const steps: ReplayedStep[] = []
  let current = draft
  for (const step of story.steps) {
    current = waitUntil(current, clocks, step.at, steps)
    const input = inputOf(step, story, options)
    const result = applyAction(current, step.action, input, step.at, clocks)
    if (!result.ok) {
      throw new Error(`${story.key}: ${step.action} in ${current.state}: ${result.error.message}`)
    }
    const after = actionEffects[step.action]?.change?.(result.referral) ?? result.referral
    steps.push({
      at: step.at,
      by: step.by,
      action: step.action,
      eventType: result.eventType,
      before: current,
      after,
      reasonCode: step.input.reasonCode ?? null,
      timer: step.by === 'system' ? (dueTimers(current, clocks, step.at)[0]?.kind ?? null) : null,
    })
    current = after
  }
  const referral = waitUntil(current, clocks, until, steps)
  return {
    referral,
    steps,
    updatedAt: steps.at(-1)?.at ?? draft.createdAt,
    nextTimerAt: nextTimerAt(referral, clocks),
  }
}

function clocksOf(service: DemoService): ServiceClocks {
  return resolveClocks({ ...service.clocks, legalDeadlineDays: service.legalDeadlineDays })
}

/** Lets the system remind and review until just before a moment; endings are steps of the story. */
function waitUntil(
  start: Referral,
  clocks: ServiceClocks,
  moment: Date,
  steps: ReplayedStep[],
): Referral {
  let current = start
  for (;;) {
    const at = nextTimerAt(current, clocks)
    if (at === null || at >= moment) return current
    const timer = dueTimers(current, clocks, at)[0]
    if (timer === undefined || ENDINGS.has(timer.effect)) {
      throw new Error(`${current.id} should have ended at ${at.toISOString()}`)
    }
    const result = applyTimer(current, timer, at, clocks)
    if (!result.ok) throw result.error
    const { referral: after, eventType } = result
    const how = { by: 'system', action: null, reasonCode: null, timer: timer.kind } as const
    steps.push({ ...how, at, eventType, before: current, after })
    current = after
  }
}

function inputOf(step: DemoStep, story: DemoReferral, options: ReplayOptions): ActionInput {
  const { service, serviceId, replacementId } = options
  const { proposedServiceSlug, disclosure, ...codes } = step.input
  return {
    role: step.by,
    scopes: SCOPES,
    ...codes,
    ...(proposedServiceSlug === undefined
      ? {}
      : { proposedServiceId: serviceId(proposedServiceSlug) }),
    ...(step.action === 'SEND' && disclosure !== undefined
      ? {
          disclosure,
          serviceIsOpen: service.capacity !== 'FULL',
          serviceCoversCommune: covers(service, story.communeCode, dayOf(step.at)),
          // A need of the generator has one open referral at a time.
          caseIsOpen: true,
          hasOpenDuplicate: false,
        }
      : {}),
    ...(step.action === 'ACCEPT_REDIRECT' && replacementId !== null ? { replacementId } : {}),
  }
}
