import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { icon } from '../look/icons.ts'
import type { Failure } from './failure.ts'

/** Grey lines where text is going to stand. Nothing for a screen reader: the widget is busy. */
export function skeleton(lines = 4): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-hidden="true">
    ${Array.from({ length: lines }, () => html`<span></span>`)}
  </div>`
}

/** Nothing to show, why, and what to do next. */
export function emptyState(title: string, next: string, action?: TemplateResult): TemplateResult {
  return html`<div class="empty" part="empty">
    ${icon('empty')}
    <p class="strong">${title}</p>
    <p class="muted">${next}</p>
    ${action}
  </div>`
}

/** What went wrong, what to do, and what to quote. */
export function failurePanel(failure: Failure, retry: () => unknown): TemplateResult {
  const label = failure.kind === 'session-ended' ? msg('Reprendre la session') : msg('Réessayer')
  return html`<div class="failure" part="error" role="alert">
    ${icon('alert')}
    <div>
      <p class="strong">${failure.title}</p>
      <p>${failure.mend}</p>
      <p class="reference">${msg('Référence')} : <code>${failure.reference}</code></p>
      <button type="button" class="button" @click=${retry}>${label}</button>
    </div>
  </div>`
}

/** The network is away. What was decided is kept and goes by itself. */
export function waitingBanner(sending: boolean): TemplateResult {
  return html`<div class="banner attention" part="banner" role="status">
    ${icon('offline')}
    <p>
      <span class="strong">${msg('Hors connexion.')}</span>
      ${
        sending
          ? msg('Votre envoi est conservé : il partira une seule fois, dès le retour du réseau.')
          : msg('Les informations affichées peuvent dater.')
      }
    </p>
  </div>`
}

/** The session is over; the host is asked for a new one. */
export function sessionBanner(resume: () => unknown): TemplateResult {
  return html`<div class="banner attention" part="banner" role="alert">
    ${icon('lock')}
    <p>
      <span class="strong">${msg('Votre session est terminée.')}</span>
      ${msg('Votre saisie est conservée.')}
    </p>
    <button type="button" class="button" @click=${resume}>${msg('Reprendre la session')}</button>
  </div>`
}
