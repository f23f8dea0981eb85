import { expect, test } from 'vitest'
import { DATA_CATEGORIES } from '../cooperation/data-categories.ts'
import { PARTNER_KINDS } from '../partners/partner-kinds.ts'
import {
  enumNameOf,
  FACET_FIELDS,
  FACET_GROUPS,
  FACETS,
  fieldsOfGroups,
  findField,
} from './facet-registry.ts'

// Fields that every facet has in the contract: a definition cannot have them again.
const COMMON = ['id', 'version', 'name', 'label', 'caseId', 'personId', 'source', 'hosting', 'asOf']
const ALSO = ['access', 'myReference']

test('there are the first eight facets', () => {
  expect(FACETS.map(({ name }) => name)).toEqual([
    'accommodation',
    'associationSupport',
    'contact',
    'departmentSupport',
    'employment',
    'familyBenefits',
    'healthCoverage',
    'municipalAid',
  ])
})

test('every definition speaks the vocabularies of the domain', () => {
  const categories = DATA_CATEGORIES.map(({ code }) => code)
  const kinds = PARTNER_KINDS.map(({ code }) => code)
  for (const { code, definition, facet } of FACET_FIELDS) {
    expect(categories, code).toContain(definition.category)
    for (const kind of facet.ownerKinds ?? []) expect(kinds, code).toContain(kind)
    if (definition.group !== undefined) {
      expect(Object.keys(facet.groups ?? {}), code).toContain(definition.group)
    }
  }
})

test('no field has the name of what every facet has', () => {
  const taken = FACET_FIELDS.filter(({ name }) => [...COMMON, ...ALSO].includes(name))
  expect(taken.map(({ code }) => code)).toEqual([])
})

test('fields of one name are of one type, so that one document can ask for all facets', () => {
  const types = Map.groupBy(FACET_FIELDS, ({ name }) => name)
  for (const [name, fields] of types) {
    const kinds = new Set(fields.map(({ definition }) => JSON.stringify(definition.type)))
    expect(kinds.size, name).toBe(1)
  }
})

test('a group stands for its fields but for those of special sensitivity, which are named', () => {
  const codes = fieldsOfGroups(['familyBenefits', 'contact.reach']).map(({ code }) => code)
  expect(codes).toContain('familyBenefits.quotientFamilial')
  expect(codes).toContain('contact.phone')
  expect(codes).not.toContain('familyBenefits.benefitsInPayment')
  expect(codes).not.toContain('contact.birthDate')
  expect(findField('familyBenefits.benefitsInPayment')?.definition.sensitivity).toBe('SPECIAL')
})

test('every code has an enum name of its own', () => {
  const codes = [...FACET_FIELDS.map(({ code }) => code), ...FACET_GROUPS.map(({ code }) => code)]
  expect(new Set(codes.map(enumNameOf)).size).toBe(codes.length)
  expect(enumNameOf('healthCoverage.c2sEndsOn')).toBe('HEALTH_COVERAGE_C2S_ENDS_ON')
})
