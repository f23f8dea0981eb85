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
  spip,
} from './institutions.ts'
import { agentsOf, type PartnerDraft, partnersOf } from './partners.ts'
import type { DemoNetwork } from './types.ts'

export const BESANCON = '25056'

/** CCAS of other communes of the Doubs: a person without a tie is sent on to one of them. */
const otherCcas = [
  ['25462', 'pontarlier'],
  ['25047', 'baume-les-dames'],
  ['25527', 'saint-vit'],
] as const

const place = { departementCode: '25', slug: 'besancon', communeCode: BESANCON }

// GCS 25 runs the SIAO and the 115 of the Doubs: the SIAO of this network goes by that name.
const withGcs25 = (draft: PartnerDraft): PartnerDraft =>
  draft.kind === 'SIAO' ? { ...draft, name: 'SIAO du Doubs (GCS 25)' } : draft

export const VISA_SANTE_PARTNER = 'mutuelle-solidaire-besancon'

const partners = partnersOf('25', [
  ccasOf(BESANCON, 'besancon'),
  ...otherCcas.map(([code, slug]) => ccasOf(code, slug)),
  {
    slug: VISA_SANTE_PARTNER,
    name: 'Association Mutuelle solidaire – partenaire de démonstration',
    kind: 'ASSOCIATION',
    communeCode: BESANCON,
    offers: [offer('MUTUELLE_SOLIDAIRE', inCommunes([BESANCON]))],
    receivesOnly: true,
  },
  ...institutionsOf({
    code: '25',
    slug: 'doubs',
    of: 'du Doubs',
    name: 'Doubs',
    prefecture: BESANCON,
    msa: { slug: 'msa-franche-comte', name: 'MSA de Franche-Comté', communeCode: BESANCON },
  }).map(withGcs25),
  mdsOf(BESANCON, 'besancon', inDepartement('25')),
  foodAid(place, 'Épicerie sociale de démonstration'),
  mobility(place, 'Association de mobilité de démonstration – Besançon'),
  chrs(place, 'CHRS de démonstration – Besançon'),
  csapa(place, 'CSAPA de démonstration – Besançon'),
  refuge(place, 'Refuge de démonstration – Besançon'),
  spip({ ...place, slug: 'doubs' }, 'SPIP du Doubs'),
])

export const besancon: DemoNetwork = {
  code: 'besancon',
  name: 'Réseau de Besançon et du Doubs',
  departementCode: '25',
  settings: { statisticsThreshold: 11, retentionMonths: 24 },
  epciCodes: ['242500361'],
  partners,
  agents: agentsOf(partners),
  sectors: [],
  documentedPopulations: [],
}
