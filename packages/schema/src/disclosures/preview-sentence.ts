import { reasonEntry } from '../facets/access-reasons.ts'
import { FACET_GROUPS } from '../facets/facet-registry.ts'
import type { PreviewedAccess, PreviewedField } from './preview.ts'

/** What a person about to disclose has to know of one group of fields. */
export interface PreviewedGroup {
  /** Code of the registry, `contact.reach`. */
  readonly group: string
  readonly label: string
  /** French. */
  readonly sentence: string
}

/** Who would read, and until when. */
export interface SentenceFacts {
  /** Name of the reader as the actor may know it. */
  readonly reader: string
  /** It would follow a referral. */
  readonly bound: boolean
  /** French: «jusqu’à la fin de l’orientation». */
  readonly until: string
  /** Names of the facets the actor has attached. */
  readonly heldFacets: ReadonlySet<string>
}

/** One French sentence for each group, in the order of the registry. */
export function previewSentences(
  fields: readonly PreviewedField[],
  facts: SentenceFacts,
): readonly PreviewedGroup[] {
  const byGroup = Map.groupBy(fields, ({ field }) => field.group)
  return FACET_GROUPS.flatMap(({ code, label }) => {
    const members = byGroup.get(code)
    if (members === undefined) return []
    return [{ group: code, label, sentence: `${label} : ${sentenceOf(members, facts)}` }]
  })
}

/** Until when a disclosure opens anything, in French. */
export function untilText(until: string | null, bound: boolean): string {
  if (until === null) {
    return bound ? 'jusqu’à la fin de l’orientation' : 'jusqu’à ce que vous y mettiez fin'
  }
  const day = `jusqu’au ${frenchDay(until)}`
  return bound ? `${day}, et pas au-delà de la fin de l’orientation` : day
}

const DAYS = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })

function frenchDay(day: string): string {
  return DAYS.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ')
}

function sentenceOf(fields: readonly PreviewedField[], facts: SentenceFacts): string {
  const now = fields.filter(({ atSending }) => isOpen(atSending))
  const later = fields.filter(
    ({ atSending, onceAccepted }) => !isOpen(atSending) && isOpen(onceAccepted),
  )
  const never = fields.filter(({ onceAccepted }) => !isOpen(onceAccepted))
  const sees = [
    ...(now.length > 0
      ? [`${names(now)} (${facts.bound ? 'dès l’envoi' : 'dès le partage'})`]
      : []),
    ...(later.length > 0 ? [`${names(later)} (une fois l’orientation acceptée)`] : []),
  ]
  const closed = [...Map.groupBy(never, ({ onceAccepted }) => onceAccepted.reason)].map(
    ([reason, members]) =>
      reason === null
        ? names(members)
        : `${names(members)} (${lowered(reasonEntry(reason).label)})`,
  )
  const parts = [
    sees.length > 0
      ? `${facts.reader} pourra lire, ${facts.until} : ${sees.join(' ; ')}.`
      : `${facts.reader} ne pourra rien lire.`,
    ...(closed.length > 0 ? [`Reste fermé : ${closed.join(' ; ')}.`] : []),
    ...(fields.some(({ onceAccepted }) => onceAccepted.exceptPersonIds.length > 0)
      ? ['Une personne du foyer s’y oppose : rien d’elle ne sera lu.']
      : []),
    ...(fields.some(({ field }) => facts.heldFacets.has(field.facet.name))
      ? []
      : ['Vous n’avez pas encore rattaché ce volet à la situation.']),
  ]
  return parts.join(' ')
}

function isOpen({ purposes }: PreviewedAccess): boolean {
  return purposes.length > 0
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

function names(fields: readonly PreviewedField[]): string {
  return fields.map(({ field }) => field.definition.label).join(', ')
}
