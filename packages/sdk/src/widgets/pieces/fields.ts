import { html, nothing, type TemplateResult } from 'lit'
import {
  around,
  type Choice,
  describedBy,
  type FieldFrame,
  optional,
  wrong,
} from './field-frame.ts'

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

/** A statement that the agent confirms. */
export function checkField(
  frame: FieldFrame & { readonly checked: boolean; readonly change: (checked: boolean) => void },
): TemplateResult {
  const { id, checked, change } = frame
  return html`<div class="field">
    <div class="check">
      <input
        type="checkbox"
        id=${id}
        .checked=${checked}
        aria-describedby=${describedBy(frame)}
        aria-invalid=${frame.error ? 'true' : nothing}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) change(event.target.checked)
        }}
      />
      <label for=${id}>${frame.label} ${optional(frame)}</label>
    </div>
    ${around(frame)} ${wrong(frame)}
  </div>`
}
