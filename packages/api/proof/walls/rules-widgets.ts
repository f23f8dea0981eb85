import { ownsAddress, seesHosting } from '../../../schema/src/hosting/hosting.policy.ts'
import { ownsSession } from '../../../schema/src/widgets/widget.policy.ts'
import { textOf } from './facts.ts'
import type { Rule } from './rules.ts'

const own: Rule['see'] = (row, partnerId) =>
  ownsSession(
    {
      partnerId: textOf(row, 'partner_id'),
      hostId: row['host_id'] === null ? null : textOf(row, 'host_id'),
    },
    { partnerId },
  )

const eitherSide: Rule['see'] = (row, partnerId) =>
  seesHosting({ partnerId: textOf(row, 'partner_id'), hostId: textOf(row, 'host_id') }, partnerId)

const ownAddress: Rule['see'] = (row, partnerId) =>
  ownsAddress({ partnerId: textOf(row, 'partner_id') }, partnerId)

/** Sessions of widgets are their partner's and, of a hosted desk, its host's. Notices and links are no program's. */
export const WIDGET_RULES: Readonly<Record<string, Rule>> = {
  // One that has ended stays as it is.
  widget_session: {
    see: own,
    change: (row, ...asked) => own(row, ...asked) && row['ended_at'] === null,
  },
  desk_hosting: {
    see: eitherSide,
    change: (row, ...asked) => eitherSide(row, ...asked) && row['ended_at'] === null,
  },
  notice_address: { see: ownAddress, change: ownAddress, remove: ownAddress },
  // Written by the worker, found by the hash of a token: rows that no program ever sees.
  desk_notice: { see: () => false },
  sign_in_link: { see: () => false },
}
