import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { WidgetReferralCountsQuery } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import type { WidgetClass, WidgetElement } from '../foundation/element.ts'
import type { Live } from '../foundation/live.ts'
import { localeOfPage } from '../foundation/locale.ts'
import { skeleton } from '../foundation/states.ts'
import { Widget } from '../foundation/widget.ts'
import type { Acted } from '../referral-actions/action-dialog.ts'
import { Desk } from '../referral-actions/desk.ts'
import type { OfferedAction } from '../referral-actions/order.ts'
import type { Course } from './course.ts'
import type { emptyHeap } from './empty.ts'
import { WidgetInbox, WidgetReferralCounts } from './generated/operations.ts'
import { GROUP_CODES, GROUPS, type GroupCode } from './groups.ts'
import { inboxStyles } from './inbox.css.ts'
import { listView, type More, newOnes } from './list-view.ts'
import { type InboxRow, People } from './people.ts'
import { ReferralList } from './referral-list.ts'
import type { Selected } from './selected.ts'

const PAGE_SIZE = 50

/** What is loaded after the first entries are shown. */
interface Later {
  readonly selected: Selected
  readonly course: Course
  readonly live: Live
  readonly emptyHeap: typeof emptyHeap
}

interface Data {
  readonly list: ReferralList<InboxRow>
  readonly counts: WidgetReferralCountsQuery['referralCounts']['inbox'] | undefined
}

/**
 * `<passerelle-referral-inbox>`: what was sent to the agent's structure, by what it asks for, with
 * everything that may be answered.
 */
export interface ReferralInboxElement extends WidgetElement {
  /** Shows the referrals to one service alone. */
  serviceId: string | undefined
  /** Whether the host shows a chosen referral itself, on `passerelle-referral-selected`. */
  detailElsewhere: boolean
}

class ReferralInbox extends Widget<Data> implements ReferralInboxElement {
  static override properties = {
    serviceId: { attribute: 'service-id' },
    detailElsewhere: { attribute: 'detail-elsewhere', type: Boolean },
  }
  static override styles = [Widget.styles, inboxStyles]

  declare serviceId: string | undefined
  declare detailElsewhere: boolean
  #group: GroupCode = 'todo'
  #unfolded: string | undefined
  #more: More = 'idle'
  /** What the list on screen was read for, so that the same is merged and another replaces it. */
  #read: { readonly of: string; readonly list: ReferralList<InboxRow> } | undefined
  #fresh: ReadonlySet<string> = new Set()
  readonly #people = new People(() => this.requestUpdate())
  readonly #desk = new Desk({
    host: this,
    submission: this.submission,
    connection: () => this.connection,
    resume: () => this.resumeSession(),
    focusOn: (selector) => this.focusOn(selector),
    done: (action, id, acted) => void this.#acted(action, id, acted),
    outdated: (id) => void this.#happened([id]),
    posted: () => void this.#later?.selected?.read(),
  })
  #later: Later | undefined

  protected override heading(): string {
    return msg('Orientations reçues')
  }

  protected override dependencies(): readonly unknown[] {
    return [this.#group, this.serviceId]
  }

  #asked() {
    return {
      states: GROUPS[this.#group].states,
      first: PAGE_SIZE,
      ...(this.serviceId && { serviceId: this.serviceId }),
    }
  }

  protected override async load(connection: WidgetConnection, signal: AbortSignal): Promise<Data> {
    const { client } = connection
    const of = `${this.#group} ${this.serviceId ?? ''}`
    const [{ referralInbox }, counted] = await Promise.all([
      client.request(WidgetInbox, this.#asked(), { signal }),
      // The counts are of all services: beside those of one they would say something untrue.
      this.serviceId ? undefined : client.request(WidgetReferralCounts, {}, { signal }),
    ])
    signal.throwIfAborted()
    this.#fresh = new Set(referralInbox.nodes.map(({ id }) => id))
    if (this.#read?.of === of) this.#renew(referralInbox.nodes)
    else this.#read = { of, list: new ReferralList(referralInbox) }
    this.#people.resolve(connection, referralInbox.nodes)
    return { list: this.#read.list, counts: counted?.referralCounts.inbox }
  }

  protected override loaded(): void {
    // What acting takes is loaded once there is something to act on, so that it works offline, too.
    void this.#desk.prepare()
    void this.#prepare()
  }

  /** Loads what is needed after that; undefined while the network is away. */
  async #prepare(): Promise<Later | undefined> {
    try {
      const { Selected, Course, Live, emptyHeap } = await import('./later.ts')
      this.#later ??= {
        emptyHeap,
        live: new Live(this, (changed) => void this.#happened(changed)),
        selected: new Selected({
          host: this,
          people: this.#people,
          desk: this.#desk,
          connection: () => this.connection,
          act: (action, referral) => void this.#desk.act(action, referral),
          close: () => this.#close(),
        }),
        course: new Course({
          people: this.#people,
          connection: () => this.connection,
          announce: (text) => this.announce(text),
          changed: ({ id: referralId, state, version }) =>
            this.tell('referral-changed', { referralId, state, version }),
          more: (more) => {
            this.#more = more
            this.requestUpdate()
          },
          focusOnEntry: (id) => {
            this.requestUpdate()
            return this.focusOn(`#who-${id}`)
          },
        }),
      }
      if (this.connection) this.#later.live.follow(this.connection.clientOptions)
      this.requestUpdate()
    } catch {
      // Told when an agent chooses an entry; the next try may succeed.
    }
    return this.#later
  }

  /** Takes in what was read again; says what is new without moving anything. */
  #renew(read: readonly InboxRow[]): void {
    const list = this.#read?.list
    if (!list) return
    const before = list.waiting.length
    for (const row of list.update(read)) this.#desk.changed(row)
    if (list.waiting.length > before) this.announce(newOnes(list.waiting.length))
  }

  async #happened(changed: readonly string[]): Promise<void> {
    await Promise.all([this.refresh(), this.#later?.selected?.read()])
    const list = this.#read?.list
    const { connection } = this
    if (!list || !connection) return
    const target = list.rows[0]?.target.id
    const { states } = GROUPS[this.#group]
    // The first page was read again; what changed beyond it is read by itself.
    const beyond = changed.filter((id) => !this.#fresh.has(id))
    const rows =
      (await this.#later?.course.readEntries(
        beyond,
        ({ id, state, service, ...referral }) =>
          list.find(id) !== undefined ||
          (referral.target.id === target &&
            states.includes(state) &&
            (!this.serviceId || service?.id === this.serviceId)),
      )) ?? []
    this.#people.resolve(connection, rows)
    this.#renew(rows)
    this.requestUpdate()
  }

  async #acted(action: OfferedAction, id: string, acted: Acted | undefined): Promise<void> {
    const { course, selected } = this.#later ?? {}
    course?.acted(this.#read?.list, action, acted)
    this.#unfolded = undefined
    void this.focusOn(selected?.id === id ? '#detail-title' : `#who-${id}`)
    await Promise.all([this.refresh(), selected?.read()])
  }

  protected override view({ counts }: Data): TemplateResult {
    const read = this.#read
    const current = read?.of === `${this.#group} ${this.serviceId ?? ''}`
    return html`<h2>${this.heading()}</h2>
      <div class="heaps" role="group" aria-label=${msg('Orientations par étape')}>
        ${GROUP_CODES.map(
          (code) => html`<button
            type="button"
            class="button"
            aria-pressed=${code === this.#group}
            @click=${() => this.#show(code)}
          >
            ${GROUPS[code].label()}
            ${
              counts
                ? html`<span class="count"
                    >(${counts
                      .filter(({ state }) => GROUPS[code].states.includes(state))
                      .reduce((sum, { count }) => sum + count, 0)
                      .toLocaleString(localeOfPage())})</span
                  >`
                : nothing
            }
          </button>`,
        )}
      </div>
      <div class="desk ${this.#later?.selected?.id ? 'open' : ''}">
        ${current && read ? this.#list(read.list) : skeleton(8)} ${this.#later?.selected?.view() ?? nothing}
      </div>
      ${this.#desk.view()}`
  }

  #list(list: ReferralList<InboxRow>): TemplateResult {
    return listView(list, {
      stateOf: (row) => ({
        name: this.#people.nameOf(row),
        selected: row.id === this.#later?.selected?.id,
        unfolded: row.id === this.#unfolded,
      }),
      does: this.#does,
      empty: this.#later?.emptyHeap(this.#group),
      more: this.#more,
      letIn: () => this.#later?.course.letIn(list),
      readMore: () => this.#readMore(list),
    })
  }

  async #readMore(list: ReferralList<InboxRow>): Promise<void> {
    if (this.#more === 'reading') return
    // A click before the rest is loaded counts all the same.
    const later = await this.#prepare()
    this.#desk.unavailable(!later)
    await later?.course.readMore(list, this.#asked(), () => this.#read?.list === list)
  }

  readonly #does = {
    select: (row: InboxRow): void => {
      this.tell('referral-selected', { referralId: row.id })
      if (!this.detailElsewhere) void this.#open(row)
    },
    unfold: (row: InboxRow): void => {
      const closes = this.#unfolded === row.id
      this.#unfolded = closes ? undefined : row.id
      this.requestUpdate()
      void this.focusOn(closes ? `#more-${row.id}` : `#others-${row.id} button`)
    },
    act: (action: OfferedAction, row: InboxRow): void => void this.#desk.act(action, row),
  }

  #show(group: GroupCode): void {
    if (group === this.#group) return
    this.#group = group
    this.#more = 'idle'
    this.#unfolded = undefined
    this.#read = undefined
    this.#later?.selected?.close()
    this.requestUpdate()
  }

  async #open(row: InboxRow): Promise<void> {
    const selected = (await this.#prepare())?.selected
    this.#desk.unavailable(!selected)
    void selected?.open(row)
    await this.focusOn('#detail-title')
  }

  #close(): void {
    const id = this.#later?.selected?.id
    this.#later?.selected?.close()
    void this.focusOn(`#who-${id}`)
  }
}

/** The class, without a name: `@passerelle/sdk/widgets/referral-inbox/define` gives it its own. */
export const PasserelleReferralInbox: WidgetClass<ReferralInboxElement> = ReferralInbox
