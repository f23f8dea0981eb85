import { describe, expect, test } from 'vitest'
import type { AgreementGround, ObjectionGround } from '../facets/access.ts'
import { disclosedSet } from './disclosed-set.ts'
import { type ProposedDisclosure, previewFields } from './preview.ts'
import { previewSentences, untilText } from './preview-sentence.ts'

const AGREEMENT: AgreementGround = {
  id: 'agreement',
  inForce: true,
  categories: ['IDENTITY', 'REACH', 'BENEFITS'],
  purposes: ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'],
}

const GROUNDS = {
  ownerPartnerId: 'ccas',
  readerPartnerId: 'cpam',
  bothParticipate: true,
  today: '2026-03-10',
  agreements: [AGREEMENT],
  objections: [] as readonly ObjectionGround[],
}

const GROUPS = ['contact.identification', 'contact.reach']

function proposed(over: Partial<ProposedDisclosure> = {}): ProposedDisclosure {
  return {
    set: disclosedSet({ groups: GROUPS, purposes: ['ASSESS_ELIGIBILITY'] }, 'CCAS'),
    until: null,
    referral: { identityNeededToAssess: true },
    personIds: ['ana', 'bob'],
    ...over,
  }
}

const objection = (over: Partial<ObjectionGround>): ObjectionGround => ({
  personId: 'ana',
  ownerPartnerId: null,
  readerPartnerId: null,
  categories: [],
  ...over,
})

function accessOf(fields: ReturnType<typeof previewFields>, code: string) {
  const found = fields.find(({ field }) => field.code === code)
  if (found === undefined) throw new Error('the field is not in the preview')
  return found
}

describe('a preview', () => {
  test('of a referral opens identity for who needs it to assess, and the rest once accepted', () => {
    const fields = previewFields(proposed(), GROUNDS)
    const name = accessOf(fields, 'contact.familyName')
    const phone = accessOf(fields, 'contact.phone')
    expect(name.atSending).toEqual({
      purposes: ['ASSESS_ELIGIBILITY'],
      reason: null,
      exceptPersonIds: [],
    })
    expect(phone.atSending).toEqual({
      purposes: [],
      reason: 'STAGE_TOO_EARLY',
      exceptPersonIds: [],
    })
    expect(phone.onceAccepted.reason).toBeNull()
  })

  test('of a referral to who needs no identity opens it once accepted', () => {
    const fields = previewFields(proposed({ referral: { identityNeededToAssess: false } }), GROUNDS)
    const { atSending, onceAccepted } = accessOf(fields, 'contact.familyName')
    expect([atSending.reason, onceAccepted.reason]).toEqual(['STAGE_TOO_EARLY', null])
  })

  test('without a referral opens everything at once, or nothing to who takes no part', () => {
    const free = proposed({ referral: null })
    const open = accessOf(previewFields(free, GROUNDS), 'contact.phone')
    expect(open.atSending).toEqual(open.onceAccepted)
    expect(open.atSending.reason).toBeNull()
    const outside = previewFields(free, { ...GROUNDS, bothParticipate: false })
    expect(new Set(outside.map(({ onceAccepted }) => onceAccepted.reason))).toEqual(
      new Set(['NOT_A_PARTICIPANT']),
    )
  })

  test('says for which of the purposes a field opens, and why not for the others', () => {
    const set = disclosedSet(
      { groups: GROUPS, purposes: ['ASSESS_ELIGIBILITY', 'OPEN_RIGHTS'] },
      'CCAS',
    )
    const { onceAccepted } = accessOf(previewFields(proposed({ set }), GROUNDS), 'contact.phone')
    expect(onceAccepted).toEqual({
      purposes: ['ASSESS_ELIGIBILITY'],
      reason: 'PURPOSE_NOT_COVERED',
      exceptPersonIds: [],
    })
  })

  test('says of whom nothing opens where one of the household objects', () => {
    const objections = [objection({ readerPartnerId: 'cpam', categories: ['REACH'] })]
    const fields = previewFields(proposed(), { ...GROUNDS, objections })
    expect(accessOf(fields, 'contact.phone').onceAccepted).toEqual({
      purposes: ['ASSESS_ELIGIBILITY'],
      reason: 'PERSON_OBJECTED',
      exceptPersonIds: ['ana'],
    })
    expect(accessOf(fields, 'contact.familyName').onceAccepted.exceptPersonIds).toEqual([])
    const alone = previewFields(proposed({ personIds: ['ana'] }), { ...GROUNDS, objections })
    expect(accessOf(alone, 'contact.phone').onceAccepted).toEqual({
      purposes: [],
      reason: 'PERSON_OBJECTED',
      exceptPersonIds: [],
    })
  })

  test('opens nothing without an agreement', () => {
    const fields = previewFields(proposed(), { ...GROUNDS, agreements: [] })
    expect(fields.map(({ onceAccepted }) => onceAccepted.reason)).toEqual(
      fields.map(() => 'NO_AGREEMENT'),
    )
  })
})

describe('its sentences', () => {
  const facts = {
    reader: 'CPAM du Doubs',
    bound: true,
    until: untilText(null, true),
    heldFacets: new Set(['contact']),
  }

  test('say who reads what, when, and until when', () => {
    expect(previewSentences(previewFields(proposed(), GROUNDS), facts)).toEqual([
      {
        group: 'contact.identification',
        label: 'Identité',
        sentence:
          'Identité : CPAM du Doubs pourra lire, jusqu’à la fin de l’orientation : Nom, Prénoms, Date de naissance (dès l’envoi).',
      },
      {
        group: 'contact.reach',
        label: 'Coordonnées',
        sentence:
          'Coordonnées : CPAM du Doubs pourra lire, jusqu’à la fin de l’orientation : Téléphone, Courriel, Adresse, Canal préféré (une fois l’orientation acceptée).',
      },
    ])
  })

  test('say what stays closed and why, and what is still to be done', () => {
    const agreements = [{ ...AGREEMENT, categories: ['IDENTITY'] }]
    const fields = previewFields(proposed(), { ...GROUNDS, agreements })
    const [, reach] = previewSentences(fields, { ...facts, heldFacets: new Set() })
    expect(reach?.sentence).toBe(
      'Coordonnées : CPAM du Doubs ne pourra rien lire. Reste fermé : Téléphone, Courriel, Adresse, Canal préféré (information hors convention). Vous n’avez pas encore rattaché ce volet à la situation.',
    )
  })

  test('say that one of the household objects', () => {
    const objections = [objection({})]
    const [identity] = previewSentences(
      previewFields(proposed(), { ...GROUNDS, objections }),
      facts,
    )
    expect(identity?.sentence).toContain('Une personne du foyer s’y oppose')
  })

  test('say until when', () => {
    expect(untilText(null, false)).toBe('jusqu’à ce que vous y mettiez fin')
    expect(untilText('2027-03-31', false)).toBe('jusqu’au 31 mars 2027')
    expect(untilText('2027-03-01', true)).toBe(
      'jusqu’au 1er mars 2027, et pas au-delà de la fin de l’orientation',
    )
  })
})
