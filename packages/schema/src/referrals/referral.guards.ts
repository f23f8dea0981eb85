import { DAY_MS, isEndingDue } from './referral.clocks.ts'
import { calendarDayOf } from './referral.days.ts'
import type { RefusalCode } from './referral.refusals.ts'
import { REFERRAL_STATES } from './referral.states.ts'
import type { ActionInput, Referral, ServiceClocks } from './referral.types.ts'

export interface GuardContext {
  readonly referral: Referral
  readonly role: ActionInput['role']
  /** null when asking what is allowed, before anything was typed. */
  readonly input: ActionInput | null
  readonly clocks: ServiceClocks
  readonly now: Date
}

/** A redirect waits for the source's answer. */
export function isRedirectPending(referral: Referral): boolean {
  return referral.proposedServiceId !== null && isOpen(referral)
}

export function isOpen(referral: Referral): boolean {
  return REFERRAL_STATES.some((row) => row.code === referral.state && row.open)
}

/** Who has to act next: a proposed redirect hands the ball to the source. */
export function ballOf(referral: Referral): 'source' | 'target' | null {
  if (isRedirectPending(referral)) return 'source'
  return REFERRAL_STATES.find((row) => row.code === referral.state)?.ball ?? null
}

const disclosureOf = ({ referral, input }: GuardContext): Referral['disclosure'] =>
  input?.disclosure ?? referral.disclosure

/** True when the guard lets the action pass. Those that read the input pass while there is none. */
const guards: Readonly<Partial<Record<RefusalCode, (context: GuardContext) => boolean>>> = {
  LEGAL_BASIS_REQUIRED: (context) => context.input === null || disclosureOf(context) !== null,
  LEGAL_TEXT_REQUIRED: (context) => {
    if (context.input === null) return true
    const disclosure = disclosureOf(context)
    return disclosure?.legalBasis !== 'LEGAL_MISSION' || (disclosure.legalText ?? '').trim() !== ''
  },
  PERSON_NOT_INFORMED: (context) => {
    if (context.input === null) return true
    const day = disclosureOf(context)?.informedOn ?? ''
    return day !== '' && day <= calendarDayOf(context.now)
  },
  TARGET_IS_SOURCE: ({ referral }) => referral.sourcePartnerId !== referral.targetPartnerId,
  CASE_NOT_OPEN_TO_YOU: ({ input }) => input === null || input.caseIsOpen === true,
  SERVICE_NOT_OPEN: ({ input }) => input === null || input.serviceIsOpen === true,
  COMMUNE_NOT_COVERED: ({ input }) => input === null || input.serviceCoversCommune === true,
  DUPLICATE_OPEN_REFERRAL: ({ input }) => input === null || input.hasOpenDuplicate === false,
  REDIRECT_PENDING: ({ referral }) => !isRedirectPending(referral),
  NO_REDIRECT_PENDING: ({ referral }) => isRedirectPending(referral),
  REDIRECT_TO_SAME_SERVICE: ({ referral, input }) =>
    input?.proposedServiceId !== referral.serviceId,
  ACKNOWLEDGEMENT_NOT_DUE: ({ referral }) =>
    referral.cancellationAckDue && referral.cancellationAckAt === null,
  DISPUTE_OPEN: ({ referral }) => referral.disputedSince === null,
  NO_DISPUTE_OPEN: ({ referral }) => referral.disputedSince !== null,
  REOPEN_WINDOW_CLOSED: ({ referral, clocks, now }) =>
    referral.endedAt !== null &&
    now.getTime() <= referral.endedAt.getTime() + clocks.reopenWindowDays * DAY_MS,
  EXPIRY_NOT_DUE: ({ referral, clocks, now }) => isEndingDue(referral, clocks, now),
  NO_NEWS_IS_OF_THE_SYSTEM: ({ role, input }) =>
    input === null || (role === 'system') === (input.reasonCode === 'NO_NEWS'),
  NO_NEWS_NOT_DUE: ({ role, referral, clocks, now }) =>
    role !== 'system' || isEndingDue(referral, clocks, now),
}

/** A guard without a rule refuses: no policy means no access. */
export function passes(code: RefusalCode, context: GuardContext): boolean {
  return guards[code]?.(context) ?? false
}
