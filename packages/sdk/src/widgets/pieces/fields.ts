import { html, nothing, type TemplateResult } from 'lit'

/** What every field has: one id in its shadow root, a label, perhaps a hint, perhaps what is wrong. */
export interface FieldFrame {
  /** Unique in the widget: label, hint and error refer to it. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
  /** Said beside the label: most fields are required, so the others say so. */
  readonly optional?: string | undefined
}

/** One choice of a list. */
export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** A second line, read with the first. */
  readonly details?: TemplateResult | string | undefined
  /** Why it cannot be chosen; shown in place of the choice. */
  readonly closed?: string | undefined
}

/** Text of one line, of several, or a day. */
export function textField(
  frame: FieldFrame & {
    readonly value: string
    readonly kind?: 'text' | 'date' | 'long' | undefined
    readonly maxLength?: number | undefined
    readonly min?: string | undefined
    readonly change: (value: string) => void
  },
): TemplateResult {
  const { id, value, kind = 'text', maxLength, min, change } = frame
  const typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
      change(event.target.value)
    }
  }
  const control =
    kind === 'long'
      ? html`<textarea
          id=${id}
          rows="4"
          maxlength=${maxLength ?? nothing}
          .value=${value}
          aria-describedby=${describedBy(frame)}
          aria-invalid=${frame.error ? 'true' : nothing}
          @input=${typed}
        ></textarea>`
      : html`<input
          id=${id}
          type=${kind}
          autocomplete="off"
          maxlength=${maxLength ?? nothing}
          min=${min ?? nothing}
          .value=${value}
          aria-describedby=${describedBy(frame)}
          aria-invalid=${frame.error ? 'true' : nothing}
          @input=${typed}
        />`
  return html`<div class="field">
    <label for=${id}>${frame.label} ${optional(frame)}</label>
    ${around(frame)} ${control} ${wrong(frame)}
  </div>`
}

/** A closed list, where one may be chosen and most are not read through. */
export function selectField<Value extends string>(
  frame: FieldFrame & {
    readonly value: Value | ''
    readonly choices: readonly Choice<Value>[]
    /** The choice of none; without it one is always chosen. */
    readonly placeholder?: string | undefined
    readonly change: (value: Value | '') => void
  },
): TemplateResult {
  const { id, value, choices, placeholder, change } = frame
  const chosen = (event: Event): void => {
    const to = event.target instanceof HTMLSelectElement ? event.target.value : ''
    change(choices.find((choice) => choice.value === to)?.value ?? '')
  }
  return html`<div class="field">
    <label for=${id}>${frame.label} ${optional(frame)}</label>
    ${around(frame)}
    <select
      id=${id}
      aria-describedby=${describedBy(frame)}
      aria-invalid=${frame.error ? 'true' : nothing}
      @change=${chosen}
    >
      ${
        placeholder === undefined
          ? nothing
          : html`<option value="" ?selected=${value === ''}>${placeholder}</option>`
      }
      ${choices.map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${choice.value === value}>
            ${choice.label}
          </option>`,
      )}
    </select>
    ${wrong(frame)}
  </div>`
}

export function describedBy({ id, hint, error }: FieldFrame): string | typeof nothing {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : nothing
}

export function optional({ optional: text }: FieldFrame): TemplateResult | typeof nothing {
  return text ? html`<span class="hint">(${text})</span>` : nothing
}

export function around({ id, hint }: FieldFrame): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing
}

export function wrong({ id, error }: FieldFrame): TemplateResult | typeof nothing {
  return error ? html`<p class="wrong" id="${id}-error">${error}</p>` : nothing
}
