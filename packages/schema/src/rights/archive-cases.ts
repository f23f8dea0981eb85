import { CASE_ROLES, CASE_STATUSES } from '../cases/case.policy.ts'
import { URGENCIES } from '../cases/need.ts'
import { LEGAL_BASES } from '../disclosures/legal-bases.ts'
import { PUBLICS } from '../partners/vocabulary/publics.ts'
import { THEMES } from '../partners/vocabulary/themes.ts'
import {
  CANCELLATION_REASONS,
  OUTCOMES,
  QUESTIONS,
  REJECTION_REASONS,
  UNFULFILLED_REASONS,
} from '../referrals/referral.codes.ts'
import { REFERRAL_STATES } from '../referrals/referral.states.ts'
import {
  type ArchiveEntry,
  type ArchiveLine,
  type ArchiveSection,
  code,
  codes,
  day,
  frenchInstant,
  instant,
  text,
} from './archive.ts'
import type {
  ArchiveViewer,
  CaseFacts,
  Gathered,
  NeedFacts,
  PersonFacts,
  ReferralFacts,
} from './archive.types.ts'

const END_REASONS = [...UNFULFILLED_REASONS, ...REJECTION_REASONS, ...CANCELLATION_REASONS]

/** The person itself, its cases, their needs and referrals. */
export function caseSections(viewer: ArchiveViewer, gathered: Gathered): readonly ArchiveSection[] {
  const { person, cases, needs, referrals } = gathered
  return [
    {
      key: 'person',
      heading: 'La personne et les références sous lesquelles elle est connue',
      entries: person === null ? [] : [personEntry(viewer, person)],
    },
    {
      key: 'cases',
      heading: 'Situations partagées',
      entries: cases.map((one) => caseEntry(viewer, one)),
    },
    { key: 'needs', heading: 'Besoins', entries: needs.map((need) => needEntry(viewer, need)) },
    {
      key: 'referrals',
      heading: 'Orientations',
      entries: referrals.map((referral) => referralEntry(viewer, referral)),
    },
  ]
}

function personEntry(viewer: ArchiveViewer, { createdAt, links }: PersonFacts): ArchiveEntry {
  return {
    title: 'Identifiant opaque : le réseau ne tient ni nom, ni numéro, ni date de naissance',
    lines: [
      instant('knownSince', 'Connue du réseau depuis', createdAt),
      {
        key: 'references',
        label: 'Références',
        json: links.map(({ partnerId, ...link }) => ({
          partner: viewer.nameOf(partnerId),
          ...link,
        })),
        text: links.map(({ partnerId, reference }) => `${viewer.nameOf(partnerId)} : ${reference}`),
      },
    ],
  }
}

function caseEntry(viewer: ArchiveViewer, one: CaseFacts): ArchiveEntry {
  const participants = one.participants.map((part) => ({
    partner: viewer.nameOf(part.partnerId),
    role: CASE_ROLES.find(({ code: role }) => role === part.role)?.label ?? part.role,
    since: part.since,
    until: part.until,
  }))
  return {
    title: `Situation ${one.id}`,
    lines: [
      text('id', 'Identifiant', one.id),
      text('commune', 'Commune', `${one.commune} (${one.communeCode})`),
      text('network', 'Réseau', one.network),
      code('status', 'État', one.status, CASE_STATUSES),
      instant('createdAt', 'Ouverte le', one.createdAt),
      instant('closedAt', 'Close le', one.closedAt),
      text('persons', 'Personnes du foyer', String(one.persons)),
      {
        key: 'participants',
        label: 'Participants',
        json: participants,
        text: participants.map(({ partner, role, since, until }) => {
          const end = until === null ? '' : `, jusqu’au ${frenchInstant(until)}`
          return `${partner} (${role}, depuis le ${frenchInstant(since)}${end})`
        }),
      },
    ],
  }
}

function needEntry(viewer: ArchiveViewer, need: NeedFacts): ArchiveEntry {
  const theme = code('theme', 'Thématique', need.theme, THEMES)
  return {
    title: `Besoin : ${theme.text}`,
    lines: [
      text('id', 'Identifiant', need.id),
      text('caseId', 'Situation', need.caseId),
      theme,
      code('urgency', 'Urgence', need.urgency, URGENCIES),
      codes('publics', 'Publics', need.publics, PUBLICS),
      text('author', 'Constaté par', viewer.nameOf(need.authorPartnerId)),
      instant('createdAt', 'Constaté le', need.createdAt),
      instant('markedMetAt', 'Marqué satisfait le', need.markedMetAt),
    ],
  }
}

function referralEntry(viewer: ArchiveViewer, referral: ReferralFacts): ArchiveEntry {
  const { sourcePartnerId: source, targetPartnerId: target } = referral
  const isSide = viewer.partnerId === null || [source, target].includes(viewer.partnerId)
  const relation = isSide ? 'referral' : 'participant'
  // Where the service would say more than the category its partner is shown as.
  const concealed = !isSide && viewer.conceals(target)
  return {
    title: `Orientation ${referral.id}`,
    lines: [
      text('id', 'Identifiant', referral.id),
      text('caseId', 'Situation', referral.caseId),
      text('needId', 'Besoin', referral.needId),
      text('source', 'Émetteur', viewer.nameOf(source, relation)),
      text('target', 'Destinataire', viewer.nameOf(target, relation)),
      text('service', 'Service', concealed ? null : viewer.serviceName(referral.serviceId)),
      code('state', 'État', referral.state, REFERRAL_STATES),
      instant('createdAt', 'Créée le', referral.createdAt),
      instant('sentAt', 'Transmise le', referral.sentAt),
      instant('endedAt', 'Terminée le', referral.endedAt),
      code('outcome', 'Résultat', referral.outcomeCode, OUTCOMES),
      code('reason', 'Motif', referral.reasonCode, END_REASONS),
      ...(isSide ? linesOfSides(referral) : []),
    ],
  }
}

/** What a lead that merely follows a referral is not told. */
function linesOfSides(referral: ReferralFacts): readonly ArchiveLine[] {
  return [
    instant('receivedAt', 'Reçue le', referral.receivedAt),
    instant('respondedAt', 'Première réponse le', referral.respondedAt),
    instant('acceptedAt', 'Acceptée le', referral.acceptedAt),
    instant('startedAt', 'Démarrée le', referral.startedAt),
    day('contactOn', 'Premier contact le', referral.contactOn),
    day('reviewOn', 'À revoir le', referral.reviewOn),
    code('question', 'Complément demandé', referral.questionCode, QUESTIONS),
    code('legalBasis', 'Base légale', referral.legalBasis, LEGAL_BASES),
    text('legalText', 'Texte', referral.legalText),
    day('informedOn', 'Personne informée le', referral.informedOn),
  ]
}
