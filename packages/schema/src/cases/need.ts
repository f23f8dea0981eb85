const urgencies = [
  { code: 'ROUTINE', label: 'Courante', description: 'By the usual delay.' },
  { code: 'URGENT', label: 'Urgente', description: 'Within days.' },
  { code: 'IMMEDIATE', label: 'Immédiate', description: 'Today.' },
] as const

export type Urgency = (typeof urgencies)[number]['code']
export const URGENCIES: readonly {
  readonly code: Urgency
  readonly label: string
  readonly description: string
}[] = urgencies

export type NeedStatus = 'MET' | 'IN_HAND' | 'UNMET' | 'OPEN'

/** What a need knows of its referrals; the slice of referrals comes later and brings the states. */
export interface NeedReferral {
  readonly state: string
  readonly outcomeCode: string | null
}

// Ended without answering the need. CANCELLED and ENTERED_IN_ERROR tell nothing about it, and a
// DRAFT was never sent.
const ENDED: ReadonlySet<string> = new Set([
  'COMPLETED',
  'UNFULFILLED',
  'REJECTED',
  'REDIRECTED',
  'EXPIRED',
])
const NOT_COUNTED: ReadonlySet<string> = new Set(['DRAFT', 'CANCELLED', 'ENTERED_IN_ERROR'])

/** The status of a need, by the first rule that matches. UNMET is the lead's worklist. */
export function needStatus(referrals: readonly NeedReferral[], markedMet: boolean): NeedStatus {
  const counted = referrals.filter(({ state }) => !NOT_COUNTED.has(state))
  if (markedMet || counted.some(meetsNeed)) return 'MET'
  if (counted.some(({ state }) => !ENDED.has(state))) return 'IN_HAND'
  return counted.length > 0 ? 'UNMET' : 'OPEN'
}

function meetsNeed({ state, outcomeCode }: NeedReferral): boolean {
  return state === 'COMPLETED' && outcomeCode !== 'PARTIALLY_PROVIDED'
}
