import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { localeOfPage } from '../foundation/locale.ts'
import { grouped } from '../pieces/grouped.ts'
import { type StatisticsRow, type StatisticsSeries, share, totalOf } from './series.ts'

/** Bars beside the figures they show: the figures are text, the bars are for the eye alone. */
export function chart({ rows }: StatisticsSeries): TemplateResult {
  return html`<div class="chart" part="chart">
    ${[...grouped(rows, ({ group = '' }) => group)].map(
      ([group, own]) => html`${group ? html`<h4>${group}</h4>` : nothing}
        <ul>
          ${own.map(
            (row) => html`<li>
              <span>${row.label}</span>
              <svg class="track" aria-hidden="true">
                <rect part="bar" height="100%" width="${share(row.value ?? 0, rows)}%" />
              </svg>
              <span class="figure">${figure(row)}</span>
            </li>`,
          )}
        </ul>`,
    )}
  </div>`
}

/** The same figures as a table. */
export function table(series: StatisticsSeries): TemplateResult {
  const { rows, unit, label } = series
  const total = totalOf(series)
  const hasGroups = rows.some(({ group }) => group)
  return html`<table part="table">
    <caption class="spoken">
      ${label}
    </caption>
    <thead>
      <tr>
        ${hasGroups ? html`<th scope="col">${msg('Étape')}</th>` : nothing}
        <th scope="col">${msg('Détail')}</th>
        <th scope="col" class="figure">${msg('Nombre')} (${unit})</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`<tr>
          ${hasGroups ? html`<td>${row.group}</td>` : nothing}
          <th scope="row">${row.label}</th>
          <td class="figure">${figure(row)}</td>
        </tr>`,
      )}
    </tbody>
    ${
      total === null
        ? nothing
        : html`<tfoot>
            <tr>
              <th scope="row" colspan=${hasGroups ? 2 : 1}>${msg('Total')}</th>
              <td class="figure">${number(total)}</td>
            </tr>
          </tfoot>`
    }
  </table>`
}

function figure({ value }: StatisticsRow): TemplateResult | string {
  return value === null ? html`<span class="hint">${msg('non publié')}</span>` : number(value)
}

/** A number as the language of the page writes it. */
export function number(value: number): string {
  return value.toLocaleString(localeOfPage() === 'en' ? 'en-GB' : 'fr-FR')
}
