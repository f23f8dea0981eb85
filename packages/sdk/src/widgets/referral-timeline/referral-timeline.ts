import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { WidgetReferralQuery } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import type { WidgetClass, WidgetElement } from '../foundation/element.ts'
import { moment } from '../foundation/format.ts'
import { Live } from '../foundation/live.ts'
import { emptyState } from '../foundation/states.ts'
import { Widget } from '../foundation/widget.ts'
import { referralEndReasonLabels } from '../labels/generated/referral-end-reason.ts'
import { referralEventLabels } from '../labels/generated/referral-event.ts'
import { referralOutcomeLabels } from '../labels/generated/referral-outcome.ts'
import { referralQuestionLabels } from '../labels/generated/referral-question.ts'
import { referralReopeningReasonLabels } from '../labels/generated/referral-reopening-reason.ts'
import { labelOf } from '../labels/label.ts'
import { deadline } from '../pieces/deadline.ts'
import { stateBadge } from '../pieces/state-badge.ts'
import { WidgetReferral, WidgetReferralEvents } from './generated/operations.ts'
import { nextStep } from './next-step.ts'
import { timelineStyles } from './timeline.css.ts'

/** The referral as the timeline reads it. */
export type TimelineReferral = NonNullable<WidgetReferralQuery['referral']>
type Data = TimelineReferral | null
type TimelineEvent = TimelineReferral['history'][number]

/**
 * `<passerelle-referral-timeline referral-id="…">`: what became of one referral, what comes next and
 * who has to act.
 */
export interface ReferralTimelineElement extends WidgetElement {
  /** Id of a referral that the agent's partner sent or received. */
  referralId: string | undefined
}

class ReferralTimeline extends Widget<Data> implements ReferralTimelineElement {
  static override properties = { referralId: { attribute: 'referral-id' } }
  static override styles = [Widget.styles, timelineStyles]

  declare referralId: string | undefined
  readonly #live = new Live(this, WidgetReferralEvents, () => this.refresh())

  protected override heading(): string {
    return msg('Suivi de l’orientation')
  }

  protected override dependencies(): readonly unknown[] {
    return [this.referralId]
  }

  protected override async load(connection: WidgetConnection, signal: AbortSignal): Promise<Data> {
    const id = this.referralId
    if (!id) return null
    const { referral } = await connection.client.request(WidgetReferral, { id }, { signal })
    this.#live.follow(connection.clientOptions, { referralId: id })
    return referral
  }

  protected override view(referral: Data): TemplateResult {
    if (!referral) {
      return emptyState(
        msg('Aucune orientation à suivre'),
        msg('Elle n’existe pas, ou elle ne concerne pas votre structure.'),
      )
    }
    const next = nextStep(referral)
    return html`<header class="stack">
        <h2>${this.heading()}</h2>
        <p class="row">
          ${stateBadge(referral.state)} <span>${referral.serviceName}</span> ${deadline(
            next && referral.dueAt,
          )}
        </p>
        ${next ? html`<p class="next"><span class="strong">${msg('Ensuite :')}</span> ${next}</p>` : nothing}
        ${referral.disputedSince ? this.#disputed(referral.disputedSince) : nothing}
        ${referral.replacedBy ? this.#replaced(referral.replacedBy.id) : nothing}
      </header>
      <ol class="events" aria-label=${msg('Événements, du plus récent au plus ancien')}>
        ${referral.history.map((event) => this.#event(event, referral))}
      </ol>`
  }

  #event({ type, occurredAt, codes, actorPartnerId }: TimelineEvent, referral: TimelineReferral) {
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

  #disputed(since: string): TemplateResult {
    return html`<p class="attention">
      ${msg(str`Désaccord signalé le ${moment(since)} : les délais sont suspendus.`)}
    </p>`
  }

  #replaced(referralId: string): TemplateResult {
    const show = (): void => {
      this.tell('referral-selected', { referralId })
      this.referralId = referralId
    }
    return html`<p>
      <button type="button" class="button" @click=${show}>${msg('Suivre la nouvelle orientation')}</button>
    </p>`
  }
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

function actor(partnerId: string | null, { source, target }: TimelineReferral): string {
  if (!partnerId) return msg('Passerelle, automatiquement')
  return [source, target].find(({ id }) => id === partnerId)?.name ?? msg('Un autre partenaire')
}

/** The class, without a name: `@passerelle/sdk/widgets/referral-timeline/define` gives it its own. */
export const PasserelleReferralTimeline: WidgetClass<ReferralTimelineElement> = ReferralTimeline
