import { type GuardContext, passes } from './referral.guards.ts'
import {
  type Actors,
  REFERRAL_ACTIONS,
  type ReferralAction,
  type ReferralActionRow,
  type ReferralRole,
  type ReferralScope,
  type ReferralState,
} from './referral.states.ts'
import type { PartnerId, Referral, ServiceClocks } from './referral.types.ts'

export interface RoleContext {
  readonly isLead: boolean
  readonly isParticipant: boolean
}

/** The part a partner plays in a referral. `system` is never a partner's. */
export function roleOf(
  referral: Pick<Referral, 'sourcePartnerId' | 'targetPartnerId'>,
  partnerId: PartnerId,
  { isLead, isParticipant }: RoleContext,
): ReferralRole {
  if (partnerId === referral.sourcePartnerId) return 'source'
  if (partnerId === referral.targetPartnerId) return 'target'
  if (isLead) return 'lead'
  return isParticipant ? 'participant' : 'outsider'
}

export type Visibility = 'FULL' | 'STATE_ONLY' | 'NONE'

const SEEN_BY: Readonly<Record<ReferralRole, Visibility>> = {
  source: 'FULL',
  target: 'FULL',
  lead: 'STATE_ONLY',
  participant: 'NONE',
  outsider: 'NONE',
  system: 'FULL',
}

/** How much of a referral a role sees. A draft is its author's alone, and not even the lead's. */
export function canSee(role: ReferralRole, referral: Pick<Referral, 'state'>): Visibility {
  if (referral.state === 'DRAFT' && role !== 'source' && role !== 'system') return 'NONE'
  return SEEN_BY[role]
}

/** Who may take an action in a state, with the scope each needs. */
export function actorsOf(row: ReferralActionRow, state: ReferralState): Actors {
  return row.byIn?.[state] ?? row.by
}

/** null when the role or the scopes allow it; else the code that refuses. */
export function refusalOfActor(
  row: ReferralActionRow,
  state: ReferralState,
  role: ReferralRole,
  scopes: readonly ReferralScope[],
): 'STATE_DOES_NOT_ALLOW' | 'ROLE_DOES_NOT_ALLOW' | 'SCOPE_DOES_NOT_ALLOW' | null {
  if (!row.from.includes(state)) return 'STATE_DOES_NOT_ALLOW'
  const scope = actorsOf(row, state)[role]
  if (scope === undefined) return 'ROLE_DOES_NOT_ALLOW'
  return scope === null || scopes.includes(scope) ? null : 'SCOPE_DOES_NOT_ALLOW'
}

/** What an actor may do now, before anything is typed: the buttons of its screen. */
export function allowedActions(
  referral: Referral,
  role: ReferralRole,
  scopes: readonly ReferralScope[],
  now: Date,
  clocks: ServiceClocks,
): ReferralAction[] {
  const context: GuardContext = { referral, role, input: null, clocks, now }
  return REFERRAL_ACTIONS.filter(
    (row) =>
      canSee(role, referral) !== 'NONE' &&
      refusalOfActor(row, referral.state, role, scopes) === null &&
      (row.guards ?? []).every((code) => passes(code, context)),
  ).map((row) => row.action)
}
