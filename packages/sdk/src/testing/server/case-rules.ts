import { rules } from '../../generated/rules.ts'
import type { Context } from './context.ts'
import type { Need, Participant, Referral, SharedCase } from './entities.ts'
import type { World } from './world.ts'

/** Who takes part in a case now, in the order they joined. */
export function participantsOf(world: World, caseId: string): readonly Participant[] {
  return world.participants.filter((one) => one.caseId === caseId && one.until === null)
}

export function leadOf(world: World, caseId: string): string | null {
  return participantsOf(world, caseId).find(({ role }) => role === 'LEAD')?.partnerId ?? null
}

export function roleIn(
  world: World,
  caseId: string,
  partnerId: string,
): Participant['role'] | null {
  return participantsOf(world, caseId).find((one) => one.partnerId === partnerId)?.role ?? null
}

/** The case, if the actor takes part in it. */
export function findCase({ world, actor }: Context, id: string): SharedCase | null {
  const found = world.cases.get(id)
  return found !== undefined && roleIn(world, id, actor.partnerId) !== null ? found : null
}

/** null when the role may take the action in this status. */
export function refusalOfCaseAction(
  action: string,
  role: Participant['role'] | null,
  status: SharedCase['status'],
): string | null {
  const row = rules.case.actions.find(({ code }) => code === action)
  if (row === undefined || role === null || !row.by.includes(role)) return 'ROLE_DOES_NOT_ALLOW'
  return row.in.includes(status) ? null : 'STATE_DOES_NOT_ALLOW'
}

/** What the actor may do with a case now. */
export function allowedCaseActions(
  context: Context,
  { id, status }: SharedCase,
): readonly string[] {
  const { world, actor } = context
  if (!actor.scopes.has('cases:write')) return []
  const role = roleIn(world, id, actor.partnerId)
  const codes = rules.case.actions.map(({ code }) => code)
  return codes.filter((code) => refusalOfCaseAction(code, role, status) === null)
}

export function referralsOfNeed(world: World, needId: string): readonly Referral[] {
  return [...world.referrals.values()].filter((referral) => referral.needId === needId)
}

/** The part the actor plays for a need; null: it does not see it. */
export function needRoleOf({ world, actor }: Context, need: Need): string | null {
  const role = roleIn(world, need.caseId, actor.partnerId)
  if (role === 'LEAD') return 'LEAD'
  if (role !== null && need.authorPartnerId === actor.partnerId) return 'AUTHOR'
  const isTarget = referralsOfNeed(world, need.id).some(
    ({ targetPartnerId, state }) => targetPartnerId === actor.partnerId && state !== 'DRAFT',
  )
  return isTarget ? 'TARGET' : null
}

export function findNeed(context: Context, id: string): Need | null {
  const need = context.world.needs.get(id)
  return need !== undefined && needRoleOf(context, need) !== null ? need : null
}

/** null when the actor may take the action on the need now. */
export function refusalOfNeedAction(context: Context, action: string, need: Need): string | null {
  const row = rules.need.actions.find(({ code }) => code === action)
  const role = needRoleOf(context, need)
  if (row === undefined || role === null || !row.by.includes(role)) return 'ROLE_DOES_NOT_ALLOW'
  // Somebody outside the case does not learn whether it is closed.
  const open = findCase(context, need.caseId)?.status === 'ACTIVE'
  return open && need.markedMetAt === null ? null : 'STATE_DOES_NOT_ALLOW'
}

export function allowedNeedActions(context: Context, need: Need): readonly string[] {
  if (!context.actor.scopes.has('cases:write')) return []
  const codes = rules.need.actions.map(({ code }) => code)
  return codes.filter((code) => refusalOfNeedAction(context, code, need) === null)
}

const ENDED = ['COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED', 'EXPIRED']
const NOT_COUNTED = ['DRAFT', 'CANCELLED', 'ENTERED_IN_ERROR']

/** The status of a need, by the first rule that matches. */
export function needStatus(world: World, need: Need): 'MET' | 'IN_HAND' | 'UNMET' | 'OPEN' {
  const counted = referralsOfNeed(world, need.id).filter(
    ({ state }) => !NOT_COUNTED.includes(state),
  )
  const meets = ({ state, outcomeCode }: Referral) =>
    state === 'COMPLETED' && outcomeCode !== 'PARTIALLY_PROVIDED'
  if (need.markedMetAt !== null || counted.some(meets)) return 'MET'
  if (counted.some(({ state }) => !ENDED.includes(state))) return 'IN_HAND'
  return counted.length > 0 ? 'UNMET' : 'OPEN'
}
