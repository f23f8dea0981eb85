import { offer } from './catalogue.ts'
import { inCommunes, inDepartement, inEpci, OPEN_SINCE } from './coverage.ts'
import { accessPoint, type PartnerDraft } from './partners.ts'
import { commune } from './territories.ts'
import type { CoverageSpec, Day } from './types.ts'

export type Departement = {
  readonly code: string
  /** Ending of the slugs: `landes`, `haute-garonne`. */
  readonly slug: string
  /** With its article: `des Landes`, `de la Haute-Garonne`. */
  readonly of: string
  readonly name: string
  readonly prefecture: string
  readonly msa: { readonly slug: string; readonly name: string; readonly communeCode: string }
}

/** The public institutions that every département has, covering the whole of it. */
export const institutionsOf = (departement: Departement): readonly PartnerDraft[] => {
  const { code, slug, of, prefecture } = departement
  const everywhere = inDepartement(code)
  const seat = { communeCode: prefecture, territory: `${departement.name} (${code})` }
  return [
    {
      slug: `departement-${slug}`,
      name: `Département ${of}`,
      kind: 'DEPARTEMENT',
      ...seat,
      offers: [
        offer('APA', everywhere),
        offer('FSL', everywhere),
        offer('RSA_ORIENTATION', everywhere),
      ],
    },
    {
      slug: `caf-${slug}`,
      name: `CAF ${of}`,
      kind: 'CAF',
      ...seat,
      offers: [offer('RDV_DES_DROITS', everywhere)],
    },
    {
      slug: `cpam-${slug}`,
      name: `CPAM ${of}`,
      kind: 'CPAM',
      ...seat,
      offers: [offer('C2S', everywhere), offer('MISSION_ACCOMPAGNEMENT_SANTE', everywhere)],
      receivesOnly: true,
    },
    {
      ...departement.msa,
      kind: 'MSA',
      territory: seat.territory,
      offers: [offer('ACTION_SOCIALE_MSA', everywhere)],
    },
    {
      slug: `france-travail-${slug}`,
      name: `France Travail – ${departement.name}`,
      kind: 'FRANCE_TRAVAIL',
      ...seat,
      offers: [offer('RSA_ACCOMPAGNEMENT_PRO', everywhere)],
    },
    {
      slug: `mission-locale-${slug}`,
      name: `Mission locale – ${departement.name}`,
      kind: 'MISSION_LOCALE',
      ...seat,
      offers: [offer('PACEA_CEJ', everywhere)],
      receivesOnly: true,
    },
    {
      slug: `siao-${slug}`,
      name: `SIAO ${of}`,
      kind: 'SIAO',
      ...seat,
      offers: [offer('HEBERGEMENT_INSERTION', everywhere), offer('URGENCE_115', everywhere)],
      receivesOnly: true,
    },
    {
      slug: `mdph-${slug}`,
      name: `MDPH ${of}`,
      kind: 'MDPH',
      ...seat,
      offers: [offer('PCH_AAH', everywhere)],
      receivesOnly: true,
    },
    {
      slug: `cap-emploi-${slug}`,
      name: `Cap emploi – ${departement.name}`,
      kind: 'CAP_EMPLOI',
      ...seat,
      offers: [offer('EMPLOI_HANDICAP', everywhere)],
      receivesOnly: true,
    },
    {
      slug: `prefecture-${slug}`,
      name: `Préfecture ${of}`,
      kind: 'PREFECTURE',
      ...seat,
      offers: [offer('ACCES_CITOYENNETE', everywhere)],
      receivesOnly: true,
    },
    {
      slug: `udccas-${slug}`,
      name: `Union départementale des CCAS ${of}`,
      kind: 'UDCCAS',
      ...seat,
      receivesOnly: true,
    },
  ]
}

/** The CCAS of a commune: its aids, domiciliation and delegated support of RSA recipients. */
export const ccasOf = (communeCode: string, slug: string): PartnerDraft => {
  const { name } = commune(communeCode)
  const here = inCommunes([communeCode])
  const article = /^[AEIOUYÉÈÂ]/u.test(name) ? 'd’' : 'de '
  return {
    slug: `ccas-${slug}`,
    name: `CCAS ${article}${name}`,
    kind: 'CCAS',
    communeCode,
    offers: [
      offer('DOMICILIATION', here),
      offer('SECOURS', here),
      offer('RSA_ACCOMPAGNEMENT_SOCIAL', here),
    ],
  }
}

/** A social centre of the Département: a partner of its own, with its door as access point. */
export const mdsOf = (
  communeCode: string,
  slug: string,
  coverage: readonly CoverageSpec[],
  openedOn: Day = OPEN_SINCE,
): PartnerDraft => {
  const name = `Maison des solidarités – ${commune(communeCode).name}`
  return {
    slug: `mds-${slug}`,
    name,
    kind: 'MDS',
    communeCode,
    offers: [offer('ACCOMPAGNEMENT_SOCIAL', coverage), offer('ACCOMPAGNEMENT_GLOBAL', coverage)],
    accessPoints: [accessPoint(`point-mds-${slug}`, name, 'MDS', communeCode, openedOn)],
  }
}

type Place = {
  readonly departementCode: string
  readonly slug: string
  readonly communeCode: string
  readonly epciCode?: string
}

const around = (place: Place): Pick<PartnerDraft, 'communeCode'> => ({
  communeCode: place.communeCode,
})

const reach = (place: Place) =>
  place.epciCode === undefined ? inDepartement(place.departementCode) : inEpci(place.epciCode)

/** A food-aid association; it also sends people to the CCAS for occasional help. */
export const foodAid = (place: Place, name: string): PartnerDraft => ({
  slug: `aide-alimentaire-${place.slug}`,
  name,
  kind: 'ASSOCIATION',
  ...around(place),
  offers: [offer('AIDE_ALIMENTAIRE', reach(place))],
})

export const mobility = (place: Place, name: string): PartnerDraft => ({
  slug: `mobilite-${place.slug}`,
  name,
  kind: 'ASSOCIATION',
  ...around(place),
  offers: [offer('MOBILITE', reach(place))],
  receivesOnly: true,
})

export const chrs = (place: Place, name: string): PartnerDraft => ({
  slug: `chrs-${place.slug}`,
  name,
  kind: 'CHRS',
  ...around(place),
  offers: [offer('HEBERGEMENT', reach(place))],
  receivesOnly: true,
})

/** Its name alone would tell that the person has an addiction. */
export const csapa = (place: Place, name: string): PartnerDraft => ({
  slug: `csapa-${place.slug}`,
  name,
  kind: 'ASSOCIATION',
  ...around(place),
  publicCategory: 'Établissement de santé ou médico-social',
  offers: [offer('ADDICTIONS', reach(place))],
  receivesOnly: true,
})

/** Its name alone would tell that the person fled violence, and its address where to. */
export const refuge = (place: Place, name: string): PartnerDraft => ({
  slug: `refuge-${place.slug}`,
  name,
  kind: 'ASSOCIATION',
  ...around(place),
  publicCategory: 'Association d’accompagnement social',
  offers: [offer('HEBERGEMENT_VIOLENCES', reach(place))],
  receivesOnly: true,
})

/** Its name alone would tell that the person is under a criminal measure. */
export const spip = (place: Place, name: string): PartnerDraft => ({
  slug: `spip-${place.slug}`,
  name,
  kind: 'OTHER',
  ...around(place),
  publicCategory: 'Service public d’insertion',
  offers: [offer('SUIVI_JUSTICE', reach(place))],
  receivesOnly: true,
})
