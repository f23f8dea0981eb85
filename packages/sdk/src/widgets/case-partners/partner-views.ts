import type { WidgetCasePartnersQuery, WidgetViewerQuery } from '../../generated/types.ts'
import { grouped } from '../pieces/grouped.ts'

/** The case as the widget reads it. */
export type PartnersCase = NonNullable<WidgetCasePartnersQuery['sharedCase']>
/** A partner as it may be named to the agent. */
export type NamedPartner = WidgetViewerQuery['viewer']['partner']
type Facet = PartnersCase['facets'][number]
type FieldAccess = Facet['access'][number]
type Participant = PartnersCase['participants'][number]
/** One disclosure, of the agent's partner or to it. */
export type Share = PartnersCase['disclosures'][number]

/** Fields of one facet of one person that stand in the same case: open until a day, or withheld for a reason. */
export interface AccessGroup {
  readonly facetId: string
  readonly facet: string
  readonly personId: string
  readonly fields: readonly string[]
  readonly until: string | null
  readonly reason: string | null
  readonly reasonLabel: string | null
  readonly opensWith: string | null
  readonly openingAction: string | null
}

/** What passes between the agent's partner and another one of the case. */
export interface PartnerView {
  readonly partner: NamedPartner
  /** Null for a source that takes part no more. */
  readonly participation: Participant | null
  readonly mine: boolean
  /** Of its facts, what the agent may read. */
  readonly open: readonly AccessGroup[]
  /** Of its facts, what the agent may not read. */
  readonly withheld: readonly AccessGroup[]
  /** What the agent's partner discloses to it now. */
  readonly shared: readonly Share[]
  /** What the agent's partner holds and does not disclose to it. */
  readonly kept: readonly AccessGroup[]
}

/** One view for each participant, the agent's own last, then sources that take part no more. */
export function partnerViews(
  { participants, facets, disclosures }: PartnersCase,
  mineId: string,
): readonly PartnerView[] {
  const own = facets.filter(({ source }) => source.id === mineId)
  const view = (partner: NamedPartner, participation: Participant | null): PartnerView => {
    const mine = partner.id === mineId
    const access = facets.filter(({ source }) => source.id === partner.id).flatMap(groupsOf)
    const shared = disclosures.filter(
      ({ active, owner, reader }) => active && owner.id === mineId && reader.id === partner.id,
    )
    return {
      ...{ partner, participation, mine, shared },
      open: access.filter(({ reason }) => reason === null),
      withheld: access.filter(({ reason }) => reason !== null),
      kept: mine ? [] : own.flatMap((facet) => keptOf(facet, shared)),
    }
  }
  const taking = participants.map((participation) => view(participation.partner, participation))
  const known = new Set(participants.map(({ partner }) => partner.id))
  const left = new Map(
    facets.filter(({ source }) => !known.has(source.id)).map(({ source }) => [source.id, source]),
  )
  return [
    ...taking.filter(({ mine }) => !mine),
    ...[...left.values()].map((source) => view(source, null)),
    ...taking.filter(({ mine }) => mine),
  ]
}

/** A facet's fields, those of one reason or one last day together. */
function groupsOf(facet: Facet): readonly AccessGroup[] {
  const groups = grouped(facet.access, (access) =>
    access.state === 'OPEN'
      ? `until ${access.until}`
      : `${access.reason} ${access.openingAction} ${access.opensWith}`,
  )
  return [...groups.values()].flatMap((access) => {
    const [first] = access
    return first ? [groupOf(facet, access, first)] : []
  })
}

function groupOf(facet: Facet, access: readonly FieldAccess[], first: FieldAccess): AccessGroup {
  const withheld = first.state !== 'OPEN'
  return {
    facetId: facet.id,
    facet: facet.name,
    personId: facet.personId,
    fields: access.map(({ field }) => field),
    until: first.until,
    // A state this build does not know is no open one.
    reason: withheld ? (first.reason ?? first.state) : null,
    reasonLabel: withheld ? first.reasonLabel : null,
    opensWith: withheld ? first.opensWith : null,
    openingAction: withheld ? first.openingAction : null,
  }
}

/** Of one of the own facets, the fields that none of the disclosures names for its person. */
function keptOf(facet: Facet, shared: readonly Share[]): readonly AccessGroup[] {
  const disclosed = new Set<string>(
    shared
      .filter(({ personId }) => personId === null || personId === facet.personId)
      .flatMap(({ fields }) => fields),
  )
  const access = facet.access.filter(({ field }) => !disclosed.has(field))
  const [first] = access
  return first ? [groupOf(facet, access, first)] : []
}
