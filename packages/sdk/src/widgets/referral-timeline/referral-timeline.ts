import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { WidgetConnection } from '../connection/connection.ts'
import type { WidgetClass, WidgetElement } from '../foundation/element.ts'
import { moment } from '../foundation/format.ts'
import type { Live } from '../foundation/live.ts'
import { emptyState } from '../foundation/states.ts'
import { Widget } from '../foundation/widget.ts'
import { referralActionLabels } from '../labels/generated/referral-action.ts'
import { labelOf } from '../labels/label.ts'
import { deadline } from '../pieces/deadline.ts'
import { historyStyles } from '../pieces/history.css.ts'
import { history, type WholeReferral } from '../pieces/history.ts'
import { nextStep } from '../pieces/next-step.ts'
import { stateBadge } from '../pieces/state-badge.ts'
import type { Acted } from '../referral-actions/action-dialog.ts'
import { Desk } from '../referral-actions/desk.ts'
import { type OfferedAction, offered } from '../referral-actions/order.ts'
import { WidgetReferral } from './generated/operations.ts'

type Data = WholeReferral | null

/**
 * `<passerelle-referral-timeline referral-id="…">`: what became of one referral, what comes next, who
 * has to act, and what the agent may do about it.
 */
export interface ReferralTimelineElement extends WidgetElement {
  /** Id of a referral that the agent's partner sent or received. */
  referralId: string | undefined
}

class ReferralTimeline extends Widget<Data> implements ReferralTimelineElement {
  static override properties = { referralId: { attribute: 'referral-id' } }
  static override styles = [Widget.styles, historyStyles]

  declare referralId: string | undefined
  #live: Live | undefined
  readonly #desk = new Desk({
    host: this,
    submission: this.submission,
    connection: () => this.connection,
    resume: () => this.resumeSession(),
    focusOn: (selector) => this.focusOn(selector),
    done: (action, id, acted) => void this.#acted(action, id, acted),
    outdated: () => void this.refresh(),
    posted: () => void this.refresh(),
  })

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
    if (referral) this.#desk.changed(referral)
    return referral
  }

  protected override loaded(): void {
    void this.#desk.prepare()
    this.#follow().catch(() => undefined)
  }

  /** Keeps it current once it is shown; without the network there is nothing to follow. */
  async #follow(): Promise<void> {
    const { Live } = await import('../foundation/live.ts')
    this.#live ??= new Live(this, () => this.refresh())
    const { connection, referralId } = this
    if (connection && referralId) this.#live.follow(connection.clientOptions, { referralId })
  }

  protected override view(referral: Data): TemplateResult {
    if (!referral) {
      return emptyState(
        msg('Aucune orientation à suivre'),
        msg('Elle n’existe pas, ou elle ne concerne pas votre structure.'),
      )
    }
    const next = nextStep(referral)
    const { disputedSince, proposedService, replacedBy } = referral
    return html`<header class="stack">
        <h2 id="title" tabindex="-1">${this.heading()}</h2>
        <p class="row">
          ${stateBadge(referral.state)} <span>${referral.serviceName}</span> ${deadline(
            next && !referral.respondedAt ? referral.dueAt : null,
          )}
        </p>
        ${next ? html`<p class="next"><span class="strong">${msg('Ensuite :')}</span> ${next}</p>` : nothing}
        ${disputedSince ? this.#disputed(disputedSince) : nothing}
        ${
          proposedService
            ? html`<p>
                ${msg(str`${referral.target.name} propose un autre service : ${proposedService.name} (${proposedService.partner.name}).`)}
              </p>`
            : nothing
        }
        ${replacedBy ? this.#replaced(replacedBy.id) : nothing} ${this.#actions(referral)}
      </header>
      ${history(referral)} ${this.#desk.messages(referral)} ${this.#desk.view()}`
  }

  #actions(referral: WholeReferral): TemplateResult | typeof nothing {
    const { allowedActions, id } = referral
    const actions = offered(allowedActions)
    const send = allowedActions.includes('SEND')
    if (actions.length === 0 && !send) return nothing
    return html`<div class="row" role="group" aria-label=${msg('Ce que vous pouvez faire')}>
      ${
        send
          ? html`<button
              type="button"
              class="button main"
              @click=${() => this.tell('referral-draft', { referralId: id })}
            >
              ${msg('Compléter et transmettre')}
            </button>`
          : nothing
      }
      ${actions.map(
        (action, index) =>
          html`<button
            type="button"
            class="button ${index === 0 && !send ? 'main' : ''}"
            @click=${() => this.#desk.act(action, referral)}
          >
            ${labelOf(referralActionLabels, action)}
          </button>`,
      )}
    </div>`
  }

  async #acted(action: OfferedAction, referralId: string, acted: Acted | undefined): Promise<void> {
    this.announce(msg(str`${labelOf(referralActionLabels, action)} : c’est fait.`))
    if (acted) {
      const { state, version } = acted
      this.tell('referral-changed', { referralId, state, version })
    }
    void this.focusOn('#title')
    await this.refresh()
  }

  #disputed(since: string): TemplateResult {
    return html`<p class="attention">
      ${msg(str`Désaccord signalé le ${moment(since)} : les délais sont suspendus.`)}
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

/** The class, without a name: `@passerelle/sdk/widgets/referral-timeline/define` gives it its own. */
export const PasserelleReferralTimeline: WidgetClass<ReferralTimelineElement> = ReferralTimeline
