import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { WidgetConnection } from '../connection/connection.ts'
import type { WidgetClass, WidgetElement } from '../foundation/element.ts'
import { failureOf } from '../foundation/failure.ts'
import { RefreshOnReturn } from '../foundation/refresh-on-return.ts'
import { emptyState } from '../foundation/states.ts'
import { Widget } from '../foundation/widget.ts'
import { viewSwitch } from '../pieces/view-switch.ts'
import type { filterForm } from './filter-form.ts'
import { journalStyles } from './journal.css.ts'
import {
  type Journal,
  type JournalFilter,
  journalVariables,
  type NamedPartner,
  NO_FILTER,
  partnersOf,
  readJournal,
  readRecords,
  readShares,
  type Share,
} from './journal.ts'
import { recordItem } from './record-item.ts'
import type { shareItem } from './share-item.ts'
import type { Withdrawal } from './withdrawal.ts'

/**
 * `<passerelle-access-journal case-id="…">`: who read what, when and why, under which agreement; what
 * is shared now, to withdraw it; and the journal as a file. For the data-protection officer.
 */
export interface AccessJournalElement extends WidgetElement {
  /** Id of a case, to show its readings and shares alone; all cases without it. */
  caseId: string | undefined
}

type View = 'records' | 'shares'

class AccessJournal extends Widget<Journal> implements AccessJournalElement {
  static override properties = { caseId: { attribute: 'case-id' } }
  static override styles = [Widget.styles, journalStyles]

  declare caseId: string | undefined
  #shown: View = 'records'
  /** What is chosen, and what was asked for: they differ until it is applied. */
  #chosen: JournalFilter = NO_FILTER
  #asked: JournalFilter = NO_FILTER
  #wrongPeriod = false
  /** Pages read after the first, in the journal that they continue. */
  #grown: { readonly from: Journal; readonly now: Journal } | undefined
  #partners: ReadonlyMap<string, NamedPartner> = new Map()
  #busy = false
  #trouble = ''
  readonly #current = new RefreshOnReturn(this, () => this.#returned())
  #withdrawal: Withdrawal | undefined
  #shareItem: typeof shareItem | undefined
  #filterForm: typeof filterForm | undefined
  #filtering = false

  protected override heading(): string {
    return msg('Journal des accès')
  }

  protected override dependencies(): readonly unknown[] {
    return [this.caseId, this.#asked]
  }

  protected override async load(
    { client }: WidgetConnection,
    signal: AbortSignal,
  ): Promise<Journal> {
    const journal = await readJournal(client, this.#asked, this.caseId, signal)
    const found = partnersOf(journal, this.#asked.direction === 'OF_MY_FACTS')
    // A partner once seen stays to choose from, also where the filter leaves none of its readings.
    this.#partners = new Map([...this.#partners, ...found.map((one) => [one.id, one] as const)])
    return journal
  }

  protected override loaded(): void {
    this.#current.read()
  }

  protected override view(read: Journal): TemplateResult {
    const journal = this.#grown?.from === read ? this.#grown.now : read
    return html`<header class="stack">
        <div class="row head">
          <h2 id="title" tabindex="-1">${this.heading()}</h2>
          <button type="button" class="button plain" @click=${() => this.#again()}>${msg('Actualiser')}</button>
        </div>
        ${viewSwitch<View>(
          msg('Partie du journal'),
          [
            ['records', msg('Lectures')],
            ['shares', msg('Partages en cours')],
          ],
          this.#shown,
          (view) => this.#show(view),
        )}
      </header>
      ${this.#trouble ? html`<p class="banner attention" role="alert">${this.#trouble}</p>` : nothing}
      ${this.#shown === 'records' ? this.#records(journal) : this.#shares(journal)}
      ${this.#withdrawal?.view() ?? nothing}`
  }

  #records(journal: Journal): TemplateResult {
    const { records, moreRecords } = journal
    const ofMyFacts = this.#asked.direction === 'OF_MY_FACTS'
    const withdraw = (share: Share): Promise<void> => this.#withdraw(share)
    return html`<p>
        <button
          type="button"
          class="button"
          aria-expanded=${this.#filtering}
          @click=${() => this.#toggleFilter()}
        >
          ${msg('Choisir les lectures')}
        </button>
      </p>
      ${this.#filtering ? this.#filter() : nothing}
      ${
        records.length === 0
          ? emptyState(
              msg('Aucune lecture'),
              this.#asked === NO_FILTER
                ? msg('Chaque lecture d’une information partagée s’inscrira ici d’elle-même.')
                : msg('Élargissez la période ou affichez tout.'),
            )
          : html`<div class="row head">
                <p role="status">${msg(str`${records.length} lectures affichées`)}</p>
                <button type="button" class="button" aria-disabled=${this.#busy} @click=${() => this.#save()}>
                  ${msg('Télécharger (CSV)')}
                </button>
              </div>
              <ol class="stack" aria-label=${msg('Lectures, de la plus récente à la plus ancienne')}>
                ${records.map((record) => recordItem(record, journal, ofMyFacts, withdraw))}
              </ol>`
      }
      ${moreRecords.hasNextPage ? this.#moreButton(msg('Lectures suivantes'), () => this.#moreRecords(journal)) : nothing}`
  }

  #filter(): TemplateResult | undefined {
    return this.#filterForm?.(
      this.#chosen,
      [...this.#partners.values()],
      this.#wrongPeriod,
      (part) => this.#choose(part),
      () => this.#apply(),
      () => this.#clear(),
    )
  }

  async #toggleFilter(): Promise<void> {
    await this.#work(async () => {
      this.#filterForm = (await import('./filter-form.ts')).filterForm
      this.#filtering = !this.#filtering
    })
  }

  #shares(journal: Journal): TemplateResult | typeof nothing {
    const { shares, moreShares } = journal
    const item = this.#shareItem
    if (!item) return nothing
    if (shares.length === 0) {
      return emptyState(
        msg('Aucun partage en cours'),
        msg('Vos partenaires ne lisent rien de vos informations, hors accès d’urgence.'),
      )
    }
    return html`<ul class="stack" aria-label=${msg('Partages en cours')}>
        ${shares.map((share) => item(share, (one) => this.#withdraw(one)))}
      </ul>
      ${moreShares.hasNextPage ? this.#moreButton(msg('Partages suivants'), () => this.#moreShares(journal)) : nothing}`
  }

  #moreButton(label: string, more: () => unknown): TemplateResult {
    return html`<button type="button" class="button" aria-disabled=${this.#busy} @click=${more}>
      ${label}
    </button>`
  }

  async #show(view: View): Promise<void> {
    await this.#work(async () => {
      if (view === 'shares') this.#shareItem = (await import('./share-item.ts')).shareItem
      this.#shown = view
    })
  }

  #choose(part: Partial<JournalFilter>): void {
    this.#chosen = { ...this.#chosen, ...part }
    this.#wrongPeriod = false
    this.requestUpdate()
  }

  #apply(): void {
    const { from, until } = this.#chosen
    this.#wrongPeriod = from !== '' && until !== '' && until < from
    if (this.#wrongPeriod) void this.focusOn('#until')
    else this.#asked = this.#chosen
    this.requestUpdate()
  }

  #clear(): void {
    this.#chosen = NO_FILTER
    this.#apply()
  }

  /** Back on the page: what was paged to is kept, so only the first page is read again by itself. */
  #returned(): void {
    if (!this.#grown) void this.refresh()
  }

  async #again(): Promise<void> {
    await this.refresh()
    this.announce(msg('Affichage actualisé.'))
  }

  async #moreRecords(journal: Journal): Promise<void> {
    await this.#work(async ({ client }) => {
      const variables = journalVariables(this.#asked, this.caseId)
      const { nodes, pageInfo } = await readRecords(
        client,
        variables,
        journal.moreRecords.endCursor,
      )
      this.#grow({ ...journal, records: [...journal.records, ...nodes], moreRecords: pageInfo })
      if (nodes[0]) void this.focusOn(`#record-${CSS.escape(nodes[0].id)}`)
    })
  }

  async #moreShares(journal: Journal): Promise<void> {
    await this.#work(async ({ client }) => {
      const { nodes, pageInfo } = await readShares(
        client,
        this.caseId,
        journal.moreShares.endCursor,
      )
      this.#grow({ ...journal, shares: [...journal.shares, ...nodes], moreShares: pageInfo })
    })
  }

  #grow(now: Journal): void {
    if (this.reading.value) this.#grown = { from: this.reading.value, now }
    this.requestUpdate()
  }

  async #save(): Promise<void> {
    await this.#work(async ({ client }) => {
      const { saveCsv } = await import('./save-csv.ts')
      const today = new Date().toISOString().slice(0, 10)
      const variables = journalVariables(this.#asked, this.caseId)
      const rows = await saveCsv(client, variables, `journal-des-acces-${today}.csv`)
      this.announce(msg(str`Fichier enregistré : ${rows} lectures.`))
    })
  }

  /** One thing at a time; a failure is said where the agent is, and nothing that was read goes away. */
  async #work(work: (connection: WidgetConnection) => Promise<void>): Promise<void> {
    if (this.#busy || !this.connection) return
    this.#busy = true
    this.#trouble = ''
    this.requestUpdate()
    try {
      await work(this.connection)
    } catch (error) {
      const { title, mend, reference } = failureOf(error)
      this.#trouble = `${title}. ${mend} (${reference})`
    }
    this.#busy = false
    this.requestUpdate()
  }

  /** The dialog is loaded when it is first wanted: most who read the journal withdraw nothing. */
  async #withdraw(share: Share): Promise<void> {
    await this.#work(async () => {
      if (!this.#withdrawal) {
        const { Withdrawal } = await import('./withdrawal.ts')
        this.#withdrawal = new Withdrawal(this, {
          submission: this.submission,
          resumeSession: () => this.resumeSession(),
          readAgain: async (id) => {
            await this.refresh()
            return this.reading.value?.shares.find((one) => one.id === id)
          },
          ended: (ended) => this.#ended(ended),
          focusOn: (selector) => this.focusOn(selector),
        })
      }
      this.#withdrawal.open(share)
    })
  }

  #ended({ id, caseId, reader }: Share): void {
    this.tell('disclosure-ended', { disclosureId: id, caseId })
    this.announce(msg(str`Partage retiré : ${reader.name} ne lit plus ces informations.`))
    void this.refresh().then(() => this.focusOn('#title'))
  }
}

/** The class, without a name: `@passerelle/sdk/widgets/access-journal/define` gives it its own. */
export const PasserelleAccessJournal: WidgetClass<AccessJournalElement> = AccessJournal
