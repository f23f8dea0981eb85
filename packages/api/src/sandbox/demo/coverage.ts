import { communesOfDepartement, communesOfEpci } from './territories.ts'
import type { CoverageSpec, Day, DemoCoverage, DemoService } from './types.ts'

/** Coverage that no document dates begins here: before any generated referral. */
export const OPEN_SINCE: Day = '2013-01-01'

export const inDepartement = (code: string, since: Day = OPEN_SINCE): readonly CoverageSpec[] => [
  { scope: 'DEPARTEMENT', code, since, until: null },
]

export const inEpci = (code: string, since: Day = OPEN_SINCE): readonly CoverageSpec[] => [
  { scope: 'EPCI', code, since, until: null },
]

export const inCommunes = (
  codes: readonly string[],
  over: Partial<DemoCoverage> = {},
): readonly CoverageSpec[] =>
  codes.map((communeCode) => ({
    scope: 'COMMUNE',
    tariffCents: null,
    tariffUnit: null,
    system: null,
    operatorSlug: null,
    since: OPEN_SINCE,
    until: null,
    ...over,
    communeCode,
  }))

const expand = (spec: CoverageSpec): readonly DemoCoverage[] => {
  if (spec.scope === 'COMMUNE') {
    const { scope: _scope, ...row } = spec
    return [row]
  }
  const codes = spec.scope === 'EPCI' ? communesOfEpci(spec.code) : communesOfDepartement(spec.code)
  return codes.map((communeCode) => ({
    communeCode,
    tariffCents: null,
    tariffUnit: null,
    system: null,
    operatorSlug: null,
    since: spec.since,
    until: spec.until,
  }))
}

/** The coverage of a service, one row per commune: what the database holds. */
export const coverageRows = (service: DemoService): readonly DemoCoverage[] =>
  service.coverage.flatMap(expand)

/** Whether the service serves the commune on that day. */
export const covers = (service: DemoService, communeCode: string, day: Day): boolean =>
  service.coverage.some((spec) => {
    if (day < spec.since || (spec.until !== null && day >= spec.until)) return false
    if (spec.scope === 'COMMUNE') return spec.communeCode === communeCode
    if (spec.scope === 'EPCI') return communesOfEpci(spec.code).includes(communeCode)
    return communesOfDepartement(spec.code).includes(communeCode)
  })
