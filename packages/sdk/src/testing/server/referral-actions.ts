import { rules } from '../../generated/rules.ts'
import { DAY_MS } from './calendar.ts'
import { leadOf } from './case-rules.ts'
import type { Context } from './context.ts'
import { endDisclosures } from './disclosure-ends.ts'
import type { Referral } from './entities.ts'
import { happen } from './events.ts'
import { notFound, refused } from './outcomes.ts'
import { followReferral } from './participation.ts'
import type { ActInput, Facts } from './referral.types.ts'
import { isFollowedUp, resetStateClock, startClock, stopClock } from './referral-clocks.ts'
import { readInput } from './referral-input.ts'
import {
  type Acting,
  allowedActions,
  isOpen,
  refusalBefore,
  refusalOfGuards,
  visibilityFor,
} from './referral-rules.ts'
import type { ReferralActionRow } from './rules.types.ts'
import { clocksOf } from './service-clocks.ts'

/** The row of an action. */
export function rowOf(action: string): ReferralActionRow {
  const row = rules.referral.actions.find((one) => one.action === action)
  if (row === undefined) throw new TypeError('no such action')
  return row
}

// What the target says to the source for the first time: its observed delay ends here.
const ANSWERS = ['REQUEST_INFORMATION', 'WAITLIST', 'ACCEPT', 'REJECT', 'PROPOSE_REDIRECT']
const NOT_NEWS = ['OPEN_DISPUTE', 'CLOSE_DISPUTE']

/**
 * Checks an action, in order: visibility, state, role, scope, input, guards; gives what applies it.
 *
 * @throws Outcome
 */
export function checked(
  row: ReferralActionRow,
  acting: Acting,
  input: ActInput & Facts,
): () => void {
  const { referral, role, now } = acting
  if (visibilityFor(role, referral.state) === 'NONE') throw notFound('input.id')
  const refuse = (code: string) =>
    refused('ReferralActionRefused', code, {
      state: referral.state,
      allowedActions: allowedActions(acting),
    })
  const refusal = refusalBefore(row, acting)
  if (refusal !== null) throw refuse(refusal)
  const given = readInput(row, input, now)
  const guard = refusalOfGuards(row, acting, input)
  if (guard !== null) throw refuse(guard)
  return () => apply(row, acting, given)
}

function apply(row: ReferralActionRow, acting: Acting, given: Partial<Referral>): void {
  const { referral, role, now } = acting
  const wasOpen = isOpen(referral.state)
  stopClock(referral, now)
  Object.assign(referral, given, {
    state: row.to ?? referral.state,
    version: referral.version + 1,
  })
  if (wasOpen && !isOpen(referral.state)) referral.endedAt = now
  date(row, acting)
  const lapses = row.to !== null && (role === 'target' || !isOpen(referral.state))
  if (row.action !== 'ACCEPT_REDIRECT' && (lapses || row.action === 'DECLINE_REDIRECT')) {
    referral.proposedServiceId = null
  }
  if (!NOT_NEWS.includes(row.action)) register(row, referral, now)
  startClock(referral, now)
}

function date({ action }: ReferralActionRow, { world, referral, role, now }: Acting): void {
  const first = (was: string | null, happened: boolean) => was ?? (happened ? now : null)
  const legal = world.services.get(referral.serviceId)?.legalDeadlineDays ?? null
  const due = legal === null ? null : new Date(Date.parse(now) + legal * DAY_MS).toISOString()
  Object.assign(referral, {
    sentAt: first(referral.sentAt, action === 'SEND'),
    dueAt: referral.dueAt ?? (action === 'SEND' ? due : null),
    // A target that acts has received it, whatever the delivery says.
    receivedAt: first(referral.receivedAt, role === 'target'),
    respondedAt: first(referral.respondedAt, ANSWERS.includes(action)),
    acceptedAt: first(referral.acceptedAt, action === 'ACCEPT'),
    startedAt: first(referral.startedAt, action === 'START'),
    cancellationAckDue:
      referral.cancellationAckDue || (action === 'CANCEL' && referral.acceptedAt !== null),
    cancellationAckAt: first(referral.cancellationAckAt, action === 'ACKNOWLEDGE_CANCELLATION'),
  })
  if (action === 'OPEN_DISPUTE') referral.disputedSince = now
  if (action === 'CLOSE_DISPUTE') referral.disputedSince = null
}

function register(row: ReferralActionRow, referral: Referral, now: string): void {
  if (row.to === null) {
    if (isFollowedUp(referral)) resetStateClock(referral)
    return
  }
  resetStateClock(referral)
  referral.stateSince = now
  if (row.action !== 'REOPEN') return
  // The codes of an end that is undone stay in its event only.
  const undone = { reasonCode: null, outcomeCode: null, answerElapsedMs: 0, answerReminded: false }
  Object.assign(referral, undone)
}

/** Tells source, target and lead; a draft is its author's alone. */
export function tellOfReferral(
  context: Pick<Context, 'world' | 'now'> & { readonly actor: Context['actor'] | null },
  type: string,
  referral: Referral,
  {
    isDraft,
    codes,
  }: { readonly isDraft: boolean; readonly codes: Readonly<Record<string, unknown>> },
): void {
  const { id, version, networkId, caseId, sourcePartnerId, targetPartnerId, state } = referral
  const lead = leadOf(context.world, caseId)
  const about = { subjectId: id, subjectVersion: version, networkId, caseId }
  const audience = isDraft ? [sourcePartnerId] : [sourcePartnerId, targetPartnerId, lead]
  happen(context, { type, ...about, audience, codes: { state, ...(codes as object) } })
}

const isSent = (state: string): boolean => isOpen(state) && state !== 'DRAFT'

/** What a changed state brings with it: who takes part, and which disclosures end. */
export function settle(
  where: Pick<Context, 'world' | 'now'>,
  referral: Referral,
  before: string,
): void {
  if (before !== referral.state && !isOpen(referral.state)) {
    endDisclosures(where, 'REFERRAL_ENDED', ({ referralId }) => referralId === referral.id)
  }
  if (isSent(before) !== isSent(referral.state)) {
    followReferral(where, referral.caseId, referral.targetPartnerId)
  }
}

/** The lengths of the clocks of a referral's service. */
export function clocksFor({ world }: Pick<Context, 'world'>, { serviceId }: Referral) {
  const service = world.services.get(serviceId)
  if (service === undefined) throw new Error('the service of a referral does not exist')
  return clocksOf(service)
}
