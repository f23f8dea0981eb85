import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Failure } from '../foundation/failure.ts'
import { localeOfPage } from '../foundation/locale.ts'
import { failurePanel } from '../foundation/states.ts'
import { type EntryActions, type EntryState, entry } from './entry.ts'
import type { InboxRow } from './people.ts'
import type { ReferralList } from './referral-list.ts'

/** Whether the next page is being read, or why it was not. */
export type More = 'idle' | 'reading' | Failure

/** What a list shows beside its entries, and what is done with it. */
export interface ListParts {
  readonly stateOf: (row: InboxRow) => EntryState
  readonly does: EntryActions
  /** Said of an empty list, once it is loaded. */
  readonly empty: TemplateResult | undefined
  readonly more: More
  readonly letIn: () => unknown
  readonly readMore: () => unknown
}

/** The entries, what is new above them, and the way to the next page below. */
export function listView(list: ReferralList<InboxRow>, parts: ListParts): TemplateResult {
  const { rows, waiting } = list
  const locale = localeOfPage()
  return html`<div class="list stack">
    <div>
    ${
      waiting.length > 0
        ? html`<div class="news">
            <button type="button" class="button main" @click=${parts.letIn}>
              ${newOnes(waiting.length)}
            </button>
          </div>`
        : nothing
    }
    ${rows.length === 0 ? parts.empty : nothing}
    <ul>
      ${repeat(
        rows,
        ({ id }) => id,
        (row) => {
          const { name, selected, unfolded } = parts.stateOf(row)
          const draw = (): TemplateResult => entry(row, { name, selected, unfolded }, parts.does)
          // Of thousands of entries only those are drawn again that changed.
          return html`<li class="entry card ${selected ? 'selected' : ''}" part="entry">
            ${guard([row, name, selected, unfolded, locale], draw)}
          </li>`
        },
      )}
    </ul>
    </div>
    ${list.next ? theRest(parts) : nothing}
  </div>`
}

function theRest({ more, readMore }: ListParts): TemplateResult {
  if (typeof more === 'object') return failurePanel(more, readMore)
  const reading = more === 'reading'
  return html`<button
    type="button"
    class="button"
    id="rest"
    aria-disabled=${reading ? 'true' : nothing}
    @click=${readMore}
  >
    ${reading ? msg('Lecture en cours…') : msg('Afficher la suite')}
  </button>`
}

/** How many came since, in words. */
export function newOnes(count: number): string {
  return count === 1 ? msg('1 nouvelle orientation') : msg(str`${count} nouvelles orientations`)
}
