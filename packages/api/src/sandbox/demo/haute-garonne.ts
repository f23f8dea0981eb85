import { inCommunes } from './coverage.ts'
import {
  hauteGaronneSectors,
  type MdsSeat,
  mdsBefore,
  mdsOpened,
  pointOf,
} from './haute-garonne-sectors.ts'
import {
  ccasOf,
  chrs,
  csapa,
  foodAid,
  institutionsOf,
  mdsOf,
  mobility,
  refuge,
  spip,
} from './institutions.ts'
import { agentsOf, type PartnerDraft, partnersOf } from './partners.ts'
import { commune } from './territories.ts'
import type { CoverageSpec, DemoNetwork } from './types.ts'

const sectors = hauteGaronneSectors()

/** What an MDS serves is its sector, at its dates: redrawing a sector moves the coverage too. */
const sectorCoverage = (mds: MdsSeat): readonly CoverageSpec[] =>
  sectors
    .filter((sector) => sector.accessPointSlug === pointOf(mds))
    .flatMap(({ communeCode, since, until }) => inCommunes([communeCode], { since, until }))

const town = (communeCode: string, slug: string): PartnerDraft => ({
  slug: `commune-${slug}`,
  name: `Commune de ${commune(communeCode).name}`,
  kind: 'COMMUNE',
  communeCode,
  receivesOnly: true,
})

const place = { departementCode: '31', slug: 'haute-garonne', communeCode: '31555' }

const partners = partnersOf('31', [
  ...institutionsOf({
    code: '31',
    slug: 'haute-garonne',
    of: 'de la Haute-Garonne',
    name: 'Haute-Garonne',
    prefecture: '31555',
    msa: {
      slug: 'msa-midi-pyrenees-sud',
      name: 'MSA Midi-Pyrénées Sud',
      communeCode: '31555',
    },
  }),
  ...[...mdsBefore, ...mdsOpened].map((mds) =>
    mdsOf(mds.communeCode, mds.slug, sectorCoverage(mds), mds.openedOn),
  ),
  ccasOf('31555', 'toulouse'),
  ccasOf('31149', 'colomiers'),
  ccasOf('31395', 'muret'),
  ccasOf('31069', 'blagnac'),
  ccasOf('31483', 'saint-gaudens'),
  ccasOf('31157', 'cugnaux'),
  town('31557', 'tournefeuille'),
  town('31044', 'balma'),
  town('31451', 'revel'),
  foodAid(place, 'Épicerie sociale de démonstration – Haute-Garonne'),
  mobility(place, 'Association de mobilité de démonstration – Haute-Garonne'),
  chrs(place, 'CHRS de démonstration – Haute-Garonne'),
  csapa(place, 'CSAPA de démonstration – Haute-Garonne'),
  refuge(place, 'Refuge de démonstration – Haute-Garonne'),
  spip(place, 'SPIP de la Haute-Garonne'),
])

export const hauteGaronne: DemoNetwork = {
  code: 'haute-garonne',
  name: 'Réseau de la Haute-Garonne',
  departementCode: '31',
  settings: { statisticsThreshold: 11, retentionMonths: 24 },
  epciCodes: ['243100518'],
  partners,
  agents: agentsOf(partners),
  sectors,
  documentedPopulations: [],
}
