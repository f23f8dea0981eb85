import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATA_CATEGORIES } from '../cooperation/data-categories.ts'
import { PURPOSES, type Purpose } from '../cooperation/purposes.ts'
import { type AccessGrounds, type AskedField, decideAccess } from './access.ts'

const field: AskedField = {
  code: 'familyBenefits.quotientFamilial',
  category: 'RESOURCES',
  stage: 'FULL',
}
const purpose = 'ASSESS_ELIGIBILITY'

/** Everything open: each test takes one thing away. */
const open: AccessGrounds = {
  ownerPartnerId: 'caf',
  readerPartnerId: 'ccas',
  personId: 'person',
  bothParticipate: true,
  today: '2026-06-15',
  agreements: [{ id: 'agreement', inForce: true, categories: ['RESOURCES'], purposes: [purpose] }],
  disclosures: [
    {
      id: 'disclosure',
      personId: null,
      fields: [field.code],
      purposes: [purpose],
      ended: false,
      until: null,
      referral: null,
    },
  ],
  objections: [],
  emergencyAccessId: null,
}
const [agreement] = open.agreements
const [disclosure] = open.disclosures
const objection = {
  personId: 'person',
  ownerPartnerId: null,
  readerPartnerId: null,
  categories: [],
}

function reasonFor(over: Partial<AccessGrounds>, asked: Purpose = purpose): string {
  const decision = decideAccess(field, asked, { ...open, ...over })
  return decision.kind === 'OPEN' ? decision.by.kind : decision.reason
}

const bound = (stage: 'CLOSED' | 'SUMMARY' | 'FULL') => ({
  disclosures: [{ ...disclosure, referral: { stage, identityNeededToAssess: false } }] as never,
})

describe('a field', () => {
  test('is open when agreement, disclosure and the absence of objections meet', () => {
    expect(decideAccess(field, purpose, open)).toEqual({
      kind: 'OPEN',
      by: {
        kind: 'DISCLOSURE',
        agreementId: 'agreement',
        disclosureId: 'disclosure',
        until: null,
      },
    })
  })

  test('is always open to its owner', () => {
    const own = { readerPartnerId: 'caf', agreements: [], disclosures: [], objections: [objection] }
    expect(reasonFor(own)).toBe('OWNER')
  })

  test.each([
    ['NOT_A_PARTICIPANT', { bothParticipate: false }],
    ['NO_AGREEMENT', { agreements: [] }],
    ['AGREEMENT_ENDED', { agreements: [{ ...agreement, inForce: false }] }],
    ['CATEGORY_NOT_COVERED', { agreements: [{ ...agreement, categories: ['HOUSING'] }] }],
    ['PURPOSE_NOT_COVERED', { agreements: [{ ...agreement, purposes: ['OPEN_RIGHTS'] }] }],
    ['NO_DISCLOSURE', { disclosures: [] }],
    ['NO_DISCLOSURE', { disclosures: [{ ...disclosure, fields: ['familyBenefits.adults'] }] }],
    ['NO_DISCLOSURE', { disclosures: [{ ...disclosure, purposes: ['OPEN_RIGHTS'] }] }],
    ['NO_DISCLOSURE', { disclosures: [{ ...disclosure, personId: 'somebody else' }] }],
    ['DISCLOSURE_ENDED', { disclosures: [{ ...disclosure, ended: true }] }],
    ['DISCLOSURE_ENDED', { disclosures: [{ ...disclosure, until: '2026-06-14' }] }],
    ['DISCLOSURE_ENDED', bound('CLOSED')],
    ['STAGE_TOO_EARLY', bound('SUMMARY')],
    ['PERSON_OBJECTED', { objections: [objection] }],
    ['PERSON_OBJECTED', { objections: [{ ...objection, categories: ['RESOURCES'] }] }],
    ['PERSON_OBJECTED', { objections: [{ ...objection, readerPartnerId: 'ccas' }] }],
  ] as [string, Partial<AccessGrounds>][])('is withheld as %s', (reason, over) => {
    expect(reasonFor(over)).toBe(reason)
  })

  test.each([
    [{ disclosures: [{ ...disclosure, until: '2026-06-15' }] }],
    [bound('FULL')],
    [{ objections: [{ ...objection, personId: 'somebody else' }] }],
    [{ objections: [{ ...objection, ownerPartnerId: 'cpam' }] }],
    [{ objections: [{ ...objection, categories: ['HOUSING'] }] }],
    [{ disclosures: [{ ...disclosure, ended: true }, disclosure] }],
  ] as [Partial<AccessGrounds>][])('stays open beside what does not concern it', (over) => {
    expect(reasonFor(over)).toBe('DISCLOSURE')
  })

  test('of identity is open while a service that needs it assesses the request', () => {
    const identity: AskedField = { ...field, category: 'RESOURCES', stage: 'ASSESSMENT' }
    const grounds = (identityNeededToAssess: boolean): AccessGrounds => ({
      ...open,
      disclosures: [
        { ...disclosure, referral: { stage: 'SUMMARY', identityNeededToAssess } },
      ] as never,
    })
    expect(decideAccess(identity, purpose, grounds(true)).kind).toBe('OPEN')
    expect(decideAccess(identity, purpose, grounds(false))).toEqual({
      kind: 'WITHHELD',
      reason: 'STAGE_TOO_EARLY',
    })
  })

  test('opens by emergency access without agreement or disclosure, for vital interest alone', () => {
    const emergency = { agreements: [], disclosures: [], emergencyAccessId: 'emergency' }
    expect(reasonFor(emergency, 'VITAL_INTEREST')).toBe('EMERGENCY')
    expect(reasonFor(emergency)).toBe('NO_AGREEMENT')
  })

  test('stays closed to emergency access when the person objected', () => {
    const emergency = { emergencyAccessId: 'emergency', objections: [objection] }
    expect(reasonFor(emergency, 'VITAL_INTEREST')).toBe('PERSON_OBJECTED')
  })
})

test('no objection is told to somebody who could not have read anyway', () => {
  expect(reasonFor({ objections: [objection], agreements: [] })).toBe('NO_AGREEMENT')
  expect(reasonFor({ objections: [objection], disclosures: [] })).toBe('NO_DISCLOSURE')
})

test('taking a ground away never opens a field that was withheld', () => {
  const some = <Item>(items: readonly Item[]) => fc.subarray([...items])
  const grounds = fc.record({
    bothParticipate: fc.boolean(),
    categories: some(DATA_CATEGORIES.map(({ code }) => code)),
    agreed: some(PURPOSES.map(({ code }) => code)),
    disclosed: some(PURPOSES.map(({ code }) => code)),
    ended: fc.boolean(),
    inForce: fc.boolean(),
    stage: fc.constantFrom('CLOSED', 'SUMMARY', 'FULL', null),
    asked: fc.constantFrom(...PURPOSES.map(({ code }) => code)),
    emergency: fc.boolean(),
  })
  fc.assert(
    fc.property(grounds, (given) => {
      const made: AccessGrounds = {
        ...open,
        bothParticipate: given.bothParticipate,
        agreements: [
          {
            id: 'a',
            inForce: given.inForce,
            categories: given.categories,
            purposes: given.agreed,
          },
        ],
        disclosures: [
          {
            id: 'd',
            personId: null,
            fields: [field.code],
            purposes: given.disclosed,
            ended: given.ended,
            until: null,
            referral:
              given.stage === null ? null : { stage: given.stage, identityNeededToAssess: false },
          },
        ],
        emergencyAccessId: given.emergency ? 'e' : null,
      }
      if (decideAccess(field, given.asked, made).kind === 'OPEN') return
      const less: Partial<AccessGrounds>[] = [
        { agreements: [] },
        { disclosures: [] },
        { emergencyAccessId: null },
        { bothParticipate: false },
        { objections: [objection] },
      ]
      for (const over of less) {
        expect(decideAccess(field, given.asked, { ...made, ...over }).kind).toBe('WITHHELD')
      }
    }),
  )
})
