import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { WidgetReferralQuery } from '../../generated/types.ts'
import { moment } from '../foundation/format.ts'
import { referralEndReasonLabels } from '../labels/generated/referral-end-reason.ts'
import { referralEventLabels } from '../labels/generated/referral-event.ts'
import { referralOutcomeLabels } from '../labels/generated/referral-outcome.ts'
import { referralQuestionLabels } from '../labels/generated/referral-question.ts'
import { referralReopeningReasonLabels } from '../labels/generated/referral-reopening-reason.ts'
import { labelOf } from '../labels/label.ts'

/** A referral with its history and messages. */
export type WholeReferral = NonNullable<WidgetReferralQuery['referral']>
type PastEvent = WholeReferral['history'][number]

/** What happened to a referral, newest first. */
export function history(referral: WholeReferral): TemplateResult {
  return html`<ol class="events" aria-label=${msg('Événements, du plus récent au plus ancien')}>
    ${referral.history.map((event, index) => past(event, referral, index))}
  </ol>`
}

function past(event: PastEvent, referral: WholeReferral, index: number) {
  const { type, occurredAt, codes, actorPartnerId } = event
  // Events hold no reason. The referral holds its last: told with the newest event that gave it one.
  const field = TOLD[type]
  const newest = referral.history.findIndex((other) => TOLD[other.type] === field) === index
  const told = [...codes.map(({ value }) => value), field && newest ? referral[field] : null]
  const details = [...new Set(told)].flatMap((code) => (code && detail(code)) ?? [])
  return html`<li class="event">
    <p class="strong">${labelOf(referralEventLabels, type)}</p>
    ${details.map((text) => html`<p>${text}</p>`)}
    <p class="muted">
      ${actor(actorPartnerId, referral)} ·
      <time datetime=${occurredAt}>${moment(occurredAt)}</time>
    </p>
  </li>`
}

/** Where the referral says why, or with what, an event happened. */
const TOLD: Readonly<Record<string, 'question' | 'reason' | 'outcome'>> = {
  'referral.information_requested': 'question',
  'referral.rejected': 'reason',
  'referral.unfulfilled': 'reason',
  'referral.cancelled': 'reason',
  'referral.completed': 'outcome',
}

/** A coded detail in words; nothing for codes that are no reason, outcome or question. */
function detail(code: string): string | undefined {
  const labels = [
    referralOutcomeLabels,
    referralEndReasonLabels,
    referralQuestionLabels,
    referralReopeningReasonLabels,
  ].find((known) => known[code])
  return labels && labelOf(labels, code)
}

function actor(partnerId: string | null, { source, target }: WholeReferral): string {
  if (!partnerId) return msg('Passerelle, automatiquement')
  return [source, target].find(({ id }) => id === partnerId)?.name ?? msg('Un autre partenaire')
}
