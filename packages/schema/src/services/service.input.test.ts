import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../kernel/errors.ts'
import { checkCoverage, checkServiceDetails } from './service.input.ts'
import type { ServiceDetails } from './service.types.ts'
import { ownClocks } from './service-clocks.ts'

const details: ServiceDetails = {
  name: ' Livraison de repas ',
  description: null,
  themes: ['equipement-et-alimentation--alimentation', 'equipement-et-alimentation--alimentation'],
  publics: ['seniors'],
  modes: [],
  fee: 'payant',
  feeDetails: ' ',
  identityNeededToAssess: false,
  legalDeadlineDays: null,
  silenceMeans: null,
  silenceSource: null,
  startsOn: new Date('2026-01-01'),
  endsOn: null,
  ...ownClocks({}),
}
const refusal = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof InvalidInput) return `${error.code} ${error.field}`
    throw error
  }
}

describe('what a partner says of its service', () => {
  it('is tidied', () => {
    expect(checkServiceDetails(details)).toMatchObject({
      name: 'Livraison de repas',
      feeDetails: null,
      themes: ['equipement-et-alimentation--alimentation'],
    })
  })

  it.each([
    [{ name: '  ' }, 'NAME_EMPTY input.name'],
    [{ themes: [] }, 'THEMES_EMPTY input.themes'],
    [{ endsOn: new Date('2025-12-31') }, 'DATES_REVERSED input.endsOn'],
    [{ legalDeadlineDays: 0 }, 'LEGAL_DEADLINE_INVALID input.legalDeadlineDays'],
    [{ description: 'x'.repeat(2001) }, 'TEXT_TOO_LONG input.description'],
    [{ staleDays: 180 }, 'CLOCKS_OUT_OF_ORDER input.clocks.staleDays'],
  ])('is refused with %j', (change, expected) => {
    expect(refusal(() => checkServiceDetails({ ...details, ...change }))).toBe(expected)
  })
})

describe('a coverage asked for', () => {
  const dax = { communeCode: '40088', tariffCents: 390, tariffUnit: 'repas', system: null }

  it('may begin today', () => {
    expect(refusal(() => checkCoverage([dax], '2026-05-01', '2026-05-01'))).toBeNull()
  })

  it('does not rewrite what was', () => {
    expect(refusal(() => checkCoverage([dax], '2026-04-30', '2026-05-01'))).toBe(
      'SINCE_IN_THE_PAST input.since',
    )
  })

  it.each([
    [[dax, dax], 'COMMUNE_TWICE input.communes'],
    [[{ ...dax, tariffCents: -1 }], 'TARIFF_NEGATIVE input.communes.0.tariffCents'],
  ])('is refused with %j', (communes, expected) => {
    expect(refusal(() => checkCoverage(communes, '2026-05-01', '2026-05-01'))).toBe(expected)
  })
})
