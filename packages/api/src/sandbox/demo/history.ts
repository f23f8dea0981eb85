import type { AgreedPurpose } from '@passerelle/schema'
import type { ReferralAction } from '@passerelle/schema/referral-states'
import { addDays, dayOf, daysBetween, inOfficeHours } from './days.ts'
import { endings, type Pace, refusals } from './flows.ts'
import type { Dice } from './random.ts'
import type { Day, DemoService } from './types.ts'

export type StepInput = {
  readonly reasonCode?: string
  readonly outcomeCode?: string
  readonly questionCode?: string
  readonly reviewOn?: Day
  readonly contactOn?: Day
  readonly localReference?: string
  readonly proposedServiceSlug?: string
  readonly disclosure?: {
    readonly legalBasis: 'LEGAL_MISSION' | 'CONSENT' | 'VITAL_INTEREST'
    readonly legalText: string | null
    readonly informedOn: Day
    /** The source's own facets only. */
    readonly facetGroups: readonly ('contact.identification' | 'contact.reach' | 'municipalAid')[]
    readonly facetFields: readonly string[]
    readonly purposes: readonly AgreedPurpose[]
  }
}

export type DemoStep = {
  readonly action: ReferralAction
  readonly at: Date
  readonly by: 'source' | 'target' | 'system'
  readonly input: StepInput
}

export type Plot = {
  readonly sentAt: Date
  readonly service: DemoService
  readonly pace: Pace
  readonly disclosure: NonNullable<StepInput['disclosure']>
  /** Under which the target would file the person. */
  readonly localReference: string
  /** Another service the target could point to, if the network has one. */
  readonly elsewhere: DemoService | null
}

type Tell = (
  days: number,
  action: ReferralAction,
  by: DemoStep['by'],
  input?: StepInput | ((at: Date) => StepInput),
) => Date

/** Steps come in order, minutes apart at least; beyond some days, people answer in office hours. */
const storyteller =
  (start: Date, steps: DemoStep[]): Tell =>
  (days, action, by, input = {}) => {
    const raw = addDays(start, days)
    const wished = days > 5 ? inOfficeHours(raw) : raw
    const previous = steps.at(-1)
    const earliest = previous ? addDays(previous.at, 0.004) : start
    const at = new Date(Math.max(wished.getTime(), earliest.getTime()))
    steps.push({ action, at, by, input: typeof input === 'function' ? input(at) : input })
    return at
  }

const QUESTIONS = [
  'MISSING_SUPPORTING_DOCUMENT',
  'MISSING_RESOURCES',
  'MISSING_HOUSEHOLD',
  'MISSING_CONTACT',
  'EXPECTATION_DETAIL',
] as const
const CANCELLATIONS = [
  ['SITUATION_CHANGED', 0.5],
  ['SOLVED_ELSEWHERE', 0.4],
  ['PERSON_OBJECTED', 0.1],
] as const

/** What the target does before it decides on day `answer`. */
const examine = (dice: Dice, plot: Plot, tell: Tell, answer: number): void => {
  if (plot.pace.byWaitlist && answer > 12) {
    const listed = dice.between(2, 8)
    tell(listed, 'WAITLIST', 'target', (at) => ({
      reviewOn: dayOf(addDays(at, plot.service.clocks.waitlistReviewDays)),
    }))
    return
  }
  if (answer < 2) return
  if (dice.chance(0.6)) tell(answer * dice.between(0.05, 0.3), 'START_REVIEW', 'target')
  if (answer > 4 && dice.chance(0.12)) {
    const asked = answer * dice.between(0.35, 0.5)
    tell(asked, 'REQUEST_INFORMATION', 'target', { questionCode: dice.pick(QUESTIONS) })
    const provided = asked + Math.min(25, (answer - asked) * dice.between(0.3, 0.8))
    tell(provided, 'PROVIDE_INFORMATION', 'source')
  } else if (answer > 12 && dice.chance(0.012)) {
    const opened = answer * dice.between(0.4, 0.5)
    const by = dice.chance(0.5) ? 'source' : 'target'
    tell(opened, 'OPEN_DISPUTE', by)
    tell(answer * dice.between(0.7, 0.85), 'CLOSE_DISPUTE', by)
  }
}

const expire = (dice: Dice, plot: Plot, tell: Tell, steps: DemoStep[]): void => {
  const { sentAt, service } = plot
  const { answerExpiryDays, infoRequestedExpiryDays } = service.clocks
  let start = sentAt
  let days = answerExpiryDays
  if (dice.chance(0.15)) {
    const question = { questionCode: dice.pick(QUESTIONS) }
    start = tell(dice.between(1, 9), 'REQUEST_INFORMATION', 'target', question)
    days = infoRequestedExpiryDays
  } else if (dice.chance(0.3)) tell(dice.between(1, 9), 'START_REVIEW', 'target')
  // The system is punctual: no office hours, to the minute the clock runs out.
  const at = addDays(start, days)
  steps.push({ action: 'EXPIRE', at, by: 'system', input: {} })
  if (dice.chance(0.04)) resume(dice, plot, tell, daysBetween(sentAt, at), 'source')
}

const decline = (dice: Dice, plot: Plot, tell: Tell, answer: number): void => {
  const refusal = dice.weighted(refusals)
  const { reasonCode } = refusal
  if (refusal.action === 'CLOSE_UNFULFILLED') {
    tell(answer, 'ACCEPT', 'target', { localReference: plot.localReference })
    tell(answer + dice.between(3, 30), 'CLOSE_UNFULFILLED', 'target', { reasonCode })
    return
  }
  if (!refusal.redirect || plot.elsewhere === null) {
    tell(answer, 'REJECT', 'target', { reasonCode })
    return
  }
  const proposedServiceSlug = plot.elsewhere.slug
  tell(answer, 'PROPOSE_REDIRECT', 'target', { proposedServiceSlug })
  const replied = answer + dice.between(0.3, 4)
  if (dice.chance(0.8)) tell(replied, 'ACCEPT_REDIRECT', 'source')
  else {
    tell(replied, 'DECLINE_REDIRECT', 'source')
    tell(replied + dice.between(0.1, 2), 'REJECT', 'target', { reasonCode })
  }
}

const carryOut = (dice: Dice, plot: Plot, tell: Tell, answer: number, steps: DemoStep[]): void => {
  const { pace, service } = plot
  const quick = pace.median < 1
  const begun = answer + (quick ? dice.between(0.05, 0.4) : dice.delay(5, 15, 60))
  const startedAt = tell(begun, 'START', 'target', (at) => ({ contactOn: dayOf(at) }))
  if (dice.chance(0.03)) {
    const at = addDays(startedAt, service.clocks.noNewsDays)
    const input = { reasonCode: 'NO_NEWS' }
    steps.push({ action: 'CLOSE_UNFULFILLED', at, by: 'system', input })
    return
  }
  const done = begun + dice.delay(pace.followUpMedian, pace.followUpMedian * 3, 165)
  tell(done, 'COMPLETE', 'target', { outcomeCode: dice.weighted(pace.outcomes) })
  if (dice.chance(0.008)) resume(dice, plot, tell, done, 'target')
}

/** An ended referral is taken up again, and this time carried out. */
const resume = (
  dice: Dice,
  { localReference, pace }: Plot,
  tell: Tell,
  ended: number,
  by: 'source' | 'target',
): void => {
  const again = ended + dice.between(3, 40)
  tell(again, 'REOPEN', by, { reasonCode: by === 'source' ? 'STILL_NEEDED' : 'PERSON_CAME_BACK' })
  const accepted = again + dice.between(0.5, 12)
  tell(accepted, 'ACCEPT', 'target', { localReference })
  const begun = accepted + dice.between(1, 10)
  tell(begun, 'START', 'target', (at) => ({ contactOn: dayOf(at) }))
  const outcomeCode = dice.weighted(pace.outcomes)
  tell(begun + dice.between(5, 60), 'COMPLETE', 'target', { outcomeCode })
}

/** The whole life of one referral, from SEND to its end, however far in the future. */
export const tellHistory = (dice: Dice, plot: Plot): readonly DemoStep[] => {
  const steps: DemoStep[] = []
  const tell = storyteller(plot.sentAt, steps)
  tell(0, 'SEND', 'source', { disclosure: plot.disclosure })
  if (dice.chance(0.003)) {
    tell(dice.between(0.02, 2), 'RETRACT', 'source')
    return steps
  }
  const ending = dice.weighted(endings)
  if (ending === 'EXPIRED') {
    expire(dice, plot, tell, steps)
    return steps
  }
  const { median, p90, byWaitlist } = plot.pace
  // Room is left for weekends and for the reply to a redirect: no answer overruns the clock.
  const limit = byWaitlist ? 420 : plot.service.clocks.answerExpiryDays - 8
  const answer = dice.delay(median, p90, limit)
  if (ending === 'CANCELLED' && dice.chance(0.6)) {
    const reasonCode = dice.weighted(CANCELLATIONS)
    const before = Math.min(answer, plot.service.clocks.answerExpiryDays - 2)
    tell(before * dice.between(0.3, 0.9), 'CANCEL', 'source', { reasonCode })
    return steps
  }
  examine(dice, plot, tell, answer)
  if (ending === 'REJECTED') {
    decline(dice, plot, tell, answer)
    return steps
  }
  tell(answer, 'ACCEPT', 'target', { localReference: plot.localReference })
  if (ending === 'CANCELLED') {
    const cancelled = answer + dice.between(0.5, 12)
    tell(cancelled, 'CANCEL', 'source', { reasonCode: dice.weighted(CANCELLATIONS) })
    tell(cancelled + dice.between(0.2, 4), 'ACKNOWLEDGE_CANCELLATION', 'target')
  } else carryOut(dice, plot, tell, answer, steps)
  return steps
}
