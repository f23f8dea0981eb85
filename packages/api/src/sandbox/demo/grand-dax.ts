import { offer } from './catalogue.ts'
import { inCommunes, inDepartement } from './coverage.ts'
import {
  ccasOf,
  chrs,
  csapa,
  foodAid,
  institutionsOf,
  mdsOf,
  mobility,
  refuge,
} from './institutions.ts'
import { agentsOf, partnersOf } from './partners.ts'
import { communesOfEpci } from './territories.ts'
import type { CoverageSpec, DemoCoverage, DemoNetwork } from './types.ts'

export const GRAND_DAX_EPCI = '244000675'

/**
 * The ten CCAS that ran home help before the CIAS, nine of which did not meet the requirements.
 * The founding document gives the counts; which communes they are is illustrative.
 */
const homeHelp: readonly (readonly [communeCode: string, slug: string])[] = [
  ['40088', 'dax'],
  ['40279', 'saint-paul-les-dax'],
  ['40283', 'saint-vincent-de-paul'],
  ['40202', 'narrosse'],
  ['40179', 'mees'],
  ['40294', 'saugnac-et-cambran'],
  ['40207', 'oeyreluy'],
  ['40244', 'riviere-saas-et-gourby'],
  ['40125', 'heugas'],
  ['40314', 'tercis-les-bains'],
]

export const grandDaxHomeHelp: readonly {
  readonly partnerSlug: string
  readonly meetsRequirements: boolean
}[] = homeHelp.map(([, slug], index) => ({
  partnerSlug: `ccas-${slug}`,
  meetsRequirements: index === 0,
}))

const served = homeHelp.map(([code]) => code)
const seatOf = (communeCode: string): string | null => {
  const found = homeHelp.find(([code]) => code === communeCode)
  return found ? `ccas-${found[1]}` : null
}

/** Delivered by the commune's own CCAS where it has home help. */
const delivered = (
  codes: readonly string[],
  terms: (index: number) => Partial<DemoCoverage> = () => ({}),
): readonly CoverageSpec[] =>
  codes.flatMap((code, index) =>
    inCommunes([code], { ...terms(index), operatorSlug: seatOf(code) }),
  )

// The document gives seven tariffs and their bounds, 3.90 and 8.10 €; the five between are ours.
const mealTariffs = [390, 450, 520, 590, 660, 740, 810] as const

/** Two remote alarm systems, each with its tariff; the amounts are ours. */
const alarms = [
  { system: 'Téléalarme – système A', tariffCents: 1900, tariffUnit: 'mois' },
  { system: 'Téléalarme – système B', tariffCents: 2650, tariffUnit: 'mois' },
] as const

const pooled = [
  offer('AIDE_MENAGERE', delivered([...served, '40123']), { beneficiaries: 671 }),
  offer('AUXILIAIRE_DE_VIE', delivered(served.slice(0, 9)), { beneficiaries: 182 }),
  offer('GARDE_DE_JOUR', delivered(served.slice(0, 5)), { beneficiaries: 52 }),
  offer(
    'LIVRAISON_DE_REPAS',
    delivered(served.slice(0, mealTariffs.length), (index) => ({
      tariffCents: mealTariffs[index] ?? null,
      tariffUnit: 'repas',
    })),
    { beneficiaries: 184 },
  ),
  offer(
    'TELEALARME',
    delivered(communesOfEpci(GRAND_DAX_EPCI), (index) => (index < 12 ? alarms[0] : alarms[1])),
    { beneficiaries: 534 },
  ),
]

const place = {
  departementCode: '40',
  slug: 'grand-dax',
  communeCode: '40088',
  epciCode: GRAND_DAX_EPCI,
}

const partners = partnersOf('40', [
  {
    slug: 'cias-grand-dax',
    name: 'CIAS du Grand Dax',
    kind: 'CIAS',
    communeCode: '40088',
    territory: `CA du Grand Dax (${GRAND_DAX_EPCI}), 20 communes`,
    offers: pooled,
  },
  ...homeHelp.map(([code, slug]) => ccasOf(code, slug)),
  ...institutionsOf({
    code: '40',
    slug: 'landes',
    of: 'des Landes',
    name: 'Landes',
    prefecture: '40192',
    msa: { slug: 'msa-sud-aquitaine', name: 'MSA Sud Aquitaine', communeCode: '40279' },
  }),
  mdsOf('40088', 'dax', inDepartement('40')),
  foodAid(place, 'Épicerie sociale de démonstration – Grand Dax'),
  mobility(place, 'Association de mobilité de démonstration – Grand Dax'),
  chrs(place, 'CHRS de démonstration – Grand Dax'),
  csapa(place, 'CSAPA de démonstration – Grand Dax'),
  refuge(place, 'Refuge de démonstration – Grand Dax'),
  {
    slug: 'ca-grand-dax',
    name: 'Communauté d’agglomération du Grand Dax',
    kind: 'EPCI',
    communeCode: '40088',
    territory: `CA du Grand Dax (${GRAND_DAX_EPCI}), 20 communes`,
    receivesOnly: true,
  },
])

export const grandDax: DemoNetwork = {
  code: 'grand-dax',
  name: 'Réseau du Grand Dax',
  departementCode: '40',
  settings: { statisticsThreshold: 11, retentionMonths: 24 },
  epciCodes: [GRAND_DAX_EPCI],
  partners,
  agents: agentsOf(partners),
  sectors: [],
  documentedPopulations: [],
}
