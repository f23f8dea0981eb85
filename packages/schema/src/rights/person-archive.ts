import { placeOfReason } from '../disclosures/emergency-reason.ts'
import { placeOfValue } from '../facets/open-hosted.ts'
import type { CaseVault, Opened, Sealed, SealedPlace } from '../kernel/vault.ts'
import { placeOfText } from '../messages/message-text.ts'
import { gather } from './archive.store.ts'
import { type WrittenArchive, writeArchive } from './archive.ts'
import type { ArchiveReach, ArchiveViewer, Gathered, OpenText } from './archive.types.ts'
import { caseSections } from './archive-cases.ts'
import { factSections } from './archive-facts.ts'
import { traceSections } from './archive-traces.ts'

/**
 * Writes what the network knows of a person, as far as the reach goes; null when it knows no such
 * person. Values of remote facets are not asked for: they are the owners', who give access to them.
 */
export async function personArchive(
  reach: ArchiveReach,
  viewer: ArchiveViewer,
  vault: Pick<CaseVault, 'open'>,
  asked: { readonly personId: string; readonly now: Date },
): Promise<WrittenArchive | null> {
  const { personId, now } = asked
  const gathered = await gather(reach, personId)
  if (gathered.person === null) return null
  const opened = await openTexts(vault, gathered)
  return writeArchive({
    personId,
    generatedAt: now,
    reach: viewer.reach,
    sections: [
      ...caseSections(viewer, gathered),
      ...factSections(viewer, gathered, opened),
      ...traceSections(viewer, gathered, opened),
    ],
  })
}

/** Opens every sealed text in one call; a key store that does not answer opens none. */
async function openTexts(vault: Pick<CaseVault, 'open'>, gathered: Gathered): Promise<OpenText> {
  const { facets, emergencies, messages } = gathered
  const sealed: Sealed[] = [
    ...facets.flatMap((facet) =>
      facet.values.map(({ field, sealed: text }) => ({ place: placeOfValue(facet, field), text })),
    ),
    ...emergencies.flatMap(({ sealedReason: text, ...access }) =>
      text === null ? [] : [{ place: placeOfReason(access), text }],
    ),
    ...messages.flatMap(({ sealed: text, ...message }) =>
      text === null ? [] : [{ place: placeOfText(message), text }],
    ),
  ]
  const opened = sealed.length === 0 ? [] : await vault.open(sealed).catch(() => [])
  const byPlace = new Map<string, Opened | undefined>(
    sealed.map(({ place }, index) => [nameOf(place), opened[index]]),
  )
  return (place) => byPlace.get(nameOf(place)) ?? null
}

const nameOf = ({ table, row }: SealedPlace): string => `${table} ${row}`
