import type { WidgetCasePartnersQuery } from '../../../src/generated/types.ts'
import { ccas, inDays } from './referral.ts'

type PartnersCase = NonNullable<WidgetCasePartnersQuery['sharedCase']>
type Facet = PartnersCase['facets'][number]
type FieldAccess = Facet['access'][number]
type Field = FieldAccess['field']

export const caf: PartnersCase['participants'][number]['partner'] = {
  id: '0199f3a0-0000-7000-8000-0000000000a3',
  name: 'CAF des Landes',
  kind: 'CAF',
  shownAsCategory: false,
}
/** A partner whose name would tell what the person lives through. */
export const shelter: typeof caf = {
  id: '0199f3a0-0000-7000-8000-0000000000a4',
  name: 'Association d’aide aux victimes',
  kind: 'OTHER',
  shownAsCategory: true,
}

const closed = { reason: null, reasonLabel: null, opensWith: null, openingAction: null } as const

export function openField(field: Field, until: string | null = null): FieldAccess {
  return { field, label: field, state: 'OPEN', ...closed, until }
}

/** A field withheld as the contract says it of each reason. */
export function withheldField(field: Field, reason: keyof typeof REASONS): FieldAccess {
  const [reasonLabel, opensWith, openingAction] = REASONS[reason]
  const why = { reason, reasonLabel, opensWith, openingAction } as const
  return { field, label: field, state: 'WITHHELD', ...why, until: null }
}

const REASONS = {
  NO_DISCLOSURE: [
    'Non partagé',
    'Un partage par le propriétaire : demandez-le-lui.',
    'REQUEST_DISCLOSURE',
  ],
  NO_AGREEMENT: [
    'Aucune convention',
    'Une convention entre les deux partenaires, acceptée par chacun.',
    'SIGN_AGREEMENT',
  ],
  PURPOSE_NOT_COVERED: ['Finalité hors convention', 'Une autre finalité.', 'CHANGE_PURPOSE'],
  PERSON_OBJECTED: ['Opposition de la personne', 'La levée de l’opposition.', 'NONE'],
  SOURCE_UNAVAILABLE: ['Source indisponible', 'Réessayez dans un moment.', 'TRY_LATER'],
} as const

export const person = '0199f3a0-0000-7000-8000-000000000301'

/** A case of a CCAS with a CAF and a sensitive association, with what a test changes of it. */
export function sampleCase(change: Partial<PartnersCase> = {}): PartnersCase {
  const takes = { until: null }
  return {
    id: '0199f3a0-0000-7000-8000-000000000300',
    status: 'ACTIVE',
    myRole: 'LEAD',
    commune: { code: '40192', name: 'Mont-de-Marsan' },
    persons: [{ id: person, myLocalReference: 'D-2041' }],
    participants: [
      { id: '1', role: 'LEAD', since: inDays(-80), partner: ccas, ...takes },
      { id: '2', role: 'CONTRIBUTOR', since: inDays(-40), partner: caf, ...takes },
      { id: '3', role: 'TARGET', since: inDays(-4), partner: shelter, ...takes },
    ],
    disclosures: [
      {
        __typename: 'Disclosure',
        id: '0199f3a0-0000-7000-8000-000000000401',
        version: 1,
        caseId: '0199f3a0-0000-7000-8000-000000000300',
        personId: person,
        owner: ccas,
        reader: caf,
        referralId: null,
        groups: ['CONTACT_REACH'],
        fields: ['CONTACT_PHONE'],
        purposes: ['COORDINATE_SUPPORT'],
        legalBasis: 'CONSENT',
        legalText: null,
        informedOn: '2026-01-05',
        until: '2026-12-31',
        endedAt: null,
        endReason: null,
        active: true,
        allowedActions: ['END_DISCLOSURE'],
      },
    ],
    facets: [
      sampleFacet({
        ...{ __typename: 'Contact', id: 'f1', name: 'CONTACT', label: 'Contact', source: ccas },
        access: [openField('CONTACT_PHONE'), openField('CONTACT_FAMILY_NAME')],
      }),
      sampleFacet({
        access: [
          openField('FAMILY_BENEFITS_QUOTIENT_FAMILIAL', '2026-12-25'),
          withheldField('FAMILY_BENEFITS_BENEFITS_IN_PAYMENT', 'NO_DISCLOSURE'),
        ],
      }),
    ],
    ...change,
  }
}

/** A facet of the CAF, with what a test changes of it. */
export function sampleFacet(change: Partial<Facet> & Pick<Facet, 'access'>): Facet {
  return {
    __typename: 'FamilyBenefits',
    id: '0199f3a0-0000-7000-8000-000000000501',
    name: 'FAMILY_BENEFITS',
    label: 'Prestations familiales',
    personId: person,
    source: caf,
    ...change,
  } as Facet
}
