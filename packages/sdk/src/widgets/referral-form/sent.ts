import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { day } from '../foundation/format.ts'
import { icon } from '../look/icons.ts'
import type { RankedService } from './rank-services.ts'
import type { SentReferral } from './sending.ts'

/** What was sent, what happens next and by when. */
export function sentView(
  { target, dueAt, serviceName }: SentReferral,
  service: RankedService['service'] | undefined,
  on: { readonly follow: () => void; readonly again: () => void },
): TemplateResult {
  return html`<div class="sent stack">
    <h2 id="sent" tabindex="-1" class="row good">${icon('check')} ${msg('Orientation transmise')}</h2>
    <p>${msg(str`${target.name} a reçu votre demande pour « ${serviceName} ».`)}</p>
    <p class="next">
      <span class="strong">${msg('Ensuite :')}</span>
      ${msg(str`${target.name} en prend connaissance et vous répond.`)}
      ${
        dueAt
          ? msg(str`Sa réponse est attendue au plus tard le ${day(dueAt)}.`)
          : msg('Passerelle la relance si elle tarde.')
      }
      ${silence(service)}
    </p>
    <p class="row">
      <button type="button" class="button main" @click=${on.follow}>
        ${msg('Suivre l’orientation')}
      </button>
      <button type="button" class="button" @click=${on.again}>${msg('Nouvelle orientation')}</button>
    </p>
  </div>`
}

function silence(service: RankedService['service'] | undefined): string | typeof nothing {
  if (service?.silenceMeans === 'ACCEPTED') return msg('Passé ce délai, le silence vaut accord.')
  if (service?.silenceMeans === 'REJECTED') return msg('Passé ce délai, le silence vaut rejet.')
  return nothing
}
