import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { WidgetContactQuery } from '../../generated/types.ts'
import { day, moment } from '../foundation/format.ts'
import { facetFieldLabels } from '../labels/generated/facet-field.ts'
import { facetGroupLabels } from '../labels/generated/facet-group.ts'
import { legalBasisLabels } from '../labels/generated/legal-basis.ts'
import { purposeLabels } from '../labels/generated/purpose.ts'
import { referralActionLabels } from '../labels/generated/referral-action.ts'
import { labelOf } from '../labels/label.ts'
import { deadline } from '../pieces/deadline.ts'
import { history, type WholeReferral } from '../pieces/history.ts'
import { nextStep } from '../pieces/next-step.ts'
import { stateBadge } from '../pieces/state-badge.ts'
import { type OfferedAction, offered } from '../referral-actions/order.ts'

/** Who the person is, as far as the agent may read it. */
export type Contact = NonNullable<WidgetContactQuery['sharedCase']>['contact'][number]

/** What the detail shows beside the referral itself. */
export interface DetailParts {
  /** Undefined until it is read. */
  readonly contacts: readonly Contact[] | undefined
  readonly messages: TemplateResult | typeof nothing
  readonly act: (action: OfferedAction) => void
}

/** One referral, whole. */
export function detail(referral: WholeReferral, parts: DetailParts): TemplateResult {
  const next = nextStep(referral)
  return html`<p class="row">
      ${stateBadge(referral.state)} <span>${referral.serviceName}</span>
      ${deadline(next && !referral.respondedAt ? referral.dueAt : null)}
    </p>
    ${next ? html`<p class="next"><span class="strong">${msg('Ensuite :')}</span> ${next}</p>` : nothing}
    ${
      referral.disputedSince
        ? html`<p class="attention">
            ${msg(str`Désaccord signalé le ${moment(referral.disputedSince)} : les délais sont suspendus.`)}
          </p>`
        : nothing
    }
    <div class="row">
      ${offered(referral.allowedActions).map(
        (action, index) =>
          html`<button
            type="button"
            class="button ${index === 0 ? 'main' : ''}"
            @click=${() => parts.act(action)}
          >
            ${labelOf(referralActionLabels, action)}
          </button>`,
      )}
    </div>
    ${person(parts.contacts)} ${shared(referral)}
    <section class="stack" aria-labelledby="history-title">
      <h4 id="history-title">${msg('Historique')}</h4>
      ${history(referral)}
    </section>
    ${parts.messages}`
}

function person(contacts: readonly Contact[] | undefined): TemplateResult | typeof nothing {
  if (!contacts) return nothing
  return html`<section class="stack" aria-labelledby="person-title">
    <h4 id="person-title">${msg('Identité partagée')}</h4>
    ${
      contacts.length > 0
        ? contacts.map(identity)
        : html`<p class="muted">${msg('Aucun partenaire n’a indiqué d’identité.')}</p>`
    }
  </section>`
}

function identity({ familyName, givenNames, birthDate, source, access }: Contact): TemplateResult {
  const withheld = access.find(({ reason }) => reason !== null)
  return html`<dl class="facts">
    ${fact(msg('Nom'), familyName)} ${fact(msg('Prénoms'), givenNames)}
    ${fact(msg('Date de naissance'), birthDate && day(birthDate))}
    ${
      withheld && !familyName
        ? html`<dt>${msg('Non lisible')}</dt>
            <dd>${withheld.reasonLabel} ${withheld.opensWith}</dd>`
        : nothing
    }
    ${fact(msg('Indiquée par'), source.name)}
  </dl>`
}

function shared({ disclosureSet, need, themeLabel, commune }: WholeReferral): TemplateResult {
  const facts = [
    ...(disclosureSet?.facetGroups ?? []).map((code) => labelOf(facetGroupLabels, code)),
    ...(disclosureSet?.facetFields ?? []).map((code) => labelOf(facetFieldLabels, code)),
  ]
  return html`<section class="stack" aria-labelledby="shared-title">
    <h4 id="shared-title">${msg('Ce qui est partagé avec vous')}</h4>
    <dl class="facts">
      ${fact(msg('Besoin'), need?.themeLabel ?? themeLabel)} ${fact(msg('Commune'), commune.name)}
      ${
        disclosureSet
          ? html`${fact(msg('Informations'), facts.join(', '))}
              ${fact(
                msg('Pour'),
                disclosureSet.purposes.map((code) => labelOf(purposeLabels, code)).join(', '),
              )}
              ${fact(
                msg('Fondement'),
                [labelOf(legalBasisLabels, disclosureSet.legalBasis), disclosureSet.legalText]
                  .filter(Boolean)
                  .join(' : '),
              )}
              ${fact(msg('Personne informée le'), day(disclosureSet.informedOn))}`
          : nothing
      }
    </dl>
  </section>`
}

function fact(name: string, value: string | null | undefined): TemplateResult | typeof nothing {
  return value
    ? html`<dt>${name}</dt>
        <dd>${value}</dd>`
    : nothing
}
