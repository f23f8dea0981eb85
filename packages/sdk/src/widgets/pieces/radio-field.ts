import { html, nothing, type TemplateResult } from 'lit'
import {
  around,
  type Choice,
  describedBy,
  type FieldFrame,
  optional,
  wrong,
} from './field-frame.ts'

/** A closed list that is read through before one is chosen. */
export function radioField<Value extends string>(
  frame: FieldFrame & {
    readonly value: Value | ''
    readonly choices: readonly Choice<Value>[]
    readonly change: (value: Value) => void
  },
): TemplateResult {
  const { id, value, choices, change } = frame
  return html`<fieldset
    class="field"
    id=${id}
    tabindex="-1"
    aria-describedby=${describedBy(frame)}
    aria-invalid=${frame.error ? 'true' : nothing}
  >
    <legend>${frame.label} ${optional(frame)}</legend>
    ${around(frame)}
    ${choices.map((choice, index) => radio(`${id}-${index}`, id, choice, value, change))}
    ${wrong(frame)}
  </fieldset>`
}

function radio<Value extends string>(
  id: string,
  name: string,
  { value, label, details, closed }: Choice<Value>,
  chosen: Value | '',
  change: (value: Value) => void,
): TemplateResult {
  return html`<div class="choice card">
    <input
      type="radio"
      id=${id}
      name=${name}
      value=${value}
      .checked=${value === chosen}
      ?disabled=${closed !== undefined}
      aria-describedby=${details || closed ? `${id}-details` : nothing}
      @change=${() => change(value)}
    />
    <label for=${id}>${label}</label>
    ${
      details || closed
        ? html`<div class="details" id="${id}-details">
            ${details} ${closed ? html`<p class="attention strong">${closed}</p>` : nothing}
          </div>`
        : nothing
    }
  </div>`
}
