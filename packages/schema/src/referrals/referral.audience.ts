import type { EventTypeOf, NewEvent } from '../kernel/index.ts'
import type { FullReferralRow } from './referral.row.ts'
import type { ReferralState } from './referral.states.ts'

type Sides = Pick<
  FullReferralRow,
  'source_partner_id' | 'target_partner_id' | 'lead_partner_id' | 'network_id' | 'case_id'
>

/**
 * The event of a change: its source, its target and the lead of the case learn of it, and all three
 * may know what it carries, the state and the codes of an end. A draft is its author's alone.
 */
export function referralEvent(
  referral: Sides,
  change: {
    readonly id: string
    readonly version: number
    readonly type: EventTypeOf<'Referral'>
    readonly state: ReferralState
    readonly isDraft: boolean
    readonly codes: Readonly<Record<string, string | null | undefined>>
  },
): NewEvent {
  const told = change.isDraft
    ? [referral.source_partner_id]
    : [referral.source_partner_id, referral.target_partner_id, referral.lead_partner_id]
  const codes = Object.entries(change.codes).filter(([, code]) => code != null)
  return {
    type: change.type,
    aggregateType: 'Referral',
    aggregateId: change.id,
    aggregateVersion: change.version,
    networkId: referral.network_id,
    caseId: referral.case_id,
    audience: told.filter((partner) => partner !== null),
    data: { state: change.state, ...Object.fromEntries(codes) },
  }
}
