import { type Connection, type Context, connectionOf, type Page } from '../kernel/index.ts'
import { searchName } from '../territories/search-name.ts'
import type { DirectoryPartner } from './directory.ts'
import {
  isConcealed,
  isKnownTo,
  type PartnerRelation,
  type PresentedPartner,
  presentPartner,
} from './partner.policy.ts'

/** The networks the actor is a member of, as the directory knows them. */
export function networkIdsOf({ actor, directory }: Context): readonly string[] {
  return directory.partner(actor.partnerId)?.networkIds ?? []
}

/** A partner that exists for the actor, presented; null otherwise. */
export function knownPartner(context: Context, id: string): PresentedPartner | null {
  const partner = context.directory.partner(id)
  const viewer = { partnerId: context.actor.partnerId, networkIds: networkIdsOf(context) }
  if (partner === null || !isKnownTo(partner, viewer)) return null
  return presentPartner(partner, viewer, 'directory')
}

/**
 * A partner that something the actor reads names: a participant, an end of a referral, a service's
 * owner. Unlike `knownPartner` it need not share a network (it may have left since).
 */
export function namedPartner(
  { actor, directory }: Context,
  id: string,
  relation: PartnerRelation,
): PresentedPartner {
  const partner = directory.partner(id)
  if (partner === null) throw new Error('the directory does not know a partner that a row names')
  return presentPartner(partner, actor, relation)
}

/** Ids of the partners of a network whose places the actor may learn: the concealed ones are left out. */
export function openPartnerIds({ actor, directory }: Context, networkId: string): string[] {
  return directory
    .partnersOf(networkId)
    .filter((partner) => !isConcealed(partner, actor, 'directory'))
    .map(({ id }) => id)
}

export interface PartnerFilter {
  readonly networkId: string
  readonly kinds: readonly string[] | null
  readonly communeCode: string | null
  readonly search: string | null
}

/**
 * A page of a network's partners by name, from memory. Filters look at what is shown, so that a
 * search cannot tell which category hides whom.
 */
export function partnersPage(
  { actor, directory }: Context,
  filter: PartnerFilter,
  page: Page,
): Connection<PresentedPartner> {
  const matching = directory
    .partnersOf(filter.networkId)
    .map((partner: DirectoryPartner) => presentPartner(partner, actor, 'directory'))
    .filter((partner) => matches(partner, filter))
    .map((partner) => ({ partner, keys: orderKeys(partner) }))
    .sort((a, b) => compareKeys(a.keys, b.keys))
  const { after } = page
  const start = after === null ? 0 : matching.findIndex(({ keys }) => compareKeys(keys, after) > 0)
  const rows = start === -1 ? [] : matching.slice(start, start + page.limit + 1)
  return connectionOf(
    page,
    rows.map(({ partner }) => partner),
    orderKeys,
    async () => matching.length,
  )
}

function matches(partner: PresentedPartner, filter: PartnerFilter): boolean {
  const words = ` ${searchName(partner.name)}`
  return (
    (filter.kinds === null || filter.kinds.includes(partner.kind)) &&
    (filter.communeCode === null || partner.communeCode === filter.communeCode) &&
    (filter.search === null || words.includes(` ${searchName(filter.search)}`))
  )
}

// A cursor holds letters and digits only: the beginning of the name in hexadecimal sorts as the name.
function orderKeys(partner: PresentedPartner): readonly [string, string] {
  const name = Buffer.from(searchName(partner.name).slice(0, 32), 'latin1').toString('hex')
  return [name === '' ? '00' : name, partner.id]
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join(' '), b.join(' ')]
  return left < right ? -1 : left > right ? 1 : 0
}
