import { msg } from '@lit/localize'
import type { ReferralState } from '../../generated/types.ts'

/** A heap of the desk: states that ask the same of the agent. */
export type GroupCode = 'todo' | 'waiting' | 'running' | 'ended'

/** What each heap is called, and holds. */
export const GROUPS: Readonly<
  Record<GroupCode, { readonly label: () => string; readonly states: readonly ReferralState[] }>
> = {
  todo: { label: () => msg('À traiter'), states: ['SENT', 'UNDER_REVIEW'] },
  waiting: { label: () => msg('En attente'), states: ['INFO_REQUESTED', 'WAITLISTED'] },
  running: { label: () => msg('En cours'), states: ['ACCEPTED', 'IN_PROGRESS'] },
  ended: {
    label: () => msg('Terminées'),
    states: [
      'COMPLETED',
      'UNFULFILLED',
      'REJECTED',
      'REDIRECTED',
      'CANCELLED',
      'EXPIRED',
      'ENTERED_IN_ERROR',
    ],
  },
}

export const GROUP_CODES: readonly GroupCode[] = ['todo', 'waiting', 'running', 'ended']
