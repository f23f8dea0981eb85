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
import { accessPoint, agentsOf, partnersOf } from './partners.ts'
import type { DemoNetwork } from './types.ts'

const ARCAMBAL = '46007'
const LUZECH = '46182'
const PRADINES = '46224'
/** The neighbour that joins when a founding member withdraws. */
const DOUELLE = '46088'

const members = [ARCAMBAL, LUZECH, PRADINES]
const gcsms = 'gcsms-vallee-du-lot'
/** The grouping was created at the end of 2019. */
const created = '2020-01-01'
const byMembers = inCommunes(members, { since: created })

const place = { departementCode: '46', slug: 'lot', communeCode: '46042' }

const partners = partnersOf('46', [
  {
    slug: gcsms,
    name: 'GCSMS de la Vallée du Lot',
    kind: 'GCSMS',
    communeCode: PRADINES,
    territory: 'Arcambal, Luzech et Pradines (46)',
    offers: [
      offer('EHPAD', byMembers),
      offer('RESIDENCE_AUTONOMIE', byMembers),
      offer('SSIAD', byMembers),
      offer('EQUIPE_MOBILE_ALZHEIMER', byMembers),
    ],
    // Six establishments in the founding document; where each stands is illustrative.
    accessPoints: [
      accessPoint('ehpad-pradines', 'EHPAD de Pradines', 'EHPAD', PRADINES),
      accessPoint('ehpad-luzech', 'EHPAD de Luzech', 'EHPAD', LUZECH),
      accessPoint('ehpad-arcambal', 'EHPAD d’Arcambal', 'EHPAD', ARCAMBAL),
      accessPoint(
        'residence-autonomie-pradines',
        'Résidence autonomie de Pradines',
        'RESIDENCE_AUTONOMIE',
        PRADINES,
      ),
      accessPoint('ssiad-luzech', 'SSIAD de Luzech', 'SSIAD', LUZECH),
      accessPoint(
        'equipe-alzheimer-pradines',
        'Équipe mobile spécialisée Alzheimer',
        'EQUIPE_MOBILE_ALZHEIMER',
        PRADINES,
      ),
    ],
  },
  ccasOf(ARCAMBAL, 'arcambal'),
  ccasOf(LUZECH, 'luzech'),
  ccasOf(PRADINES, 'pradines'),
  ccasOf(DOUELLE, 'douelle'),
  ...institutionsOf({
    code: '46',
    slug: 'lot',
    of: 'du Lot',
    name: 'Lot',
    prefecture: '46042',
    msa: {
      slug: 'msa-midi-pyrenees-nord',
      name: 'MSA Midi-Pyrénées Nord',
      communeCode: '46042',
    },
  }),
  mdsOf('46042', 'cahors', inDepartement('46')),
  foodAid(place, 'Épicerie sociale de démonstration – Lot'),
  mobility(place, 'Association de mobilité de démonstration – Lot'),
  chrs(place, 'CHRS de démonstration – Lot'),
  csapa(place, 'CSAPA de démonstration – Lot'),
  refuge(place, 'Refuge de démonstration – Lot'),
])

/** Works half for the CCAS, half for the grouping: each scope separately, never their union. */
export const AGENT_WITH_TWO_AFFILIATIONS = 'agent-vallee-du-lot-deux-affiliations'

export const valleeDuLot: DemoNetwork = {
  code: 'vallee-du-lot',
  name: 'Réseau de la Vallée du Lot',
  departementCode: '46',
  settings: { statisticsThreshold: 11, retentionMonths: 24 },
  epciCodes: ['200023737', '244600433'],
  partners,
  agents: [
    ...agentsOf(partners),
    {
      id: AGENT_WITH_TWO_AFFILIATIONS,
      memberships: [
        { partnerSlug: 'ccas-pradines', since: created },
        { partnerSlug: gcsms, since: created },
      ],
    },
  ],
  sectors: [],
  documentedPopulations: [
    { communeCode: ARCAMBAL, population: 994, year: 2019 },
    { communeCode: LUZECH, population: 1815, year: 2019 },
    { communeCode: PRADINES, population: 3467, year: 2019 },
  ],
}
