import { msg, str } from '@lit/localize'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { DisclosureWithdrawalReason, EndDisclosureMutation } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import { failureOf } from '../foundation/failure.ts'
import { sessionBanner, waitingBanner } from '../foundation/states.ts'
import type { Submission } from '../foundation/submission.ts'
import { disclosureWithdrawalReasonLabels } from '../labels/generated/disclosure-withdrawal-reason.ts'
import { labelOf } from '../labels/label.ts'
import { Dialog } from '../pieces/dialog.ts'
import { selectField } from '../pieces/fields.ts'
import { EndDisclosure } from './generated/operations.ts'
import type { Share } from './journal.ts'
import { purposesOf, sharedFields } from './share-item.ts'

const REASONS = Object.keys(
  disclosureWithdrawalReasonLabels,
) as readonly DisclosureWithdrawalReason[]

/** What the widget does for a withdrawal: sends it, and shows what came of it. */
export interface WithdrawalHost extends ReactiveControllerHost {
  readonly connection: WidgetConnection | undefined
}

/** What a withdrawal asks of the widget around it. */
export interface WithdrawalSteps {
  readonly submission: Submission
  readonly resumeSession: () => unknown
  /** The share as it is now; undefined when it is in force no more. */
  readonly readAgain: (id: string) => Promise<Share | undefined>
  readonly ended: (share: Share) => void
  readonly focusOn: (selector: string) => void
}

/** The dialog that ends a share: what stops and for whom, why, and what to do when somebody was faster. */
export class Withdrawal {
  readonly #host: WithdrawalHost
  readonly #steps: WithdrawalSteps
  readonly #dialog: Dialog
  #reason: DisclosureWithdrawalReason | '' = ''
  #missing = false
  #notice = ''
  #over = false

  constructor(host: WithdrawalHost, steps: WithdrawalSteps) {
    this.#host = host
    this.#steps = steps
    this.#dialog = new Dialog(host)
  }

  /** Asks before anything is sent. */
  open(share: Share): void {
    this.#reason = ''
    this.#missing = false
    this.#notice = ''
    this.#over = false
    this.#show(share)
  }

  view(): TemplateResult {
    return this.#dialog.view()
  }

  #show(share: Share): void {
    this.#dialog.open(
      () => msg('Retirer ce partage ?'),
      () => this.#body(share),
    )
  }

  #body(share: Share): TemplateResult {
    const { submission, resumeSession } = this.#steps
    const { waitingFor, sending } = submission
    const reader = share.reader.name
    return html`<div class="stack">
      ${waitingFor === 'offline' ? waitingBanner(true) : nothing}
      ${waitingFor === 'session-ended' ? sessionBanner(resumeSession) : nothing}
      ${this.#notice ? html`<p class="banner attention" id="notice" tabindex="-1" role="alert">${this.#notice}</p>` : nothing}
      ${
        this.#over
          ? nothing
          : html`<p>${msg(str`Dès maintenant, ${reader} ne pourra plus lire :`)}</p>
              ${sharedFields(share)}
              <p class="muted">${msg('Pour :')} ${purposesOf(share)}</p>
              <ul class="consequences">
                <li>${msg('Vos partages avec d’autres partenaires ne changent pas.')}</li>
                <li>${msg('Ce qui a déjà été lu reste inscrit au journal.')}</li>
                ${share.referralId ? html`<li>${msg('L’orientation continue, sans ces informations.')}</li>` : nothing}
              </ul>
              ${selectField<DisclosureWithdrawalReason>({
                id: 'reason',
                label: msg('Motif du retrait'),
                value: this.#reason,
                placeholder: msg('Choisissez un motif'),
                choices: REASONS.map((value) => ({
                  value,
                  label: labelOf(disclosureWithdrawalReasonLabels, value),
                })),
                error: this.#missing ? msg('Choisissez le motif du retrait.') : undefined,
                change: (reason) => {
                  this.#reason = reason
                  this.#missing = false
                  this.#host.requestUpdate()
                },
              })}`
      }
      <div class="row">
        ${
          this.#over
            ? nothing
            : html`<button
                type="button"
                class="button main"
                aria-disabled=${sending}
                @click=${() => this.#send(share)}
              >
                ${sending ? msg('Retrait en cours…') : msg('Retirer le partage')}
              </button>`
        }
        <button type="button" class="button" @click=${() => this.#dialog.close()}>
          ${this.#over ? msg('Fermer') : msg('Garder le partage')}
        </button>
      </div>
    </div>`
  }

  async #send(share: Share): Promise<void> {
    const reason = this.#reason
    const { client } = this.#host.connection ?? {}
    if (!client || this.#steps.submission.sending) return
    if (!reason) {
      this.#missing = true
      this.#host.requestUpdate()
      this.#steps.focusOn('#reason')
      return
    }
    this.#notice = ''
    const input = { id: share.id, expectedVersion: share.version, reason }
    try {
      const sent = await this.#steps.submission.send((idempotencyKey) =>
        client.request(EndDisclosure, { input }, { idempotencyKey }),
      )
      if (sent) await this.#answered(share, sent.endDisclosure)
    } catch (error) {
      const { title, mend, reference } = failureOf(error)
      this.#say(`${title}. ${mend} (${reference})`)
    }
  }

  async #answered(share: Share, answer: EndDisclosureMutation['endDisclosure']): Promise<void> {
    if (answer.__typename === 'Disclosure') {
      this.#dialog.close()
      this.#steps.ended(share)
      return
    }
    // Somebody else acted: what stands now is shown, and what was chosen is kept.
    const now = await this.#steps.readAgain(share.id)
    if (!now) {
      this.#over = true
      this.#say(msg('Ce partage est déjà terminé : il n’y a plus rien à retirer.'))
    } else if (answer.__typename === 'DisclosureConflict') {
      this.#show(now)
      this.#say(msg('Ce partage vient de changer. Vérifiez ce qu’il ouvre, puis confirmez.'))
    } else {
      this.#say(
        msg(str`Le retrait n’est pas possible (${answer.code}). Le partage reste en place.`),
      )
    }
  }

  #say(notice: string): void {
    this.#notice = notice
    this.#host.requestUpdate()
    this.#steps.focusOn('#notice')
  }
}
