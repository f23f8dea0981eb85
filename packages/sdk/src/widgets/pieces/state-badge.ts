import { html, type TemplateResult } from 'lit'
import { referralStateLabels } from '../labels/generated/referral-state.ts'
import { labelOf } from '../labels/label.ts'
import { type IconName, icon } from '../look/icons.ts'

type Tone = 'good' | 'attention' | 'bad' | 'muted' | 'active'

/** How a state looks: its shape says what its colour says. */
const LOOK: Readonly<Record<string, readonly [Tone, IconName]>> = {
  DRAFT: ['muted', 'pencil'],
  SENT: ['active', 'arrow'],
  UNDER_REVIEW: ['active', 'eye'],
  INFO_REQUESTED: ['attention', 'question'],
  WAITLISTED: ['attention', 'clock'],
  ACCEPTED: ['good', 'check'],
  IN_PROGRESS: ['good', 'arrow'],
  COMPLETED: ['good', 'check'],
  UNFULFILLED: ['bad', 'close'],
  REJECTED: ['bad', 'close'],
  REDIRECTED: ['muted', 'turn'],
  CANCELLED: ['muted', 'close'],
  EXPIRED: ['bad', 'clock'],
  ENTERED_IN_ERROR: ['muted', 'close'],
}

/** The state of a referral, in words, shape and colour. */
export function stateBadge(state: string): TemplateResult {
  const [tone, shape] = LOOK[state] ?? ['muted', 'question']
  return html`<span class="badge ${tone}" part="state">
    ${icon(shape)} ${labelOf(referralStateLabels, state)}
  </span>`
}
