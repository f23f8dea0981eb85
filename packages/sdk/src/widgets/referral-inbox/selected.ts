import { msg } from '@lit/localize'
import { html, type LitElement, nothing, type TemplateResult } from 'lit'
import type { WidgetConnection } from '../connection/connection.ts'
import { type Failure, failureOf } from '../foundation/failure.ts'
import { failurePanel, skeleton } from '../foundation/states.ts'
import { wear } from '../foundation/wear.ts'
import { icon } from '../look/icons.ts'
import { historyStyles } from '../pieces/history.css.ts'
import type { WholeReferral } from '../pieces/history.ts'
import type { Desk } from '../referral-actions/desk.ts'
import type { OfferedAction } from '../referral-actions/order.ts'
import { detailStyles } from './detail.css.ts'
import { type Contact, detail } from './detail.ts'
import { WidgetContact, WidgetReferral } from './generated/one.ts'
import type { InboxRow, People } from './people.ts'

/** The inbox, as far as a chosen entry needs it. */
export interface SelectedHost {
  readonly host: LitElement
  readonly people: People
  readonly desk: Desk
  readonly connection: () => WidgetConnection | undefined
  readonly act: (action: OfferedAction, referral: WholeReferral) => void
  readonly close: () => void
}

/** The entry an agent looks at: what was shared, who the person is, what happened, what was written. */
export class Selected {
  readonly #at: SelectedHost
  #row: InboxRow | undefined
  #referral: WholeReferral | undefined
  #contacts: readonly Contact[] | undefined
  #failure: Failure | undefined

  constructor(at: SelectedHost) {
    this.#at = at
    wear(at.host, historyStyles)
    wear(at.host, detailStyles)
  }

  get id(): string | undefined {
    return this.#row?.id
  }

  async open(row: InboxRow): Promise<void> {
    this.#row = row
    this.#referral = undefined
    this.#contacts = undefined
    await Promise.all([this.read(), this.#readContact(row)])
  }

  close(): void {
    this.#row = undefined
    this.#at.host.requestUpdate()
  }

  /** Reads it again; nothing when none is chosen. */
  async read(): Promise<void> {
    const row = this.#row
    const connection = this.#at.connection()
    if (!row || !connection) return
    this.#failure = undefined
    this.#at.host.requestUpdate()
    try {
      const { referral } = await connection.client.request(WidgetReferral, { id: row.id })
      if (this.#row !== row) return
      this.#referral = referral ?? undefined
      if (referral) this.#at.desk.changed(referral)
      else this.#failure = goneFailure()
    } catch (error) {
      if (this.#row === row) this.#failure = failureOf(error)
    }
    this.#at.host.requestUpdate()
  }

  /** A read of facts, which its owner will find in the journal: for the person looked at, no other. */
  async #readContact(row: InboxRow): Promise<void> {
    const connection = this.#at.connection()
    if (!row.case || !connection) return
    try {
      const { sharedCase } = await connection.client.request(WidgetContact, { caseId: row.case.id })
      if (!sharedCase) return
      const name = sharedCase.contact.map(nameIn).find(Boolean)
      if (name) this.#at.people.learn(sharedCase.id, name)
      if (this.#row === row) this.#contacts = sharedCase.contact
      this.#at.host.requestUpdate()
    } catch {
      // The rest of the referral is shown all the same; the name stays what it was.
    }
  }

  view(): TemplateResult | typeof nothing {
    const row = this.#row
    if (!row) return nothing
    const { people, desk, act, close } = this.#at
    const referral = this.#referral
    return html`<section class="detail card stack" part="detail" aria-labelledby="detail-title">
      <header class="row between">
        <h3 id="detail-title" tabindex="-1">
          ${people.nameOf(row) ?? msg('Personne non identifiée')}
        </h3>
        <button type="button" class="button plain" @click=${close}>
          ${icon('close')} ${msg('Fermer le détail')}
        </button>
      </header>
      ${this.#failure ? failurePanel(this.#failure, () => this.read()) : nothing}
      ${
        referral
          ? detail(referral, {
              contacts: this.#contacts,
              messages: desk.messages(referral),
              act: (action) => act(action, referral),
            })
          : this.#failure
            ? nothing
            : skeleton(6)
      }
    </section>`
  }
}

/** Given names and family name, as far as they may be read. */
function nameIn({ givenNames, familyName }: Contact): string {
  return [givenNames, familyName].filter(Boolean).join(' ')
}

function goneFailure(): Failure {
  return {
    kind: 'gone',
    title: msg('Introuvable'),
    mend: msg('Cet élément n’existe pas ou ne vous est plus accessible.'),
    reference: 'NOT_FOUND',
  }
}
