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
    ${referral.history.map((event) => past(event, referral))}
  </ol>`
}

function past({ type, occurredAt, codes, actorPartnerId }: PastEvent, referral: WholeReferral) {
  const details = codes.flatMap(({ value }) => detail(value) ?? [])
  return html`<li class="event">
    <p class="strong">${labelOf(referralEventLabels, type)}</p>
    ${details.map((text) => html`<p>${text}</p>`)}
    <p class="muted">
      ${actor(actorPartnerId, referral)} ·
      <time datetime=${occurredAt}>${moment(occurredAt)}</time>
    </p>
  </li>`
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
