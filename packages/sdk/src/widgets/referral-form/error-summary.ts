import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from '../look/icons.ts'
import type { Errors, FieldName } from './answers.ts'

/** What is wrong, at the top, each with a link to its field. */
export function errorSummary(
  errors: Errors,
  refusal: string,
  go: (field: FieldName) => unknown,
): TemplateResult | typeof nothing {
  const found = Object.entries(errors)
  if (found.length === 0 && !refusal) return nothing
  return html`<div class="banner bad" id="summary" tabindex="-1" role="alert">
    ${icon('alert')}
    <div>
      <p class="strong">${refusal || msg('L’orientation n’est pas encore transmise')}</p>
      <ul>
        ${found.map(
          ([field, text]) => html`<li>
            <a
              href="#${field}"
              @click=${(event: Event) => {
                event.preventDefault()
                go(field as FieldName)
              }}
              >${text}</a
            >
          </li>`,
        )}
      </ul>
    </div>
  </div>`
}
