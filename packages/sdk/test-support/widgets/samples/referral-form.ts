import type {
  SendReferralMutation,
  WidgetReferralFormQuery,
  WidgetServicesQuery,
  WidgetSharingQuery,
} from '../../../src/generated/types.ts'
import type { Answers } from '../answers.ts'
import { ccas, grocery, inDays, sampleReferral } from './referral.ts'

type Case = NonNullable<WidgetReferralFormQuery['sharedCase']>
type Need = Case['needs'][number]
type Match = WidgetServicesQuery['servicesForNeed'][number]
type Preview = Extract<
  WidgetSharingQuery['previewDisclosure'],
  { readonly __typename: 'DisclosurePreview' }
>

const id = (end: string): string => `0199f3a0-0000-7000-8000-000000000${end}`
export const caseId = id('301')
export const needId = id('201')
export const draftId = id('101')

/** A need of food, for which nothing was asked yet. */
export function sampleNeed(change: Partial<Need> = {}): Need {
  return {
    id: needId,
    theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION',
    themeLabel: 'Aide alimentaire',
    urgency: 'URGENT',
    status: 'OPEN',
    publics: [],
    referrals: [],
    ...change,
  }
}

/** A referral of the need, as the form lists it. */
export function asked(change: Partial<Need['referrals'][number]> = {}): Need['referrals'][number] {
  return {
    id: id('102'),
    version: 2,
    state: 'SENT',
    stateLabel: 'Transmise',
    serviceName: 'Épicerie sociale',
    service: { id: id('601') },
    target: grocery,
    ...change,
  }
}

/** A case that the CCAS leads, with one need and facts of its own. */
export function sampleCase(change: Partial<Case> = {}): Case {
  return {
    id: caseId,
    status: 'ACTIVE',
    networkId: id('401'),
    myRole: 'LEAD',
    commune: {
      ...{ code: '40192', name: 'Mont-de-Marsan' },
      ...{ epci: { code: '244000808' }, departement: { code: '40' } },
    },
    persons: [{ id: id('701'), myLocalReference: 'D-1' }],
    facets: [
      { __typename: 'Contact', name: 'CONTACT', source: { id: ccas.id } },
      { __typename: 'MunicipalAid', name: 'MUNICIPAL_AID', source: { id: ccas.id } },
      { __typename: 'FamilyBenefits', name: 'FAMILY_BENEFITS', source: { id: id('0a9') } },
    ],
    needs: [sampleNeed()],
    ...change,
  }
}

interface At {
  readonly name: string
  readonly partner: string
  readonly place: readonly [name: string, code: string, epci: string]
  readonly capacity?: Match['service']['capacity']
  readonly exclusions?: Match['exclusions']
}

/** A service, with its partner of its own. */
export function match(end: number, at: At): Match {
  const { name, partner, place, capacity = 'OPEN', exclusions = [] } = at
  const [town, code, epci] = place
  return {
    fits: exclusions.length === 0,
    exclusions,
    ...{ tariffCents: null, tariffUnit: null },
    service: {
      ...{ id: id(`60${end}`), name, capacity, fee: 'GRATUIT' },
      ...{ legalDeadlineDays: end === 1 ? 30 : null, silenceMeans: end === 1 ? 'REJECTED' : null },
      partner: {
        ...(end === 1 ? grocery : { ...grocery, id: id(`0b${end}`), name: partner }),
        commune: { code, name: town },
        ...{ epci: { code: epci }, departement: { code: '40' } },
      },
    },
  }
}

/** Farther first, as an API that sorts otherwise might. */
export const services: readonly Match[] = [
  match(3, {
    name: 'Banque alimentaire',
    partner: 'Banque alimentaire',
    place: ['Dax', '40088', 'x'],
  }),
  match(2, {
    ...{ name: 'Colis d’urgence', partner: 'Secours des Landes', capacity: 'WAITLIST' },
    place: ['Saint-Pierre-du-Mont', '40281', '244000808'],
  }),
  match(1, {
    name: 'Épicerie sociale',
    partner: '',
    place: ['Mont-de-Marsan', '40192', '244000808'],
  }),
  match(4, {
    ...{ name: 'Repas partagés', partner: 'Table ouverte', capacity: 'FULL' },
    place: ['Mont-de-Marsan', '40192', '244000808'],
    exclusions: [{ code: 'FULL', explanation: 'Complet pour le moment.' }],
  }),
]

type Access = Preview['fields'][number]['onceAccepted']
const open: Access = { state: 'OPEN', reason: null, reasonLabel: null, opensWith: null }
const early: Access = {
  ...{ state: 'WITHHELD', reason: 'STAGE_TOO_EARLY', reasonLabel: 'Trop tôt dans l’orientation' },
  opensWith: 'Accepter l’orientation',
}
const uncovered: Access = {
  ...{
    state: 'WITHHELD',
    reason: 'CATEGORY_NOT_COVERED',
    reasonLabel: 'Information hors convention',
  },
  opensWith: 'Étendre la convention à cette catégorie',
}

/** Names at once, the way to reach the person once accepted, aids not at all. */
export const preview: Preview = {
  __typename: 'DisclosurePreview',
  untilLabel: 'jusqu’à la fin de l’orientation',
  fields: [
    field('CONTACT_FAMILY_NAME', 'Nom', 'CONTACT_IDENTIFICATION', open, open),
    field('CONTACT_GIVEN_NAMES', 'Prénoms', 'CONTACT_IDENTIFICATION', open, open),
    field('CONTACT_PHONE', 'Téléphone', 'CONTACT_REACH', early, open),
    field('CONTACT_ADDRESS', 'Adresse', 'CONTACT_REACH', early, open),
    field(
      ...(['MUNICIPAL_AID_AIDS_GRANTED_THIS_YEAR', 'Aides accordées cette année'] as const),
      ...(['MUNICIPAL_AID', uncovered, uncovered] as const),
    ),
  ],
  groups: [
    { group: 'CONTACT_IDENTIFICATION', label: 'Identité' },
    { group: 'CONTACT_REACH', label: 'Coordonnées' },
    { group: 'MUNICIPAL_AID', label: 'Aides du CCAS' },
  ],
  leftOut: [{ field: 'MUNICIPAL_AID_HOME_SERVICES', label: 'Services à domicile' }],
}

type Field = Preview['fields'][number]
function field(
  code: Field['field'],
  label: string,
  group: Field['group'],
  atSending: Field['atSending'],
  onceAccepted: Field['onceAccepted'],
): Field {
  return { field: code, label, group, atSending, onceAccepted }
}

/** A refusal of an action on the draft. */
export function refused(
  refusal: Extract<
    SendReferralMutation['sendReferral'],
    { readonly __typename: 'ReferralActionRefused' }
  >['refusal'],
): object {
  const code = refusal
  return {
    sendReferral: {
      ...{ __typename: 'ReferralActionRefused', code, message: code, refusal },
      ...{ state: 'DRAFT', allowedActions: ['SEND', 'DISCARD'] },
    },
  }
}

const draft = sampleReferral({ id: draftId, version: 1, state: 'DRAFT', sentAt: null, dueAt: null })
const sent = {
  ...sampleReferral({ id: draftId, version: 2, state: 'SENT', dueAt: inDays(30) }),
  service: { id: id('601') },
}

/** What the network answers where nothing goes wrong. */
export function formAnswers(sharedCase: Case | null = sampleCase()): Answers {
  return {
    WidgetViewer: { data: { viewer: { partner: { id: ccas.id, kind: 'CCAS' } } } },
    WidgetReferralForm: { data: { sharedCase } },
    WidgetServices: { data: { servicesForNeed: services } },
    WidgetSharing: { data: { previewDisclosure: preview } },
    CreateReferral: { data: { createReferral: draft } },
    SendReferral: { data: { sendReferral: sent } },
    DiscardReferral: {
      data: { discardReferral: { __typename: 'DiscardedReferral', id: draftId } },
    },
  }
}
