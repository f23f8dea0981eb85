import { STAGE_OF_STATE } from '../facets/access-stage.ts'
import {
  REFERRAL_STATES,
  type ReferralRole,
  type ReferralScope,
  type ReferralState,
} from '../referrals/referral.states.ts'

const withheldReasons = [
  {
    code: 'STAGE_TOO_EARLY',
    label: 'Orientation pas encore acceptée',
    description: 'Texts of the other side open once the referral is accepted.',
  },
  {
    code: 'REFERRAL_ENDED',
    label: 'Orientation terminée',
    description: 'The referral has ended: each side keeps its own messages only.',
  },
  {
    code: 'ERASED',
    label: 'Effacé',
    description: 'The text is gone: the referral was retracted, or its case erased.',
  },
  {
    code: 'UNAVAILABLE',
    label: 'Indisponible',
    description: 'The text cannot be opened now. Ask again later, then the operator.',
  },
] as const

/** Why the text of a message is withheld. Stable codes. */
export type MessageWithheldReason = (typeof withheldReasons)[number]['code']

export const MESSAGE_WITHHELD_REASONS: readonly {
  readonly code: MessageWithheldReason
  /** French, for screens. */
  readonly label: string
  readonly description: string
}[] = withheldReasons

/** What each side's client needs to post. Nobody else posts. */
const POSTED_BY: Readonly<Partial<Record<ReferralRole, ReferralScope>>> = {
  source: 'referrals:send',
  target: 'referrals:answer',
}

export type PostingRefusal = 'ROLE_DOES_NOT_ALLOW' | 'STATE_DOES_NOT_ALLOW' | 'SCOPE_DOES_NOT_ALLOW'

/** null when this role may post in this state: either side, while the referral is open and was sent. */
export function refusalOfPosting(
  role: ReferralRole,
  state: ReferralState,
  scopes: readonly ReferralScope[],
): PostingRefusal | null {
  const scope = POSTED_BY[role]
  if (scope === undefined) return 'ROLE_DOES_NOT_ALLOW'
  const open = REFERRAL_STATES.find(({ code }) => code === state)?.open ?? false
  if (!open || state === 'DRAFT') return 'STATE_DOES_NOT_ALLOW'
  return scopes.includes(scope) ? null : 'SCOPE_DOES_NOT_ALLOW'
}

/** Whether a role knows that there are messages at all: the two sides, and not the lead of the case. */
export function seesMessages(role: ReferralRole): boolean {
  return role === 'source' || role === 'target'
}

/**
 * null when the text may be opened: by its author always, by the other side while the referral stands
 * at FULL.
 */
export function reasonToWithhold(
  isAuthor: boolean,
  state: ReferralState,
): Extract<MessageWithheldReason, 'STAGE_TOO_EARLY' | 'REFERRAL_ENDED'> | null {
  if (isAuthor) return null
  const stage = STAGE_OF_STATE[state]
  if (stage === 'FULL') return null
  return stage === 'SUMMARY' ? 'STAGE_TOO_EARLY' : 'REFERRAL_ENDED'
}
