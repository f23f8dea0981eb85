import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { moment } from '../foundation/format.ts'
import { purposeLabels } from '../labels/generated/purpose.ts'
import { labelOf } from '../labels/label.ts'
import { icon } from '../look/icons.ts'
import { facetName, fieldNames } from '../pieces/fields-of-facets.ts'
import type { AccessRecord, Journal, Share } from './journal.ts'

/** One reading: who, what, when, why, on what ground, and by which agent and session where that is told. */
export function recordItem(
  record: AccessRecord,
  { agreements, shares }: Journal,
  ofMyFacts: boolean,
  withdraw: (share: Share) => unknown,
): TemplateResult {
  const { id, occurredAt, owner, reader, facet, fields, purpose, emergencyAccessId } = record
  const titles = record.agreementIds.map((agreement) => agreements.get(agreement)?.title ?? '')
  const open = shares.filter((share) => record.disclosureIds.includes(share.id))
  return html`<li class="card stack" id="record-${id}" tabindex="-1" part="record">
    <div class="row head">
      <h3>${ofMyFacts ? reader.name : owner.name}</h3>
      <time class="muted" datetime=${occurredAt}>${moment(occurredAt)}</time>
    </div>
    ${
      emergencyAccessId
        ? html`<p><span class="badge attention">${icon('alert')} ${msg('Accès d’urgence')}</span></p>`
        : nothing
    }
    <p><span class="strong">${facetName(facet)}</span> : ${fieldNames(fields)}</p>
    <p class="muted">
      ${[labelOf(purposeLabels, purpose), ...titles.filter(Boolean)].join(' · ')}
    </p>
    <details>
      <summary>${msg('Agent, session et références')}</summary>
      <dl>
        ${term(msg('Agent'), record.agent ?? hidden(ofMyFacts))}
        ${term(msg('Session'), record.widgetSessionId ?? hidden(ofMyFacts))}
        ${emergencyAccessId ? term(msg('Accès d’urgence'), emergencyAccessId) : nothing}
        ${record.agreementIds.map((one) => term(msg('Convention'), one))}
        ${record.disclosureIds.map((one) => term(msg('Partage'), one))}
        ${term(msg('Situation'), record.caseId)} ${term(msg('Personne'), record.personId)}
        ${term(msg('Requête'), record.requestId)}
      </dl>
    </details>
    ${open.map((share) => withdrawButton(share, withdraw))}
  </li>`
}

/** Offers to end a share, where its owner may. */
export function withdrawButton(
  share: Share,
  withdraw: (share: Share) => unknown,
): TemplateResult | typeof nothing {
  if (!share.allowedActions.includes('END_DISCLOSURE')) return nothing
  return html`<p>
    <button type="button" class="button" @click=${() => withdraw(share)}>
      ${msg('Retirer le partage')}<span class="spoken"> : ${share.reader.name}</span>
    </button>
  </p>`
}

function term(name: string, value: string): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

/** Why an agent or a session is not told: it is the other partner's own matter, or a program read. */
function hidden(ofMyFacts: boolean): string {
  return ofMyFacts ? msg('connu du partenaire lecteur') : msg('aucun : lecture par un programme')
}
