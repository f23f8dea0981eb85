import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { needStatusLabels } from '../labels/generated/need-status.ts'
import { needUrgencyLabels } from '../labels/generated/need-urgency.ts'
import { labelOf } from '../labels/label.ts'
import { icon } from '../look/icons.ts'
import { radioField } from '../pieces/radio-field.ts'
import type { FormData, FormNeed } from './form-data.ts'
import { isUnderWay } from './rank-services.ts'
import type { Draft } from './sending.ts'

/** The need to refer: said where there is one only, chosen otherwise. */
export function needField(
  { case: { needs }, need }: FormData,
  value: string,
  error: string | undefined,
  change: (needId: string) => void,
): TemplateResult {
  const only = needs.length === 1 ? need : undefined
  if (!only) {
    return radioField({
      ...{ id: 'need', label: msg('Pour quel besoin ?'), value, error, change },
      choices: needs.map((one) => ({ value: one.id, label: one.themeLabel, details: about(one) })),
    })
  }
  return html`<div class="field" id="need" tabindex="-1">
    <p class="label">${msg('Besoin')}</p>
    <div class="card">
      <p class="strong">${only.themeLabel}</p>
      ${about(only)}
    </div>
    ${error ? html`<p class="wrong" id="need-error">${error}</p>` : nothing}
  </div>`
}

function about({ urgency, status, referrals }: FormNeed): TemplateResult {
  const underWay = referrals.filter(isUnderWay)
  return html`<p>
      ${labelOf(needUrgencyLabels, urgency)} · ${labelOf(needStatusLabels, status ?? 'OPEN')}
    </p>
    ${underWay.map(
      ({ serviceName, stateLabel }) => html`<p class="attention">
        ${msg(str`Déjà en cours : ${serviceName} (${stateLabel}).`)}
      </p>`,
    )}`
}

/** A draft that was not sent: it can be taken up or deleted. */
export function draftBanner(
  { need }: FormData,
  own: Draft | undefined,
  on: { readonly resume: (serviceId: string) => void; readonly discard: (draft: Draft) => void },
): TemplateResult[] {
  const drafts = need?.referrals.filter(({ state }) => state === 'DRAFT') ?? []
  return drafts.flatMap(({ id, version, serviceName, service }) => {
    if (!need || !service) return []
    const draft = own?.id === id ? own : { id, version, needId: need.id, serviceId: service.id }
    return [
      html`<div class="banner" part="draft">
        ${icon('pencil')}
        <p>
          <span class="strong">${msg('Brouillon non transmis :')}</span> ${serviceName}.
          ${msg('Personne d’autre que votre structure ne le voit.')}
        </p>
        <button type="button" class="button" @click=${() => on.resume(service.id)}>
          ${msg('Le reprendre')}
        </button>
        <button type="button" class="button" @click=${() => on.discard(draft)}>
          ${msg('Le supprimer')}
        </button>
      </div>`,
    ]
  })
}
