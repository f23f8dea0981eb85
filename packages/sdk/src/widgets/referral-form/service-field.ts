import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { radioField } from '../pieces/radio-field.ts'
import type { RankedService } from './rank-services.ts'

/** How many are shown at first: the nearest with room. */
const FIRST = 5

/** The services that can take the need, and folded below them those that cannot, with the reason. */
export function serviceField(of: {
  readonly services: readonly RankedService[]
  readonly value: string
  readonly all: boolean
  readonly error: string | undefined
  readonly change: (serviceId: string) => void
  readonly showAll: () => void
  readonly follow: (referralId: string) => void
}): TemplateResult {
  const { services, value, all, error } = of
  const fitting = services.filter(({ against }) => against.length === 0)
  const others = services.filter(({ against }) => against.length > 0)
  const shown = fitting.filter((one, index) => all || index < FIRST || one.service.id === value)
  const hidden = fitting.length - shown.length
  return html`${
    fitting.length > 0
      ? radioField({
          ...{ id: 'service', label: msg('À quel service ?'), value, error, change: of.change },
          hint: msg('Les plus proches d’abord, puis ceux qui ont de la place.'),
          choices: shown.map((one) => ({
            value: one.service.id,
            label: one.service.name,
            details: details(one),
          })),
        })
      : html`<div class="stack" id="service" tabindex="-1">
          <p class="strong">${msg('Aucun service ne peut prendre ce besoin aujourd’hui.')}</p>
          <p class="muted">${msg('Voyez ci-dessous pourquoi, ou réessayez plus tard.')}</p>
        </div>`
  }
  ${
    hidden > 0
      ? html`<p>
          <button type="button" class="button" @click=${of.showAll}>
            ${msg(str`Afficher ${hidden} autres services`)}
          </button>
        </p>`
      : nothing
  }
  ${
    others.length > 0
      ? html`<details>
          <summary>${msg(str`Ne peuvent pas prendre ce besoin (${others.length})`)}</summary>
          <ul class="stack">
            ${others.map((one) => excluded(one, of.follow))}
          </ul>
        </details>`
      : nothing
  }`
}

function details({ service, distance, tariffCents, tariffUnit }: RankedService): TemplateResult {
  const { partner, capacity, fee, legalDeadlineDays } = service
  const near = [
    msg('dans la commune'),
    msg('dans la même intercommunalité'),
    msg('dans le département'),
  ][distance]
  return html`<p>${[partner.name, partner.commune?.name, near].filter(Boolean).join(' · ')}</p>
    <p class="row">
      ${
        capacity === 'OPEN'
          ? html`<span class="badge good">${msg('Places disponibles')}</span>`
          : html`<span class="badge attention">${msg('Liste d’attente')}</span>`
      }
      ${fee === 'GRATUIT' ? html`<span>${msg('Gratuit')}</span>` : tariff(tariffCents, tariffUnit)}
      ${
        legalDeadlineDays
          ? html`<span>${msg(str`Réponse sous ${legalDeadlineDays} jours`)}</span>`
          : nothing
      }
    </p>`
}

function tariff(cents: number | null, unit: string | null): TemplateResult | typeof nothing {
  if (cents === null) return nothing
  const price = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })
  return html`<span>${[price.format(cents / 100), unit].filter(Boolean).join(' / ')}</span>`
}

function excluded(
  { service, against, duplicateId }: RankedService,
  follow: (referralId: string) => void,
): TemplateResult {
  return html`<li>
    <p><span class="strong">${service.name}</span> · ${service.partner.name}</p>
    ${against.map((why) => html`<p class="muted">${why}</p>`)}
    ${
      duplicateId
        ? html`<button type="button" class="button" @click=${() => follow(duplicateId)}>
            ${msg('Suivre cette orientation')}
          </button>`
        : nothing
    }
  </li>`
}
