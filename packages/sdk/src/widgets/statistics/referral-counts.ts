import { msg, str } from '@lit/localize'
import type { WidgetReferralCountsQuery } from '../../generated/types.ts'
import { referralStateLabels } from '../labels/generated/referral-state.ts'
import { labelOf } from '../labels/label.ts'
import type { StatisticsSeries } from './series.ts'

/** Counts of a partner's referrals. */
export type ReferralCounts = WidgetReferralCountsQuery['referralCounts']

/** The partner's own referrals by state, received and sent, as series. */
export function referralSeries(
  counts: ReferralCounts,
  readAt: string,
): readonly StatisticsSeries[] {
  const both = [
    ['received', msg('Orientations reçues, par état'), counts.inbox],
    ['sent', msg('Orientations émises, par état'), counts.outbox],
  ] as const
  return both.flatMap(([id, label, rows]) =>
    rows.length === 0
      ? []
      : {
          ...{ id, label, unit: msg('orientations'), rows: rowsOf(rows) },
          note: msg(
            str`Toutes les orientations de votre structure, dans leur état du ${readAt}. Une orientation compte une fois.`,
          ),
        },
  )
}

function rowsOf(counts: ReferralCounts['inbox']): StatisticsSeries['rows'] {
  const stages = STAGES()
  const rows = counts.map(({ state, count }) => ({
    label: labelOf(referralStateLabels, state),
    value: count,
    group: stages.find(([, states]) => states.includes(state))?.[0] ?? msg('Terminées'),
  }))
  const order = [...stages.map(([name]) => name), msg('Terminées')]
  return rows.sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group))
}

/** Where a referral stands on its way; what is in none of these has ended. */
const STAGES = (): readonly (readonly [name: string, states: readonly string[]])[] => [
  [msg('À préparer'), ['DRAFT']],
  [msg('En attente de réponse'), ['SENT', 'UNDER_REVIEW']],
  [msg('En suspens'), ['INFO_REQUESTED', 'WAITLISTED']],
  [msg('En cours'), ['ACCEPTED', 'IN_PROGRESS']],
]
