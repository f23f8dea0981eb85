import { msg, str } from '@lit/localize'
import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import type { MessageFieldsFragment } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import { failureOf } from '../foundation/failure.ts'
import { moment } from '../foundation/format.ts'
import type { Submission } from '../foundation/submission.ts'
import { messageWithheldReasonLabels } from '../labels/generated/message-withheld-reason.ts'
import { labelOf } from '../labels/label.ts'
import { textField } from '../pieces/fields.ts'
import { PostReferralMessage } from './generated/operations.ts'

/** What the contract takes of a message. */
const MAX_LENGTH = 2000
/** States in which the other side may be written to. */
const CLOSED = [
  'DRAFT',
  'COMPLETED',
  'UNFULFILLED',
  'REJECTED',
  'REDIRECTED',
  'CANCELLED',
  'EXPIRED',
  'ENTERED_IN_ERROR',
]

/** A referral as far as its messages have to know it. */
export interface WrittenAbout {
  readonly id: string
  readonly state: string
  readonly acceptedAt: string | null
  readonly messages: {
    readonly nodes: readonly MessageFieldsFragment[]
    readonly pageInfo: { readonly hasNextPage: boolean }
  } | null
}

/** The widget messages are shown in. */
export interface MessagesHost {
  readonly host: LitElement
  readonly submission: Submission
  readonly connection: () => WidgetConnection | undefined
  /** Called when a message was posted. */
  readonly posted: () => unknown
  readonly focusOn: (selector: string) => unknown
}

/** What the two sides of a referral wrote to each other, and a field to write. Drafts are kept by referral. */
export class Messages {
  readonly #at: MessagesHost
  readonly #drafts = new Map<string, string>()
  #error: string | undefined

  constructor(at: MessagesHost) {
    this.#at = at
  }

  view(referral: WrittenAbout): TemplateResult | typeof nothing {
    const { messages } = referral
    if (!messages) return nothing
    return html`<section class="stack" aria-labelledby="messages-title">
      <h3 id="messages-title">${msg('Messages')}</h3>
      ${
        messages.nodes.length > 0
          ? html`<ol class="stack">${messages.nodes.map(message)}</ol>`
          : html`<p class="muted">${msg('Aucun message pour l’instant.')}</p>`
      }
      ${
        messages.pageInfo.hasNextPage
          ? html`<p class="muted">${msg('Seuls les 100 premiers messages sont affichés.')}</p>`
          : nothing
      }
      ${
        CLOSED.includes(referral.state)
          ? html`<p class="muted">${msg('On ne peut écrire que sur une orientation ouverte.')}</p>`
          : this.#form(referral)
      }
    </section>`
  }

  #form(referral: WrittenAbout): TemplateResult {
    const value = this.#drafts.get(referral.id) ?? ''
    const left = MAX_LENGTH - value.length
    const { sending } = this.#at.submission
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.#post(referral)
    }
    return html`<form class="stack" novalidate @submit=${submit}>
      ${textField({
        id: 'message',
        label: msg('Écrire au partenaire'),
        kind: 'long',
        maxLength: MAX_LENGTH,
        hint: referral.acceptedAt
          ? msg('Seulement ce que le partenaire doit savoir. Pas de numéro de sécurité sociale.')
          : msg('Le texte sera lisible par le partenaire une fois l’orientation acceptée.'),
        error: this.#error,
        value,
        change: (text) => {
          this.#drafts.set(referral.id, text)
          this.#error = undefined
          this.#at.host.requestUpdate()
        },
      })}
      <div class="row between">
        <span class="hint">${msg(str`${left} caractères restants`)}</span>
        <button class="button" aria-disabled=${sending ? 'true' : nothing}>
          ${msg('Envoyer le message')}
        </button>
      </div>
    </form>`
  }

  async #post({ id: referralId }: WrittenAbout): Promise<void> {
    const { submission, focusOn, host, posted } = this.#at
    const connection = this.#at.connection()
    if (submission.sending || !connection) return
    const text = this.#drafts.get(referralId)?.trim() ?? ''
    this.#error = text ? undefined : msg('Écrivez un message avant de l’envoyer.')
    try {
      if (text) {
        const sent = await submission.send((idempotencyKey) =>
          connection.client.request(
            PostReferralMessage,
            { input: { referralId, text } },
            { idempotencyKey },
          ),
        )
        const answer = sent?.postReferralMessage
        if (answer?.__typename === 'Message') {
          this.#drafts.delete(referralId)
          posted()
          return
        }
        if (answer) this.#error = refused(answer.__typename)
      }
    } catch (error) {
      const { title, mend } = failureOf(error)
      this.#error = `${title}. ${mend}`
    }
    host.requestUpdate()
    if (this.#error) focusOn('#message')
  }
}

function refused(kind: string): string {
  return kind === 'InvalidInput'
    ? msg('Ce message n’est pas accepté : retirez tout numéro de sécurité sociale.')
    : msg('On ne peut plus écrire sur cette orientation.')
}

function message({ author, mine, postedAt, text, withheldReason }: MessageFieldsFragment) {
  return html`<li class="card message">
    <p class="muted">
      <span class="strong">${mine ? msg('Vous') : author.name}</span> ·
      <time datetime=${postedAt}>${moment(postedAt)}</time>
    </p>
    <p class=${text === null ? 'muted' : 'text'}>
      ${text ?? labelOf(messageWithheldReasonLabels, withheldReason ?? 'UNAVAILABLE')}
    </p>
  </li>`
}
