import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { AccessRecordDirection, FacetName } from '../../generated/types.ts'
import { facetNameLabels } from '../labels/generated/facet-name.ts'
import { labelOf } from '../labels/label.ts'
import { selectField, textField } from '../pieces/fields.ts'
import type { JournalFilter, NamedPartner } from './journal.ts'

/** Facets by code, for the choice of one. */
const FACETS = Object.keys(facetNameLabels) as readonly FacetName[]

/** What the journal is narrowed by. It is applied as a whole, on demand, so that nothing jumps while one chooses. */
export function filterForm(
  filter: JournalFilter,
  partners: readonly NamedPartner[],
  wrongPeriod: boolean,
  change: (part: Partial<JournalFilter>) => void,
  apply: () => void,
  clear: () => void,
): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault()
    apply()
  }
  return html`<form class="filters" novalidate aria-label=${msg('Filtrer le journal')} @submit=${submit}>
    ${selectField<AccessRecordDirection>({
      ...{ id: 'direction', label: msg('Lectures'), value: filter.direction },
      choices: [
        { value: 'OF_MY_FACTS', label: msg('de vos informations, par vos partenaires') },
        { value: 'BY_MY_AGENTS', label: msg('par vos agents, chez vos partenaires') },
      ],
      change: (direction) => change({ direction: direction || 'OF_MY_FACTS' }),
    })}
    ${selectField<string>({
      ...{ id: 'partner', label: msg('Partenaire'), value: filter.partnerId },
      placeholder: msg('Tous'),
      choices: partners.map(({ id, name }) => ({ value: id, label: name })),
      change: (partnerId) => change({ partnerId }),
    })}
    ${selectField<FacetName>({
      ...{ id: 'facet', label: msg('Informations'), value: filter.facet },
      placeholder: msg('Toutes'),
      choices: FACETS.map((value) => ({ value, label: labelOf(facetNameLabels, value) })),
      change: (facet) => change({ facet }),
    })}
    ${textField({
      ...{ id: 'from', kind: 'date', label: msg('Du'), value: filter.from },
      change: (from) => change({ from }),
    })}
    ${textField({
      ...{ id: 'until', kind: 'date', label: msg('Au (inclus)'), value: filter.until },
      error: wrongPeriod ? msg('Choisissez une fin qui suit le début.') : undefined,
      change: (until) => change({ until }),
    })}
    <div class="row">
      <button type="submit" class="button main">${msg('Filtrer')}</button>
      <button type="button" class="button plain" @click=${clear}>${msg('Tout afficher')}</button>
    </div>
  </form>`
}
