import { rules } from '../../generated/rules.ts'
import { DAY_MS, dayOf } from './calendar.ts'
import { leadOf, roleIn } from './case-rules.ts'
import type { Context } from './context.ts'
import type { Referral } from './entities.ts'
import type { ActInput, Facts } from './referral.types.ts'
import { isEndingDue } from './referral-clocks.ts'
import type { ReferralActionRow, ReferralRole } from './rules.types.ts'
import { clocksOf } from './service-clocks.ts'
import type { World } from './world.ts'

export function isOpen(state: string): boolean {
  return rules.referral.states.some((row) => row.code === state && row.open)
}

/** The part a partner plays in a referral. */
export function roleOf(world: World, referral: Referral, partnerId: string): ReferralRole {
  if (partnerId === referral.sourcePartnerId) return 'source'
  if (partnerId === referral.targetPartnerId) return 'target'
  if (partnerId === leadOf(world, referral.caseId)) return 'lead'
  return roleIn(world, referral.caseId, partnerId) === null ? 'outsider' : 'participant'
}

/** How much of a referral a role sees. A draft is its author's alone. */
export function visibilityFor(role: ReferralRole, state: string): 'FULL' | 'STATE_ONLY' | 'NONE' {
  if (role === 'source' || role === 'system') return 'FULL'
  if (state === 'DRAFT') return 'NONE'
  if (role === 'target') return 'FULL'
  if (role === 'lead') return 'STATE_ONLY'
  return 'NONE'
}

export function seesReferral({ world, actor }: Context, referral: Referral): boolean {
  return visibilityFor(roleOf(world, referral, actor.partnerId), referral.state) !== 'NONE'
}

/** A redirect waits for the source's answer. */
export function isRedirectPending({ proposedServiceId, state }: Referral): boolean {
  return proposedServiceId !== null && isOpen(state)
}

/** Who has to act next: a proposed redirect hands the ball to the source. */
export function ballOf(referral: Referral): string | null {
  if (isRedirectPending(referral)) return 'source'
  return rules.referral.states.find(({ code }) => code === referral.state)?.ball ?? null
}

/** Who acts, on what, when. */
export interface Acting {
  readonly world: World
  readonly referral: Referral
  readonly role: ReferralRole
  readonly scopes: ReadonlySet<string>
  readonly now: string
}

function refusalOfActor(row: ReferralActionRow, { referral, role, scopes }: Acting): string | null {
  if (!row.from.includes(referral.state)) return 'STATE_DOES_NOT_ALLOW'
  const scope = (row.byIn?.[referral.state] ?? row.by)[role]
  if (scope === undefined) return 'ROLE_DOES_NOT_ALLOW'
  return scope === null || scopes.has(scope) ? null : 'SCOPE_DOES_NOT_ALLOW'
}

interface Guarded extends Acting {
  /** null when asking what is allowed, before anything was typed. */
  readonly given: (ActInput & Facts) | null
}

const disclosureOf = ({ referral, given }: Guarded) => given?.disclosure ?? referral.disclosure

function endingDue({ world, referral, now }: Guarded): boolean {
  const service = world.services.get(referral.serviceId)
  return service !== undefined && isEndingDue(referral, clocksOf(service), now)
}

/** True lets the action pass. What reads the input passes while there is none. */
const guards: Readonly<Record<string, (acting: Guarded) => boolean>> = {
  LEGAL_BASIS_REQUIRED: (acting) => acting.given === null || disclosureOf(acting) !== null,
  LEGAL_TEXT_REQUIRED: (acting) =>
    acting.given === null ||
    disclosureOf(acting)?.legalBasis !== 'LEGAL_MISSION' ||
    (disclosureOf(acting)?.legalText ?? '') !== '',
  PERSON_NOT_INFORMED: (acting) =>
    acting.given === null ||
    (disclosureOf(acting)?.informedOn ?? '9') <= dayOf(new Date(acting.now)),
  TARGET_IS_SOURCE: ({ referral }) => referral.sourcePartnerId !== referral.targetPartnerId,
  CASE_NOT_OPEN_TO_YOU: ({ given }) => given === null || given.caseIsOpen === true,
  SERVICE_NOT_OPEN: ({ given }) => given === null || given.serviceIsOpen === true,
  COMMUNE_NOT_COVERED: ({ given }) => given === null || given.serviceCoversCommune === true,
  DUPLICATE_OPEN_REFERRAL: ({ given }) => given === null || given.hasOpenDuplicate === false,
  REDIRECT_PENDING: ({ referral }) => !isRedirectPending(referral),
  NO_REDIRECT_PENDING: ({ referral }) => isRedirectPending(referral),
  REDIRECT_TO_SAME_SERVICE: ({ referral, given }) =>
    given?.proposedServiceId !== referral.serviceId,
  ACKNOWLEDGEMENT_NOT_DUE: ({ referral }) =>
    referral.cancellationAckDue && referral.cancellationAckAt === null,
  DISPUTE_OPEN: ({ referral }) => referral.disputedSince === null,
  NO_DISPUTE_OPEN: ({ referral }) => referral.disputedSince !== null,
  REOPEN_WINDOW_CLOSED: ({ world, referral, now }) => {
    const service = world.services.get(referral.serviceId)
    const days = service === undefined ? 0 : (clocksOf(service)['reopenWindowDays'] ?? 0)
    return (
      referral.endedAt !== null && Date.parse(now) <= Date.parse(referral.endedAt) + days * DAY_MS
    )
  },
  EXPIRY_NOT_DUE: endingDue,
  NO_NEWS_IS_OF_THE_SYSTEM: ({ role, given }) =>
    given === null || (role === 'system') === (given.reasonCode === 'NO_NEWS'),
  NO_NEWS_NOT_DUE: (acting) => acting.role !== 'system' || endingDue(acting),
}

// A guard without a rule refuses: no policy means no access.
const passes = (code: string, acting: Guarded): boolean => guards[code]?.(acting) ?? false

/** What the actor may do now, before anything is typed. */
export function allowedActions(acting: Acting): readonly string[] {
  if (visibilityFor(acting.role, acting.referral.state) === 'NONE') return []
  const asked = { ...acting, given: null }
  return rules.referral.actions
    .filter(
      (row) =>
        refusalOfActor(row, acting) === null &&
        (row.guards ?? []).every((code) => passes(code, asked)),
    )
    .map(({ action }) => action)
}

/** The code that refuses the action before its input is looked at, or null. */
export function refusalBefore(row: ReferralActionRow, acting: Acting): string | null {
  return refusalOfActor(row, acting)
}

/** The guard that refuses the action with this input, or null. */
export function refusalOfGuards(
  row: ReferralActionRow,
  acting: Acting,
  given: ActInput & Facts,
): string | null {
  return row.guards?.find((code) => !passes(code, { ...acting, given })) ?? null
}
