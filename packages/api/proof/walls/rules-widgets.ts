import { ownsSession } from '../../../schema/src/widgets/widget.policy.ts'
import { textOf } from './facts.ts'
import type { Rule } from './rules.ts'

const own: Rule['see'] = (row, partnerId) =>
  ownsSession({ partnerId: textOf(row, 'partner_id') }, { partnerId })

/** Sessions of widgets are their partner's alone. */
export const WIDGET_RULES: Readonly<Record<string, Rule>> = {
  // One that has ended stays as it is.
  widget_session: {
    see: own,
    change: (row, ...asked) => own(row, ...asked) && row['ended_at'] === null,
  },
}
