import { PURPOSES } from '../cooperation/purposes.ts'
import { findFacet } from '../facets/facet-registry.ts'
import { placeOfText } from '../messages/message-text.ts'
import {
  type ArchiveEntry,
  type ArchiveSection,
  code,
  codes,
  frenchInstant,
  instant,
  text,
} from './archive.ts'
import type {
  AccessFacts,
  ArchiveViewer,
  AuditFacts,
  Gathered,
  MessageFacts,
  OpenText,
} from './archive.types.ts'

/** What was written, who read what, and who did what. */
export function traceSections(
  viewer: ArchiveViewer,
  { messages, accesses, audits }: Gathered,
  opened: OpenText,
): readonly ArchiveSection[] {
  return [
    {
      key: 'messages',
      heading: viewer.partnerId === null ? 'Messages' : 'Messages que vous avez écrits',
      entries: messages.map((message) => messageEntry(viewer, message, opened)),
    },
    {
      key: 'accessJournal',
      heading: 'Journal des consultations',
      entries: accesses.map((access) => accessEntry(viewer, access)),
    },
    {
      key: 'audit',
      heading: viewer.partnerId === null ? 'Actions' : 'Vos actions',
      entries: audits.map((audit) => auditEntry(viewer, audit)),
    },
  ]
}

function messageEntry(
  viewer: ArchiveViewer,
  message: MessageFacts,
  opened: OpenText,
): ArchiveEntry {
  const said = opened(placeOfText(message))
  return {
    title: `Message du ${frenchInstant(message.postedAt)}`,
    lines: [
      text('id', 'Identifiant', message.id),
      text('referralId', 'Orientation', message.referralId),
      text('author', 'Auteur', viewer.nameOf(message.authorPartnerId, 'referral')),
      instant('postedAt', 'Envoyé le', message.postedAt),
      text('text', 'Texte', said?.kind === 'OPENED' ? said.text : null),
    ],
  }
}

function accessEntry(viewer: ArchiveViewer, access: AccessFacts): ArchiveEntry {
  const facet = findFacet(access.facet)
  const fields = Object.entries(facet?.fields ?? {}).map(([field, { label }]) => ({
    code: field,
    label,
  }))
  const [owner, reader] = [
    viewer.nameOf(access.ownerPartnerId),
    viewer.nameOf(access.readerPartnerId),
  ]
  return {
    title: `${frenchInstant(access.occurredAt)} : ${reader} a lu des informations de ${owner}`,
    lines: [
      text('id', 'Identifiant', access.id),
      text('caseId', 'Situation', access.caseId),
      instant('occurredAt', 'Le', access.occurredAt),
      text('reader', 'Lecteur', reader),
      text('agent', 'Agent', access.agentRef),
      text('owner', 'Propriétaire', owner),
      text('facet', 'Volet', facet?.label ?? access.facet),
      codes('fields', 'Informations', access.fields, fields),
      code('purpose', 'Finalité', access.purpose, PURPOSES),
      text('emergencyAccessId', 'Accès d’urgence', access.emergencyAccessId),
    ],
  }
}

function auditEntry(viewer: ArchiveViewer, audit: AuditFacts): ArchiveEntry {
  const actor = audit.partnerId === null ? 'Le système' : viewer.nameOf(audit.partnerId)
  return {
    title: `${frenchInstant(audit.occurredAt)} : ${audit.command}`,
    lines: [
      instant('occurredAt', 'Le', audit.occurredAt),
      text('actor', 'Par', actor),
      text('agent', 'Agent', audit.agentRef),
      text('command', 'Action', audit.command),
      text('subject', 'Sur', `${audit.subjectType} ${audit.subjectId}`),
    ],
  }
}
