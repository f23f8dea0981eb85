import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { FacetGroup } from '../../generated/types.ts'
import type { Errors } from './answers.ts'
import { usualLaw } from './check-ground.ts'
import type { FormData } from './form-data.ts'
import type { FormState } from './form-state.ts'
import { groundFields } from './ground-fields.ts'
import type { RankedService } from './rank-services.ts'
import type { Decision } from './sending.ts'
import { leftOut, namesOf, sharedGroups, sharingField } from './sharing.ts'

/** What the form holds, with the law that the host says the institution acts by. */
export interface Filled {
  readonly data: FormData
  readonly typed: FormState
  readonly hostLaw: string | undefined
}

/** What the form says, as it stands now. */
export function decisionOf(filled: Filled): Decision {
  const { data, typed } = filled
  return {
    needId: data.need?.id ?? '',
    serviceId: typed.serviceId,
    legalBasis: typed.basis,
    legalText: typed.basis === 'LEGAL_MISSION' ? lawOf(filled).trim() : null,
    informedOn: typed.informedOn,
    facetGroups: sharedGroups(data.sharing, typed.groups),
  }
}

/** What is shared with the service chosen, on what basis, and that the person knows. */
export function lowerHalf(
  filled: Filled,
  service: RankedService['service'],
  errors: Errors,
  change: (change: Partial<FormState>) => void,
): TemplateResult {
  const { data, typed } = filled
  const { sharing } = data
  const groups = sharedGroups(sharing, typed.groups)
  const toggle = (group: FacetGroup): void =>
    change({
      groups: groups.includes(group) ? groups.filter((one) => one !== group) : [...groups, group],
    })
  return html`<fieldset class="field" id="groups" tabindex="-1">
      <legend>${msg(str`Ce que ${service.partner.name} pourra lire`)}</legend>
      <p class="hint">
        ${msg('Dans tous les cas, dès l’envoi : le besoin, son urgence, la commune et les publics concernés.')}
      </p>
      ${
        sharing
          ? html`${sharingField(sharing, groups, toggle)} ${leftOut(sharing)}`
          : html`<p>
              ${msg('Rien d’autre : votre structure n’a rattaché aucune information à cette situation.')}
            </p>`
      }
      ${
        sharing && groups.length > 0
          ? html`<p class="until">
              ${msg(str`Partagé : ${namesOf(sharing, groups)}, ${sharing.untilLabel}.`)}
            </p>`
          : nothing
      }
      ${errors.groups ? html`<p class="wrong">${errors.groups}</p>` : nothing}
    </fieldset>
    ${groundFields({ ...typed, legalText: lawOf(filled) }, errors, change)}`
}

function lawOf({ data, typed, hostLaw }: Filled): string {
  return typed.legalText ?? hostLaw ?? usualLaw(data.partner.kind)
}
