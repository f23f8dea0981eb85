import { msg } from '@lit/localize'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { html, type TemplateResult } from 'lit'
import { createRef, ref } from 'lit/directives/ref.js'
import { icon } from '../look/icons.ts'

/**
 * One modal dialog of a widget: the platform's own, which keeps the keyboard inside, closes on
 * Escape and gives the focus back to where it was.
 */
export class Dialog implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #element = createRef<HTMLDialogElement>()
  #body: (() => TemplateResult) | undefined
  #title: () => string = () => ''
  /** Shown once for each opening: between a closing and its event the widget may well draw again. */
  #due = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get isOpen(): boolean {
    return this.#body !== undefined
  }

  /** Opens it over the widget. What was typed stays until it is closed. */
  open(title: () => string, body: () => TemplateResult): void {
    this.#title = title
    this.#body = body
    this.#due = true
    this.#host.requestUpdate()
  }

  /** Closes it. */
  close(): void {
    this.#element.value?.close()
  }

  hostUpdated(): void {
    const element = this.#element.value
    if (!this.#due || !element?.isConnected) return
    this.#due = false
    if (!element.open) element.showModal()
  }

  /** Where the widget draws it. */
  view(): TemplateResult {
    return html`<dialog
      ${ref(this.#element)}
      part="dialog"
      aria-labelledby="dialog-title"
      @close=${() => this.#closed()}
    >
      ${
        this.#body
          ? html`<header class="row">
              <h2 id="dialog-title" tabindex="-1" autofocus>${this.#title()}</h2>
              <button
                type="button"
                class="button plain"
                aria-label=${msg('Fermer')}
                @click=${() => this.close()}
              >
                ${icon('close')}
              </button>
            </header>
            ${this.#body()}`
          : ''
      }
    </dialog>`
  }

  #closed(): void {
    this.#body = undefined
    this.#host.requestUpdate()
  }
}
