import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { WidgetConnection } from '../connection/connection.ts'
import type { WidgetClass, WidgetElement } from '../foundation/element.ts'
import { moment } from '../foundation/format.ts'
import { RefreshOnReturn } from '../foundation/refresh-on-return.ts'
import { emptyState } from '../foundation/states.ts'
import { Widget } from '../foundation/widget.ts'
import { viewSwitch } from '../pieces/view-switch.ts'
import { chart, number, table } from './figure.ts'
import { WidgetReferralCounts } from './generated/operations.ts'
import { type ReferralCounts, referralSeries } from './referral-counts.ts'
import { type StatisticsSeries, totalOf } from './series.ts'
import { statisticsStyles } from './statistics.css.ts'

export type { StatisticsSeries } from './series.ts'

/**
 * `<passerelle-statistics>`: how many referrals the agent's partner received and sent, by state, as
 * bars and as a table of the same figures; or the series that the host gives.
 */
export interface StatisticsElement extends WidgetElement {
  /** Figures of another source, shown in place of the partner's own; by property only. */
  series: readonly StatisticsSeries[] | undefined
}

type View = 'chart' | 'table'
/** Counts and not their words: the language of the page may still be on its way. */
type Data = { readonly counts: ReferralCounts; readonly readAt: string } | null

class Statistics extends Widget<Data> implements StatisticsElement {
  static override properties = { series: { attribute: false } }
  static override styles = [Widget.styles, statisticsStyles]

  declare series: readonly StatisticsSeries[] | undefined
  #shown: View = 'chart'
  readonly #current = new RefreshOnReturn(this, () => this.refresh())

  protected override heading(): string {
    return msg('Statistiques')
  }

  protected override dependencies(): readonly unknown[] {
    return [this.series]
  }

  protected override async load({ client }: WidgetConnection, signal: AbortSignal): Promise<Data> {
    if (this.series) return null
    const { referralCounts } = await client.request(WidgetReferralCounts, {}, { signal })
    return { counts: referralCounts, readAt: new Date().toISOString() }
  }

  protected override loaded(): void {
    if (!this.series) this.#current.read()
  }

  protected override render(): TemplateResult {
    // What the host gives needs no connection.
    if (!this.series || this.connection) return super.render()
    return html`<section class="widget" part="widget" aria-label=${this.heading()}>
      ${this.view(null)}
    </section>`
  }

  protected override view(data: Data): TemplateResult {
    const series = this.series ?? (data ? referralSeries(data.counts, moment(data.readAt)) : [])
    if (series.length === 0) {
      return emptyState(
        msg('Aucun chiffre pour le moment'),
        msg('Les chiffres apparaîtront dès la première orientation émise ou reçue.'),
      )
    }
    return html`<header class="row head">
        <h2>${this.heading()}</h2>
        <div class="row">
          ${viewSwitch<View>(
            msg('Présentation des chiffres'),
            [
              ['chart', msg('Graphique')],
              ['table', msg('Tableau')],
            ],
            this.#shown,
            (view) => {
              this.#shown = view
              this.requestUpdate()
            },
          )}
          ${
            this.series
              ? nothing
              : html`<button type="button" class="button plain" @click=${() => this.#again()}>
                  ${msg('Actualiser')}
                </button>`
          }
        </div>
      </header>
      ${series.map((one) => this.#figure(one))}`
  }

  #figure(series: StatisticsSeries): TemplateResult {
    const { id, label, unit, note } = series
    const total = totalOf(series)
    return html`<div class="series" role="group" aria-labelledby="series-${id}" part="series">
      <h3 id="series-${id}">${label}</h3>
      ${total === null ? nothing : html`<p>${msg(str`${number(total)} ${unit} en tout`)}</p>`}
      ${this.#shown === 'chart' ? chart(series) : table(series)}
      ${note ? html`<p class="hint">${note}</p>` : nothing}
    </div>`
  }

  async #again(): Promise<void> {
    await this.refresh()
    this.announce(msg('Affichage actualisé.'))
  }
}

/** The class, without a name: `@passerelle/sdk/widgets/statistics/define` gives it its own. */
export const PasserelleStatistics: WidgetClass<StatisticsElement> = Statistics
