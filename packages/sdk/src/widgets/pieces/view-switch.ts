import { html, type TemplateResult } from 'lit'

/** Buttons of which one is pressed: two ways to look at the same. */
export function viewSwitch<View extends string>(
  label: string,
  views: readonly (readonly [view: View, label: string])[],
  shown: View,
  show: (view: View) => void,
): TemplateResult {
  return html`<div class="row" role="group" aria-label=${label} part="switch">
    ${views.map(
      ([view, text]) =>
        html`<button
          type="button"
          class="button ${view === shown ? 'main' : ''}"
          aria-pressed=${view === shown}
          @click=${() => show(view)}
        >
          ${text}
        </button>`,
    )}
  </div>`
}
