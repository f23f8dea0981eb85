import { describe, expect, test } from 'vitest'
import { FACET_FIELDS } from '../facets/facet-registry.ts'
import { disclosedSet, leftOutOf } from './disclosed-set.ts'

const PURPOSES = ['ASSESS_ELIGIBILITY'] as const

function codeOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'field' in error) {
      return `${String(error.code)} ${String(error.field)}`
    }
    throw error
  }
  return 'nothing was refused'
}

describe('what is disclosed', () => {
  test('are the fields of the groups, those of special sensitivity left out', () => {
    const set = disclosedSet({ groups: ['familyBenefits'], purposes: PURPOSES }, 'CAF')
    expect(set.fields).toEqual([
      'familyBenefits.quotientFamilial',
      'familyBenefits.adults',
      'familyBenefits.dependentChildren',
    ])
    expect(leftOutOf(set).map(({ code }) => code)).toEqual(['familyBenefits.benefitsInPayment'])
  })

  test('are fields of special sensitivity too, when they are named', () => {
    const asked = {
      groups: ['familyBenefits'],
      fields: ['familyBenefits.benefitsInPayment', 'familyBenefits.adults'],
      purposes: PURPOSES,
    }
    const set = disclosedSet(asked, 'CAF')
    expect(set.fields).toHaveLength(4)
    expect(leftOutOf(set)).toEqual([])
  })

  test('is no field of special sensitivity that nobody named, whichever groups are', () => {
    const special = FACET_FIELDS.filter(({ definition }) => definition.sensitivity === 'SPECIAL')
    expect(special.length).toBeGreaterThan(3)
    const groups = [...new Set(FACET_FIELDS.map(({ group }) => group))]
    const { fields } = disclosedSet({ groups, purposes: PURPOSES }, null)
    expect(fields.filter((code) => special.some((field) => field.code === code))).toEqual([])
  })

  test('stands in one order, each code once, however it was asked', () => {
    const asked = {
      fields: ['contact.phone', 'contact.familyName', 'contact.phone'],
      purposes: ['CONTACT_PERSON', 'ASSESS_ELIGIBILITY', 'CONTACT_PERSON'],
    }
    expect(disclosedSet(asked, 'CCAS')).toEqual({
      groups: [],
      fields: ['contact.familyName', 'contact.phone'],
      purposes: ['ASSESS_ELIGIBILITY', 'CONTACT_PERSON'],
    })
  })
})

describe('refused is', () => {
  test('a set of nothing', () => {
    expect(codeOf(() => disclosedSet({ purposes: PURPOSES }, 'CAF'))).toBe(
      'FIELDS_EMPTY input.fields',
    )
  })

  test('a facet that a partner of this kind does not own, by group or by field', () => {
    const refused = 'FACET_NOT_OWNED input.fields'
    const byGroup = { groups: ['familyBenefits', 'contact.reach'], purposes: PURPOSES }
    const byField = { fields: ['healthCoverage.puma'], purposes: PURPOSES }
    expect(codeOf(() => disclosedSet(byGroup, 'CCAS'))).toBe(refused)
    expect(codeOf(() => disclosedSet(byField, 'CCAS'))).toBe(refused)
    expect(codeOf(() => disclosedSet(byField, 'CPAM'))).toBe('nothing was refused')
  })

  test('no kind at all, where telling would say what the owner is', () => {
    const set = { groups: ['accommodation'], purposes: PURPOSES }
    expect(codeOf(() => disclosedSet(set, null))).toBe('nothing was refused')
  })

  test('the purpose of emergencies, and no purpose', () => {
    const set = (purposes: readonly string[]) => () =>
      disclosedSet({ groups: ['contact.reach'], purposes }, 'CCAS')
    expect(codeOf(set(['ASSESS_ELIGIBILITY', 'VITAL_INTEREST']))).toBe(
      'PURPOSE_NOT_AGREED input.purposes',
    )
    expect(codeOf(set([]))).toBe('PURPOSES_EMPTY input.purposes')
  })
})
