import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { inDays } from '../foundation/format.ts'
import { referralActionLabels } from '../labels/generated/referral-action.ts'
import { labelOf } from '../labels/label.ts'
import { stateBadge } from '../pieces/state-badge.ts'
import { type OfferedAction, offered } from '../referral-actions/order.ts'
import { clockNotes } from './clock-notes.ts'
import type { InboxRow } from './people.ts'

/** How an entry stands in the list. */
export interface EntryState {
  readonly name: string | undefined
  readonly selected: boolean
  /** Whether its further actions are shown. */
  readonly unfolded: boolean
}

/** What an agent does with entries. */
export interface EntryActions {
  readonly select: (row: InboxRow) => void
  readonly unfold: (row: InboxRow) => void
  readonly act: (action: OfferedAction, row: InboxRow) => void
}

/** One referral of the list. */
export function entry(row: InboxRow, state: EntryState, does: EntryActions): TemplateResult {
  const { id, serviceName, source, sentAt } = row
  return html`<article aria-labelledby="who-${id}" class="stack">
    <header class="row between">
      <h3>
        <button
          type="button"
          class="link"
          id="who-${id}"
          aria-describedby="what-${id}"
          aria-expanded=${state.selected}
          @click=${() => does.select(row)}
        >
          ${state.name ?? msg('Personne non identifiée')}
        </button>
      </h3>
      ${stateBadge(row.state)}
    </header>
    <p id="what-${id}">${serviceName} <span class="muted">· ${row.themeLabel}</span></p>
    <p class="row notes">
      <span class="muted">
        ${source.name} ${sentAt ? html`· ${msg(str`reçue ${inDays(sentAt)}`)}` : nothing}
      </span>
      ${clockNotes(row)}
    </p>
    ${actions(row, state, does)}
  </article>`
}

function actions(row: InboxRow, { unfolded }: EntryState, does: EntryActions) {
  const [first, ...others] = offered(row.allowedActions)
  if (!first) return nothing
  const button = (action: OfferedAction, kind: string) =>
    html`<button type="button" class="button ${kind}" @click=${() => does.act(action, row)}>
      ${labelOf(referralActionLabels, action)}
    </button>`
  return html`<div role="group" aria-labelledby="who-${row.id}" class="stack">
    <div class="row">
      ${button(first, '')}
      ${
        others.length > 0
          ? html`<button
              type="button"
              class="button plain"
              id="more-${row.id}"
              aria-expanded=${unfolded}
              @click=${() => does.unfold(row)}
            >
              ${msg('Autres actions')}
            </button>`
          : nothing
      }
    </div>
    ${
      unfolded
        ? html`<ul class="row others" id="others-${row.id}">
            ${others.map((action) => html`<li>${button(action, 'plain')}</li>`)}
          </ul>`
        : nothing
    }
  </div>`
}
