import { msg } from '@lit/localize'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { WidgetConnection } from '../connection/connection.ts'
import type { WidgetClass, WidgetElement } from '../foundation/element.ts'
import { failureOf } from '../foundation/failure.ts'
import { emptyState, failurePanel, skeleton } from '../foundation/states.ts'
import { Widget } from '../foundation/widget.ts'
import type { Errors } from './answers.ts'
import { closedBecause } from './closed-because.ts'
import { formStyles } from './form.css.ts'
import { type FormData, FormReader } from './form-data.ts'
import { draftBanner, needField } from './form-fields.ts'
import { type FormState, untouched } from './form-state.ts'
import type { Filled } from './lower-half.ts'
import type { Draft, Sending, SendingAnswer, SentReferral } from './sending.ts'
import { serviceField } from './service-field.ts'

/** `<passerelle-referral-form case-id="…">`: refers one need of a case to a service that can take it. */
export interface ReferralFormElement extends WidgetElement {
  /** Id of an active case in which the agent's partner leads or contributes. */
  caseId: string | undefined
  /** Id of the need chosen beforehand; not needed where the case has one only. */
  needId: string | undefined
  /** Reference of the law by which the agent's institution acts, instead of the usual one of its kind. */
  legalText: string | undefined
  /** Whether something typed, drafted or on its way would be lost with the page: for `beforeunload`. */
  readonly hasDraft: boolean
}

type After = typeof import('./after-choice.ts')

class ReferralForm extends Widget<FormData | null> implements ReferralFormElement {
  static override properties = {
    caseId: { attribute: 'case-id' },
    needId: { attribute: 'need-id' },
    legalText: { attribute: 'legal-text' },
    typed: { state: true },
  }
  static override styles = [Widget.styles, formStyles]

  declare caseId: string | undefined
  declare needId: string | undefined
  declare legalText: string | undefined
  declare typed: FormState
  readonly #reader = new FormReader()
  #sending: Sending | undefined
  #after: After | undefined
  #errors: Errors = {}
  /** What no field mends. */
  #refusal = ''
  #failure: unknown
  #allServices = false
  #sent: SentReferral | undefined
  #touched = false
  #toldDraft = false

  constructor() {
    super()
    this.typed = untouched()
  }

  get hasDraft(): boolean {
    return this.#touched || this.submission.sending || this.#sending?.draft !== undefined
  }

  protected override heading(): string {
    return msg('Nouvelle orientation')
  }

  protected override dependencies(): readonly unknown[] {
    return [this.caseId, this.typed.needId || this.needId, this.typed.serviceId]
  }

  override refresh(): Promise<void> {
    this.#reader.forget()
    return super.refresh()
  }

  protected override async load(connection: WidgetConnection, signal: AbortSignal) {
    const { caseId = '', typed } = this
    if (!caseId) return null
    const chosen = {
      caseId,
      needId: typed.needId || (this.needId ?? ''),
      serviceId: typed.serviceId,
    }
    if (chosen.serviceId) await this.#ready()
    return this.#reader.read(connection, chosen, signal)
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another case is another referral.
    if (changed.get('caseId')) this.#startAgain()
  }

  protected override updated(): void {
    if (this.hasDraft === this.#toldDraft) return
    this.#toldDraft = this.hasDraft
    this.tell('draft-changed', { caseId: this.caseId ?? null, hasDraft: this.hasDraft })
  }

  protected override view(data: FormData | null): TemplateResult {
    const sent = this.#sent
    if (sent && this.#after) {
      const service = data?.services.find((one) => one.service.id === sent.service?.id)?.service
      return this.#after.sentView(sent, service, {
        follow: () => this.#follow(sent.id),
        again: () => {
          this.#startAgain()
          void this.refresh()
        },
      })
    }
    const closed = closedBecause(data)
    return data && !closed
      ? this.#form(data)
      : emptyState(closed ?? '', msg('Vérifiez la situation dans votre logiciel.'))
  }

  #form(data: FormData): TemplateResult {
    const { names, need, case: of } = data
    const busy = this.submission.sending
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.#submit(data)
    }
    return html`<form class="stack" novalidate @submit=${submit}>
      <header>
        <h2 tabindex="-1">${this.heading()}</h2>
        <p class="muted">${[...names, of.commune.name].join(' · ')}</p>
      </header>
      ${this.#after?.errorSummary(this.#errors, this.#refusal, (field) => this.focusOn(`#${field}`))}
      ${this.#failure ? failurePanel(failureOf(this.#failure), () => this.#submit(data)) : nothing}
      <div class="stack parts" ?inert=${busy}>
        ${draftBanner(data, this.#sending?.draft, {
          resume: (serviceId) => this.#change({ serviceId }),
          discard: (draft) => this.#discard(draft),
        })}
        ${needField(data, this.typed.needId || (this.needId ?? ''), this.#errors.need, (needId) =>
          this.#change({ needId, serviceId: '', groups: null }),
        )}
        ${need ? this.#rest(data) : nothing}
      </div>
      <p class="row">
        <button type="submit" class="button main" aria-disabled=${busy ? 'true' : nothing}>
          ${busy ? msg('Envoi en cours…') : msg('Transmettre l’orientation')}
        </button>
      </p>
    </form>`
  }

  #rest(data: FormData): TemplateResult {
    const { typed, reading } = this
    if (typed.needId && data.need?.id !== typed.needId) return skeleton()
    return html`${serviceField({
      ...{ services: data.services, value: typed.serviceId, all: this.#allServices },
      error: this.#errors.service,
      change: (serviceId) => this.#change({ serviceId }),
      showAll: () => {
        this.#allServices = true
        this.requestUpdate()
      },
      follow: (referralId) => this.#follow(referralId),
    })}
    ${reading.error ? failurePanel(failureOf(reading.error), () => this.refresh()) : nothing}
    ${this.#lower(data)}`
  }

  #lower(data: FormData): TemplateResult | typeof nothing {
    const { typed } = this
    const service = data.services.find((one) => one.service.id === typed.serviceId)?.service
    if (!service || this.reading.error) return nothing
    if (data.serviceId !== typed.serviceId || !this.#after) return skeleton(3)
    return this.#after.lowerHalf(this.#filled(data), service, this.#errors, (change) =>
      this.#change(change),
    )
  }

  #filled(data: FormData): Filled {
    return { data, typed: this.typed, hostLaw: this.legalText }
  }

  #change(change: Partial<FormState>): void {
    this.typed = { ...this.typed, ...change }
    this.#touched = true
    this.#failure = undefined
  }

  async #submit(data: FormData): Promise<void> {
    const { connection, typed } = this
    if (this.submission.sending || !connection) return
    try {
      const [after, sending] = await this.#ready()
      const filled = this.#filled(data)
      const decision = after.decisionOf(filled)
      const wrong = after.choiceErrors(data, typed)
      this.#tellErrors(wrong ?? after.groundErrors(decision, typed.informed))
      if (Object.keys(this.#errors).length > 0) return await this.focusOn('#summary')
      sending.draft ??= after.draftOf(data, decision)
      const answer = await this.submission.send(() => sending.send(connection, decision))
      if (answer) await this.#answered(answer)
    } catch (failure) {
      this.#failure = failure
      this.requestUpdate()
    }
  }

  async #answered(answer: SendingAnswer): Promise<void> {
    if (answer.__typename === 'Referral' && 'target' in answer) {
      this.#sent = answer
      this.#touched = false
      this.announce(msg('Orientation transmise'))
      const { id: referralId, case: of, need, service } = answer
      this.tell('referral-sent', {
        referralId,
        caseId: of?.id ?? this.caseId ?? null,
        needId: need?.id ?? null,
        serviceId: service?.id ?? null,
      })
      return this.focusOn('#sent')
    }
    if (!('code' in answer)) return
    const said = this.#after?.told(answer)
    if (!said) return
    const { field, text, changed } = said
    // What changed is shown beside what was typed, which stays.
    if (changed) await this.refresh()
    this.#tellErrors(field ? { [field]: text } : {}, field ? '' : text)
    await this.focusOn('#summary')
  }

  #tellErrors(errors: Errors, refusal = ''): void {
    this.#errors = errors
    this.#refusal = refusal
    this.#failure = undefined
    this.requestUpdate()
  }

  async #discard(draft: Draft): Promise<void> {
    const { connection } = this
    if (!connection) return
    try {
      const [, sending] = await this.#ready()
      sending.draft = draft
      await this.submission.send(() => sending.discard(connection))
      this.announce(msg('Brouillon supprimé'))
      await this.refresh()
      await this.focusOn('h2')
    } catch (failure) {
      this.#failure = failure
      this.requestUpdate()
    }
  }

  /** The part that is loaded once a service is chosen, or the form sent. */
  async #ready(): Promise<readonly [After, Sending]> {
    this.#after ??= await import('./after-choice.ts')
    this.#sending ??= new this.#after.Sending()
    return [this.#after, this.#sending]
  }

  #follow(referralId: string): void {
    this.tell('referral-selected', { referralId })
  }

  #startAgain(): void {
    this.typed = untouched()
    this.#sent = undefined
    this.#touched = false
    if (this.#sending) this.#sending.draft = undefined
    this.#tellErrors({})
  }
}

/** The class, without a name: `@passerelle/sdk/widgets/referral-form/define` gives it its own. */
export const PasserelleReferralForm: WidgetClass<ReferralFormElement> = ReferralForm
