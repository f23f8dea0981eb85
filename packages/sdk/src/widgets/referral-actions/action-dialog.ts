import { msg, str } from '@lit/localize'
import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import type { Public, ReferralAction, ReferralState, Theme } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import { failureOf } from '../foundation/failure.ts'
import { sessionBanner, waitingBanner } from '../foundation/states.ts'
import type { Submission } from '../foundation/submission.ts'
import { referralActionLabels } from '../labels/generated/referral-action.ts'
import { referralRefusalLabels } from '../labels/generated/referral-refusal.ts'
import { referralStateLabels } from '../labels/generated/referral-state.ts'
import { labelOf } from '../labels/label.ts'
import { icon } from '../look/icons.ts'
import { Dialog } from '../pieces/dialog.ts'
import { ACTIONS, type ActionAnswer } from './actions.ts'
import { inputError, inputField } from './input-field.ts'
import type { OfferedAction } from './order.ts'
import { RedirectServices } from './redirect-services.ts'

/** A referral as far as a dialog has to know it. */
export interface ActedReferral {
  readonly id: string
  readonly version: number
  readonly state: ReferralState
  readonly allowedActions: readonly ReferralAction[]
  readonly serviceName: string
  readonly theme: Theme
  readonly publics: readonly Public[]
  readonly commune: { readonly code: string }
  readonly case: { readonly networkId: string } | null
}

/** The referral that an action answered with. */
export type Acted = Extract<ActionAnswer, { readonly __typename: 'Referral' }>

/** The widget a dialog works for. */
export interface ActionHost {
  readonly host: LitElement
  readonly submission: Submission
  readonly connection: () => WidgetConnection | undefined
  /** Asks the host page for a new session. */
  readonly resume: () => unknown
  /** The action is done; a discarded draft is no more. */
  readonly done: (action: OfferedAction, referralId: string, acted: Acted | undefined) => void
  /** The server knows better than what is shown: read the referral again. */
  readonly outdated: (referralId: string) => void
  /** Puts the keyboard on a part of the widget. */
  readonly focusOn: (selector: string) => unknown
}

/** What the server said instead of doing it. */
type Problem =
  | { readonly kind: 'changed'; readonly before: ReferralState; readonly now: ActedNow }
  | { readonly kind: 'refused'; readonly text: string }

type ActedNow = Pick<ActedReferral, 'version' | 'state' | 'allowedActions'>

/** The one dialog of a widget in which an action on a referral is confirmed. */
export class ActionDialog {
  readonly #at: ActionHost
  readonly #dialog: Dialog
  readonly #services: RedirectServices
  #action: OfferedAction = 'ACCEPT'
  #referral: ActedReferral | undefined
  #value = ''
  #error: string | undefined
  #problem: Problem | undefined

  constructor(at: ActionHost) {
    this.#at = at
    this.#dialog = new Dialog(at.host)
    this.#services = new RedirectServices(at.host)
  }

  /** Opens on an action; what was typed for the same one before stays. */
  open(action: OfferedAction, referral: ActedReferral): void {
    if (this.#action !== action || this.#referral?.id !== referral.id) this.#value = ''
    this.#action = action
    this.#referral = referral
    this.#error = undefined
    this.#problem = undefined
    const connection = this.#at.connection()
    if (ACTIONS[action].input?.kind === 'service' && connection) {
      void this.#services.read(connection, referral)
    }
    this.#dialog.open(
      () => labelOf(referralActionLabels, action),
      () => this.#body(referral),
    )
  }

  /** Somebody else acted on a referral: an open dialog on it says so, and keeps what was typed. */
  changed(id: string, now: ActedNow): void {
    if (!this.#dialog.isOpen || this.#referral?.id !== id) return
    const seen = this.#problem?.kind === 'changed' ? this.#problem.now : this.#referral
    if (now.version > seen.version && !this.#at.submission.sending) this.#changed(now)
  }

  /** Where the widget draws it. */
  view(): TemplateResult {
    return this.#dialog.view()
  }

  #body(referral: ActedReferral): TemplateResult {
    const { submission } = this.#at
    const { about, grave } = ACTIONS[this.#action]
    const can = this.#canGoOn()
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <p class="muted">${referral.serviceName}</p>
      <p>${about()}</p>
      ${this.#problem ? this.#told(this.#problem) : nothing}
      ${can ? this.#input() : nothing}
      ${
        submission.waitingFor === 'offline'
          ? waitingBanner(true)
          : submission.waitingFor
            ? sessionBanner(this.#at.resume)
            : nothing
      }
      <div class="row ends">
        <button type="button" class="button" @click=${() => this.#dialog.close()}>
          ${submission.sending || !can ? msg('Fermer') : msg('Annuler')}
        </button>
        ${
          can
            ? html`<button
                class="button ${grave ? 'grave' : 'main'}"
                aria-disabled=${submission.sending ? 'true' : nothing}
              >
                ${this.#problem ? msg('Continuer quand même') : msg('Confirmer')}
              </button>`
            : nothing
        }
      </div>
    </form>`
  }

  #input(): TemplateResult | typeof nothing {
    const { input } = ACTIONS[this.#action]
    if (!input) return nothing
    return inputField(input, {
      value: this.#value,
      error: this.#error,
      services: this.#services,
      change: (value) => {
        this.#value = value
        this.#error = undefined
        this.#at.host.requestUpdate()
      },
    })
  }

  #told(problem: Problem): TemplateResult {
    return html`<div class="banner attention" role="alert" id="problem" tabindex="-1">
      ${icon('alert')}
      <div>${problem.kind === 'refused' ? problem.text : this.#whatChanged(problem)}</div>
    </div>`
  }

  #whatChanged({ before, now }: Extract<Problem, { kind: 'changed' }>): TemplateResult {
    const state = labelOf(referralStateLabels, now.state)
    const text =
      before === now.state
        ? msg(str`L’orientation est toujours « ${state} », mais elle a été modifiée.`)
        : msg(
            str`L’orientation est passée de « ${labelOf(referralStateLabels, before)} » à « ${state} ».`,
          )
    return html`<p class="strong">${msg('Quelqu’un d’autre a agi entre-temps')}</p>
      <p>${text}</p>
      <p>
        ${
          this.#canGoOn()
            ? msg('Votre saisie est conservée : vous pouvez continuer.')
            : msg('Cette action n’est plus possible. Rien n’a été envoyé.')
        }
      </p>`
  }

  #canGoOn(): boolean {
    const now = this.#problem?.kind === 'changed' ? this.#problem.now : this.#referral
    return now?.allowedActions.includes(this.#action) ?? false
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault()
    void this.#send()
  }

  async #send(): Promise<void> {
    const { submission, focusOn } = this.#at
    const connection = this.#at.connection()
    const referral = this.#referral
    if (submission.sending || !connection || !referral) return
    const { input, run } = ACTIONS[this.#action]
    this.#error = input && inputError(input, this.#value)
    if (this.#error) {
      this.#at.host.requestUpdate()
      focusOn('#action-input')
      return
    }
    const action = this.#action
    const value = this.#value
    const now = this.#problem?.kind === 'changed' ? this.#problem.now : referral
    try {
      const answer = await submission.send((idempotencyKey) =>
        run(
          (operation, variables) =>
            connection.client.request(operation, variables, { idempotencyKey }),
          { id: referral.id, expectedVersion: now.version },
          value,
        ),
      )
      if (answer) this.#answered(action, referral, answer)
    } catch (error) {
      const { title, mend, reference } = failureOf(error)
      this.#tell({ kind: 'refused', text: `${title}. ${mend} (${reference})` })
    }
  }

  #answered(action: OfferedAction, referral: ActedReferral, answer: ActionAnswer): void {
    switch (answer.__typename) {
      case 'Referral':
      case 'DiscardedReferral':
        this.#value = ''
        this.#dialog.close()
        this.#at.done(action, referral.id, answer.__typename === 'Referral' ? answer : undefined)
        return
      case 'ReferralConflict': {
        const { currentVersion: version, current, allowedActions } = answer
        this.#at.outdated(referral.id)
        this.#changed({ version, state: current?.state ?? referral.state, allowedActions })
        return
      }
      case 'ReferralActionRefused':
        this.#at.outdated(referral.id)
        this.#tell({ kind: 'refused', text: `${labelOf(referralRefusalLabels, answer.refusal)}.` })
        return
      case 'InvalidInput':
        this.#error = refusedInput(answer.field)
        this.#at.host.requestUpdate()
        this.#at.focusOn('#action-input')
        return
      default:
        this.#at.outdated(referral.id)
        this.#tell({
          kind: 'refused',
          text: msg('Cette orientation n’existe plus ou ne vous est plus accessible.'),
        })
    }
  }

  #changed(now: ActedNow): void {
    const before = this.#problem?.kind === 'changed' ? this.#problem.before : this.#referral?.state
    this.#tell({ kind: 'changed', before: before ?? now.state, now })
  }

  #tell(problem: Problem): void {
    this.#problem = problem
    this.#at.host.requestUpdate()
    // The dialog may have been closed while the answer was under way: it opens again to say it.
    if (!this.#dialog.isOpen && this.#referral) {
      const referral = this.#referral
      this.#dialog.open(
        () => labelOf(referralActionLabels, this.#action),
        () => this.#body(referral),
      )
    }
    this.#at.focusOn('#problem')
  }
}

function refusedInput(field: string): string {
  if (field.endsWith('localReference')) {
    return msg('Cette référence n’est pas acceptée. Un numéro de sécurité sociale ne l’est jamais.')
  }
  return msg('Cette valeur n’est pas acceptée. Vérifiez-la.')
}
