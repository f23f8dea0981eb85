import { DATA_CATEGORIES } from '../cooperation/data-categories.ts'
import { PURPOSES } from '../cooperation/purposes.ts'
import { DECLINE_REASONS, END_REASONS, REQUEST_STATUSES } from '../disclosures/disclosure.codes.ts'
import { placeOfReason } from '../disclosures/emergency-reason.ts'
import { LEGAL_BASES } from '../disclosures/legal-bases.ts'
import { maySeeFacet } from '../facets/facet.policy.ts'
import { FACET_FIELDS, FACETS, findFacet } from '../facets/facet-registry.ts'
import { placeOfValue } from '../facets/open-hosted.ts'
import {
  type ArchiveEntry,
  type ArchiveLine,
  type ArchiveSection,
  code,
  codes,
  day,
  instant,
  text,
} from './archive.ts'
import type {
  ArchiveViewer,
  DisclosureFacts,
  EmergencyFacts,
  FacetFacts,
  Gathered,
  ObjectionFacts,
  OpenText,
  RequestFacts,
} from './archive.types.ts'
import { factText } from './fact-text.ts'

const FACET_TERMS = FACETS.map(({ name, label }) => ({ code: name, label }))
const FIELD_TERMS = FACET_FIELDS.map(({ code: field, definition, facet }) => ({
  code: field,
  label: `${facet.label} : ${definition.label}`,
}))

/** Whose facts are there, who opened what to whom, and what the person opposes. */
export function factSections(
  viewer: ArchiveViewer,
  gathered: Gathered,
  opened: OpenText,
): readonly ArchiveSection[] {
  const { facets, disclosures, requests, objections, emergencies } = gathered
  return [
    {
      key: 'facets',
      heading: 'Volets d’informations',
      entries: facets
        .filter((facet) => isShown(viewer, facet))
        .map((facet) => facetEntry(viewer, facet, opened)),
    },
    {
      key: 'disclosures',
      heading: 'Partages accordés et reçus',
      entries: disclosures.map((disclosure) => disclosureEntry(viewer, disclosure)),
    },
    {
      key: 'disclosureRequests',
      heading: 'Demandes de partage',
      entries: requests.map((request) => requestEntry(viewer, request)),
    },
    {
      key: 'objections',
      heading: 'Oppositions de la personne',
      entries: objections.map((objection) => objectionEntry(viewer, objection)),
    },
    {
      key: 'emergencyAccesses',
      heading: 'Accès d’urgence',
      entries: emergencies.map((access) => emergencyEntry(viewer, access, opened)),
    },
  ]
}

function isShown(viewer: ArchiveViewer, facet: FacetFacts): boolean {
  if (viewer.partnerId === null) return true
  return maySeeFacet({
    isOwner: facet.ownerPartnerId === viewer.partnerId,
    ownerParticipates: facet.ownerParticipates,
    ownerIsSensitive: viewer.isSensitive(facet.ownerPartnerId),
    disclosedToMe: facet.disclosedToMe,
  })
}

function facetEntry(viewer: ArchiveViewer, facet: FacetFacts, opened: OpenText): ArchiveEntry {
  const owner = viewer.nameOf(facet.ownerPartnerId)
  const name = code('facet', 'Volet', facet.name, FACET_TERMS)
  return {
    title: `${name.text} — ${owner}`,
    lines: [
      text('id', 'Identifiant', facet.id),
      text('caseId', 'Situation', facet.caseId),
      name,
      text('owner', 'Tenu par', owner),
      instant('createdAt', 'Rattaché le', facet.createdAt),
      instant('updatedAt', 'Modifié le', facet.updatedAt),
      ...contentOf(viewer, facet, owner, opened),
    ],
  }
}

/** Values where they are one's own and here; else which they are, and where they are to be asked for. */
function contentOf(
  viewer: ArchiveViewer,
  facet: FacetFacts,
  owner: string,
  opened: OpenText,
): readonly ArchiveLine[] {
  const isMine = viewer.partnerId === facet.ownerPartnerId
  if (facet.hosting === 'HOSTED' && (isMine || viewer.partnerId === null)) {
    return [valuesLine(facet, opened)]
  }
  const known = Object.entries(findFacet(facet.name)?.fields ?? {})
  const where = isMine ? 'Dans votre propre système' : `À demander à ${owner}`
  return [
    text('reference', 'Référence', facet.reference),
    codes(
      'fields',
      'Informations possibles',
      known.map(([field]) => field),
      known.map(([field, { label }]) => ({ code: field, label })),
    ),
    text('where', 'Où', where),
  ]
}

function valuesLine(facet: FacetFacts, opened: OpenText): ArchiveLine {
  const values: Record<string, unknown> = {}
  const said: string[] = []
  for (const { field } of facet.values) {
    const found = opened(placeOfValue(facet, field))
    const definition = findFacet(facet.name)?.fields[field]
    if (definition === undefined) continue
    const value: unknown = found?.kind === 'OPENED' ? JSON.parse(found.text) : undefined
    values[field] = value ?? null
    const shown = value === undefined ? 'indisponible' : factText(definition.type, value)
    if (shown !== null) said.push(`${definition.label} : ${shown}`)
  }
  return { key: 'values', label: 'Informations', json: values, text: said }
}

function disclosureEntry(viewer: ArchiveViewer, disclosure: DisclosureFacts): ArchiveEntry {
  const [owner, reader] = [
    viewer.nameOf(disclosure.ownerPartnerId),
    viewer.nameOf(disclosure.readerPartnerId),
  ]
  return {
    title: `Partage de ${owner} à ${reader}`,
    lines: [
      text('id', 'Identifiant', disclosure.id),
      text('caseId', 'Situation', disclosure.caseId),
      text('owner', 'De', owner),
      text('reader', 'À', reader),
      text('concerns', 'Concerne', whom(disclosure.personId)),
      text('referralId', 'Suit l’orientation', disclosure.referralId),
      codes('fields', 'Informations', disclosure.fields, FIELD_TERMS),
      codes('purposes', 'Finalités', disclosure.purposes, PURPOSES),
      code('legalBasis', 'Base légale', disclosure.legalBasis, LEGAL_BASES),
      text('legalText', 'Texte', disclosure.legalText),
      day('informedOn', 'Personne informée le', disclosure.informedOn),
      instant('createdAt', 'Accordé le', disclosure.createdAt),
      day('until', 'Jusqu’au', disclosure.until),
      instant('endedAt', 'Terminé le', disclosure.endedAt),
      code('endReason', 'Motif de fin', disclosure.endReason, END_REASONS),
    ],
  }
}

const whom = (personId: string | null): string =>
  personId === null ? 'Toutes les personnes de la situation' : 'Cette personne'

function requestEntry(viewer: ArchiveViewer, request: RequestFacts): ArchiveEntry {
  const [owner, requester] = [
    viewer.nameOf(request.ownerPartnerId),
    viewer.nameOf(request.requesterPartnerId),
  ]
  return {
    title: `Demande de ${requester} à ${owner}`,
    lines: [
      text('id', 'Identifiant', request.id),
      text('caseId', 'Situation', request.caseId),
      text('requester', 'Demandé par', requester),
      text('owner', 'Demandé à', owner),
      text('concerns', 'Concerne', whom(request.personId)),
      codes('fields', 'Informations', request.fields, FIELD_TERMS),
      codes('purposes', 'Finalités', request.purposes, PURPOSES),
      day('informedOn', 'Personne informée le', request.informedOn),
      instant('createdAt', 'Demandé le', request.createdAt),
      code('status', 'Suite', request.status, REQUEST_STATUSES),
      code('declineReason', 'Motif du refus', request.declineReason, DECLINE_REASONS),
      instant('answeredAt', 'Répondu le', request.answeredAt),
    ],
  }
}

function objectionEntry(viewer: ArchiveViewer, objection: ObjectionFacts): ArchiveEntry {
  const { ownerPartnerId, readerPartnerId, categories } = objection
  const every = 'Toutes'
  return {
    title: `Opposition ${objection.id}`,
    lines: [
      text('id', 'Identifiant', objection.id),
      text('caseId', 'Situation', objection.caseId),
      text('recordedBy', 'Recueillie par', viewer.nameOf(objection.recordedByPartnerId)),
      text('owner', 'Informations de', ownerPartnerId && viewer.nameOf(ownerPartnerId)),
      text('reader', 'Vis-à-vis de', readerPartnerId && viewer.nameOf(readerPartnerId)),
      categories.length === 0
        ? text('categories', 'Catégories', every)
        : codes('categories', 'Catégories', categories, DATA_CATEGORIES),
      day('raisedOn', 'Exprimée le', objection.raisedOn),
      instant('liftedAt', 'Levée le', objection.liftedAt),
    ],
  }
}

function emergencyEntry(
  viewer: ArchiveViewer,
  access: EmergencyFacts,
  opened: OpenText,
): ArchiveEntry {
  const reason = opened(placeOfReason(access))
  return {
    title: `Accès d’urgence de ${viewer.nameOf(access.readerPartnerId)}`,
    lines: [
      text('id', 'Identifiant', access.id),
      text('caseId', 'Situation', access.caseId),
      text('reader', 'Par', viewer.nameOf(access.readerPartnerId)),
      text('agent', 'Agent', access.agentRef),
      text('reason', 'Motif', reason?.kind === 'OPENED' ? reason.text : null),
      instant('openedAt', 'Ouvert le', access.openedAt),
      instant('until', 'Jusqu’à', access.until),
    ],
  }
}
