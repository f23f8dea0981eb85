import { type Context, defineLoader, grouped, inOrder } from '../kernel/index.ts'
import { canSee } from './referral.policy.ts'
import type { LockedReferral, ReferralRow } from './referral.row.ts'
import type { ReferralRole } from './referral.states.ts'
import { findReferrals } from './referral.store.ts'
import { referralsOfCases, referralsOfNeeds } from './referral-list.store.ts'

type Sides = Pick<
  ReferralRow,
  'state' | 'case_id' | 'source_partner_id' | 'target_partner_id' | 'lead_partner_id'
>

/** The part a partner plays in a referral, from the referral's own columns. */
export function roleFor(partnerId: string, row: Sides): ReferralRole {
  if (row.source_partner_id === partnerId) return 'source'
  if (row.target_partner_id === partnerId) return 'target'
  return row.lead_partner_id === partnerId ? 'lead' : 'outsider'
}

/** The first wall over rows: what the policy table hides, or a session for another case, never leaves the slice. */
export function seen<Row extends Sides>({ actor }: Context, rows: readonly Row[]): readonly Row[] {
  const only = actor.session?.caseId ?? null
  return rows.filter(
    (row) =>
      canSee(roleFor(actor.partnerId, row), row) !== 'NONE' &&
      (only === null || row.case_id === only),
  )
}

/** Whole referrals by id, with their service's clocks; null where there is none for this actor. */
export const referralLoader = defineLoader<string, LockedReferral | null>(async (context, ids) => {
  const rows = seen(context, await findReferrals(context.scope, ids))
  return inOrder(ids, rows, (row) => row.id)
})

/** The referral under this id, or null when there is none for this actor. */
export async function findReferral(context: Context, id: string): Promise<LockedReferral | null> {
  return referralLoader(context).load(id)
}

export const referralsOfCaseLoader = defineLoader<string, ReferralRow[]>(async (context, ids) => {
  const rows = seen(context, await referralsOfCases(context.scope, ids))
  return grouped(ids, rows, (row) => row.case_id)
})

export const referralsOfNeedLoader = defineLoader<string, ReferralRow[]>(async (context, ids) => {
  const rows = seen(context, await referralsOfNeeds(context.scope, ids))
  return grouped(ids, rows, (row) => row.need_id)
})
