import { updateWhenLocaleChanges } from '@lit/localize'
import { Task } from '@lit/task'
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit'
import type { WidgetConnection } from '../connection/connection.ts'
import { look } from '../look/look.ts'
import { failureOf } from './failure.ts'
import { useLocaleOfPage } from './locale.ts'
import { failurePanel, sessionBanner, skeleton, waitingBanner } from './states.ts'
import { Submission } from './submission.ts'

/**
 * What all widgets share: the connection, the states between a request and its answer, one way to
 * send, and one way to tell the host and the screen reader.
 *
 * A widget says what it reads (`load`), of what that depends (`dependencies`) and how it shows it
 * (`view`). It draws itself in one shadow root, so that label, control, hint and error can refer to
 * each other.
 */
export abstract class Widget<Data> extends LitElement {
  static override properties: PropertyDeclarations = { connection: { attribute: false } }
  static override styles: CSSResultGroup = look

  declare connection: WidgetConnection | undefined

  /** Sends what the agent decides: once, however often the network has to be tried. */
  protected readonly submission = new Submission(this)
  #announced = ''
  #kept: { readonly data: Data; readonly of: readonly unknown[] } | undefined

  protected readonly reading = new Task<readonly unknown[], Data>(this, {
    args: () => [this.connection, ...this.dependencies()],
    task: ([connection], { signal }) =>
      // Without a connection there is nothing to ask yet: the skeleton stands.
      connection ? this.load(connection as WidgetConnection, signal) : new Promise(() => undefined),
    onComplete: (data) => {
      this.#kept = { data, of: this.dependencies() }
      this.loaded()
    },
  })

  constructor() {
    super()
    useLocaleOfPage()
    updateWhenLocaleChanges(this)
  }

  /** Name of the widget for a screen reader. */
  protected abstract heading(): string
  /** What the widget reads. */
  protected abstract load(connection: WidgetConnection, signal: AbortSignal): Promise<Data>
  /** Shows what was read, the empty state included. */
  protected abstract view(data: Data): TemplateResult
  /** Values that make it read again when they change. */
  protected dependencies(): readonly unknown[] {
    return []
  }
  /** Called when something was read. */
  protected loaded(): void {}

  /** Reads again, and shows the old until the new is here. */
  refresh(): Promise<void> {
    return this.reading.run()
  }

  /** Tells the host, with ids and codes alone. The event crosses shadow roots and can be heard on `document`. */
  protected tell<Detail extends Readonly<Record<string, string | number | boolean | null>>>(
    name: string,
    detail: Detail,
  ): void {
    this.dispatchEvent(
      new CustomEvent(`passerelle-${name}`, { detail, bubbles: true, composed: true }),
    )
  }

  /** Says something to a screen reader, politely. */
  protected announce(text: string): void {
    this.#announced = text
    this.requestUpdate()
  }

  /** Puts the keyboard where the agent has to go on. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  /** What was read; after a refresh that failed, what was read before of the same. */
  #shown(): Data | undefined {
    const { value, error } = this.reading
    if (value !== undefined || !error || !this.#kept) return value
    const now = this.dependencies()
    return this.#kept.of.every((part, index) => part === now[index]) ? this.#kept.data : undefined
  }

  protected override render(): TemplateResult {
    const { error } = this.reading
    const value = this.#shown()
    return html`<section
      class="widget"
      part="widget"
      aria-label=${this.heading()}
      aria-busy=${value === undefined && !error}
    >
      ${this.#banner()}
      ${error && value === undefined ? this.#failed(error) : nothing}
      ${!error && value === undefined ? skeleton() : nothing}
      ${value === undefined ? nothing : this.view(value)}
      <p class="spoken" role="status">${this.#announced}</p>
    </section>`
  }

  #banner(): TemplateResult | typeof nothing {
    const { waitingFor } = this.submission
    const { error } = this.reading
    const kind =
      waitingFor ?? (error && this.#shown() !== undefined ? failureOf(error).kind : undefined)
    if (kind === 'session-ended') return sessionBanner(() => this.resumeSession())
    if (kind === 'offline') return waitingBanner(waitingFor !== undefined)
    return kind ? this.#failed(error) : nothing
  }

  #failed(error: unknown): TemplateResult {
    const failure = failureOf(error)
    return failurePanel(failure, () =>
      failure.kind === 'session-ended' ? this.resumeSession() : this.refresh(),
    )
  }

  /** Asks the host for a new session, and goes on with what waited for it. */
  protected async resumeSession(): Promise<void> {
    try {
      await this.connection?.renew()
    } catch {
      // The host could not: it is told, so that it can ask its agent to sign in.
      this.tell('session-ended', {})
      return
    }
    this.submission.resume()
    if (this.reading.error) await this.refresh()
  }
}
