import { msg, str } from '@lit/localize'
import type { WidgetInboxQueryVariables } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import { failureOf } from '../foundation/failure.ts'
import { referralActionLabels } from '../labels/generated/referral-action.ts'
import { labelOf } from '../labels/label.ts'
import type { WholeReferral } from '../pieces/history.ts'
import type { Acted } from '../referral-actions/action-dialog.ts'
import type { OfferedAction } from '../referral-actions/order.ts'
import { WidgetReferral } from './generated/one.ts'
import { WidgetInbox } from './generated/operations.ts'
import type { More } from './list-view.ts'
import type { InboxRow, People } from './people.ts'
import type { ReferralList } from './referral-list.ts'

/** How many entries are read one by one, when many changed at once. */
const ONE_BY_ONE = 10

/** The inbox, as far as the course of its list needs it. */
export interface CourseHost {
  readonly people: People
  readonly connection: () => WidgetConnection | undefined
  readonly announce: (text: string) => void
  readonly changed: (acted: Acted) => void
  readonly more: (more: More) => void
  /** Puts the keyboard on an entry. */
  readonly focusOnEntry: (id: string) => Promise<void>
}

/** What becomes of a list after it was first shown: further pages, new entries, what was done. */
export class Course {
  readonly #at: CourseHost

  constructor(at: CourseHost) {
    this.#at = at
  }

  /** Reads the next page, and goes on reading there. */
  async readMore(
    list: ReferralList<InboxRow>,
    asked: WidgetInboxQueryVariables,
    stillShown: () => boolean,
  ): Promise<void> {
    const { people, more, announce, focusOnEntry } = this.#at
    const connection = this.#at.connection()
    const after = list.next
    if (!connection || !after) return
    more('reading')
    try {
      const { referralInbox } = await connection.client.request(WidgetInbox, { ...asked, after })
      if (!stillShown()) return
      const added = list.add(referralInbox)
      people.resolve(connection, added)
      announce(msg(str`${added.length} orientations de plus, ${list.rows.length} affichées.`))
      more('idle')
      if (added[0]) await focusOnEntry(added[0].id)
    } catch (error) {
      if (stillShown()) more(failureOf(error))
    }
  }

  /** Lets the new ones in, and begins to read there. */
  letIn(list: ReferralList<InboxRow>): void {
    const [first] = list.letIn()
    if (first) void this.#at.focusOnEntry(first.id)
  }

  /** Shows where an entry stands after what the agent did, and tells the host. */
  acted(
    list: ReferralList<InboxRow> | undefined,
    action: OfferedAction,
    acted: Acted | undefined,
  ): void {
    const { people, announce, changed } = this.#at
    const connection = this.#at.connection()
    if (acted) {
      list?.replace(acted.id, (row) => ({
        ...row,
        ...acted,
        case: row.case && acted.case ? { ...row.case, persons: acted.case.persons } : row.case,
      }))
      const row = list?.find(acted.id)
      if (row && connection) people.resolve(connection, [row])
      changed(acted)
    }
    announce(msg(str`${labelOf(referralActionLabels, action)} : c’est fait.`))
  }

  /** Reads entries that changed, one by one, and gives those that the inbox `wants`. */
  async readEntries(
    ids: readonly string[],
    wants: (referral: WholeReferral) => boolean,
  ): Promise<readonly WholeReferral[]> {
    const client = this.#at.connection()?.client
    const read = ids
      .slice(0, ONE_BY_ONE)
      .map(async (id) => (await client?.request(WidgetReferral, { id }))?.referral)
    return (await Promise.allSettled(read)).flatMap((one) =>
      one.status === 'fulfilled' && one.value && wants(one.value) ? [one.value] : [],
    )
  }
}
