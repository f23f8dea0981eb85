import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { wear } from '../foundation/wear.ts'
import { icon } from '../look/icons.ts'
import type { ActedReferral, ActionDialog, ActionHost } from './action-dialog.ts'
import type { Messages, MessagesHost, WrittenAbout } from './messages.ts'
import type { OfferedAction } from './order.ts'

/** Where an agent acts on referrals: the dialogs and the messages, loaded apart from the widget. */
export class Desk {
  readonly #at: ActionHost & MessagesHost
  #dialog: ActionDialog | undefined
  #messages: Messages | undefined
  #failed = false

  constructor(at: ActionHost & MessagesHost) {
    this.#at = at
  }

  /** Loads what acting takes; a failure is told when it is needed. */
  async prepare(): Promise<void> {
    if (this.#dialog) return
    try {
      const acting = await import('./acting.ts')
      wear(this.#at.host, acting.actionStyles)
      this.#dialog ??= new acting.ActionDialog(this.#at)
      this.#messages ??= new acting.Messages(this.#at)
      this.#at.host.requestUpdate()
    } catch {
      // Without the network there is nothing to load from: the next try may succeed.
    }
  }

  /** Opens the dialog of an action. */
  async act(action: OfferedAction, referral: ActedReferral): Promise<void> {
    await this.prepare()
    this.unavailable(!this.#dialog)
    this.#dialog?.open(action, referral)
  }

  /** Says that a part could not be loaded, or that it now is. */
  unavailable(failed: boolean): void {
    this.#failed = failed
    this.#at.host.requestUpdate()
  }

  /** Tells an open dialog that its referral is another now. */
  changed(referral: ActedReferral): void {
    this.#dialog?.changed(referral.id, referral)
  }

  /** The dialog, where the widget draws it. */
  view(): TemplateResult {
    return html`${
      this.#failed
        ? html`<div class="banner attention" role="alert">
            ${icon('offline')}
            <p>${msg('Cette partie n’a pas pu être ouverte. Réessayez une fois le réseau revenu.')}</p>
          </div>`
        : nothing
    }${this.#dialog?.view() ?? nothing}`
  }

  /** What both sides wrote about a referral. */
  messages(referral: WrittenAbout): TemplateResult | typeof nothing {
    return this.#messages?.view(referral) ?? nothing
  }
}
