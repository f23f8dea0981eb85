import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { day } from '../foundation/format.ts'
import { legalBasisLabels } from '../labels/generated/legal-basis.ts'
import { purposeLabels } from '../labels/generated/purpose.ts'
import { labelOf } from '../labels/label.ts'
import { byFacet, facetName, fieldNames } from '../pieces/fields-of-facets.ts'
import type { Share } from './journal.ts'
import { withdrawButton } from './record-item.ts'

/** One share in force: with whom, what, for what, on what ground, until when. */
export function shareItem(share: Share, withdraw: (share: Share) => unknown): TemplateResult {
  return html`<li class="card stack" part="share">
    <h3>${share.reader.name}</h3>
    ${sharedFields(share)}
    <p class="strong">${shareEnd(share)}</p>
    <p class="muted">
      ${purposesOf(share)} · ${labelOf(legalBasisLabels, share.legalBasis)} ·
      ${msg(str`personne informée le ${day(share.informedOn)}`)}
    </p>
    ${withdrawButton(share, withdraw)}
  </li>`
}

/** What a share opens, by facet. */
export function sharedFields({ fields }: Share): TemplateResult[] {
  return byFacet(fields).map(
    (group) =>
      html`<p><span class="strong">${facetName(group.facet)}</span> : ${fieldNames(group.fields)}</p>`,
  )
}

/** What a share may be read for. */
export function purposesOf({ purposes }: Share): string {
  return purposes.map((purpose) => labelOf(purposeLabels, purpose)).join(', ')
}

function shareEnd({ until, referralId }: Share): string {
  if (until) return msg(str`Partagé jusqu’au ${day(until)} inclus`)
  if (referralId) return msg('Partagé tant que dure l’orientation')
  return msg('Partagé jusqu’à ce que vous y mettiez fin')
}
