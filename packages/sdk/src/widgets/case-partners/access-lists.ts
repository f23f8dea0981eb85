import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { day } from '../foundation/format.ts'
import { localeOfPage } from '../foundation/locale.ts'
import { legalBasisLabels } from '../labels/generated/legal-basis.ts'
import { purposeLabels } from '../labels/generated/purpose.ts'
import { labelOf } from '../labels/label.ts'
import { type IconName, icon } from '../look/icons.ts'
import { byFacet, facetName, fieldNames } from '../pieces/fields-of-facets.ts'
import type { AccessGroup, Share } from './partner-views.ts'

/** Whom facts are about, in the agent's words; nothing where the case has one person. */
export type NameOf = (personId: string | null) => string | undefined

/** A list under its own heading; `none` where it would be empty. */
export function accessList(
  kind: keyof typeof LOOK,
  title: string,
  items: readonly TemplateResult[],
  none: string,
): TemplateResult {
  const [tone, shape] = LOOK[kind]
  return html`<div class="list" part="list">
    <h4>${icon(shape)}<span class=${tone}>${title}</span></h4>
    ${items.length > 0 ? html`<ul class="stack">${items}</ul>` : html`<p class="muted">${none}</p>`}
  </div>`
}

const LOOK = {
  open: ['good', 'unlock'],
  withheld: ['attention', 'lock'],
  shared: ['active', 'arrow'],
  kept: ['muted', 'close'],
} as const satisfies Record<string, readonly [tone: string, shape: IconName]>

/** Fields that may be read, and until when. */
export function openItem(group: AccessGroup, nameOf: NameOf): TemplateResult {
  return html`<li>
    ${facts(group.facet, group.fields, nameOf(group.personId))}
    ${group.until ? html`<p class="hint">${msg(str`Jusqu’au ${day(group.until)} inclus`)}</p>` : nothing}
  </li>`
}

/** Fields that are not disclosed to a partner. */
export function keptItem(group: AccessGroup, nameOf: NameOf): TemplateResult {
  return html`<li>${facts(group.facet, group.fields, nameOf(group.personId))}</li>`
}

/** Fields that may not be read: why, what would open them, and the step that the agent may take. */
export function withheldItem(
  group: AccessGroup,
  nameOf: NameOf,
  act: (group: AccessGroup) => void,
): TemplateResult {
  const { reason, reasonLabel, opensWith, openingAction } = group
  const why = labelOf(reasonLabel ? { [reason ?? '']: reasonLabel } : {}, reason ?? '')
  const label = openingAction ? actionLabel(openingAction) : undefined
  return html`<li class="reason">
    ${facts(group.facet, group.fields, nameOf(group.personId))}
    <p><span class="strong">${msg('Pourquoi :')}</span> ${why}.</p>
    ${
      // The sentence of the network is French; in English the action says it.
      opensWith && localeOfPage() === 'fr'
        ? html`<p><span class="strong">${msg('Pour l’ouvrir :')}</span> ${opensWith}</p>`
        : nothing
    }
    ${
      label
        ? html`<button type="button" class="button" @click=${() => act(group)}>
            ${label}<span class="spoken"> : ${facetName(group.facet)}</span>
          </button>`
        : nothing
    }
  </li>`
}

/** One disclosure to a partner: what, for what, on what basis, until when. */
export function sharedItem(share: Share, nameOf: NameOf): TemplateResult {
  const purposes = share.purposes.map((purpose) => labelOf(purposeLabels, purpose)).join(', ')
  return html`<li>
    <p class="strong">${shareEnd(share)}</p>
    ${byFacet(share.fields).map(({ facet, fields }) => facts(facet, fields, nameOf(share.personId)))}
    <p class="hint">${purposes} · ${labelOf(legalBasisLabels, share.legalBasis)}</p>
  </li>`
}

/** Until when a disclosure holds, in words. */
function shareEnd({ until, referralId }: Share): string {
  if (until) return msg(str`Partagé jusqu’au ${day(until)} inclus`)
  if (referralId) return msg('Partagé tant que dure l’orientation')
  return msg('Partagé jusqu’à ce que vous y mettiez fin')
}

function facts(facet: string, fields: readonly string[], person?: string): TemplateResult {
  const of = person ? html`<span class="muted">(${person})</span>` : nothing
  return html`<p><span class="strong">${facetName(facet)}</span> ${of} : ${fieldNames(fields)}</p>`
}

function actionLabel(action: string): string | undefined {
  switch (action) {
    case 'REQUEST_DISCLOSURE':
      return msg('Demander le partage')
    case 'SIGN_AGREEMENT':
      return msg('Proposer une convention')
    case 'ACCEPT_REFERRAL':
      return msg('Voir l’orientation')
    case 'JOIN_CASE':
      return msg('Inviter dans la situation')
    case 'CHANGE_PURPOSE':
      return msg('Changer de finalité')
    case 'TRY_LATER':
      return msg('Réessayer')
    default:
      return undefined
  }
}
