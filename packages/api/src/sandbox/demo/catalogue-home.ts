import type { Template } from './catalogue-template.ts'
import { theme } from './vocabulary.ts'

/** Services at home and for the old, by act. */
export const homeServices = {
  AIDE_MENAGERE: {
    name: 'Aide ménagère',
    description: 'Entretien du logement et courses, pour se maintenir à domicile.',
    themes: [theme.housekeeping],
    publics: ['seniors', 'personnes-en-situation-de-handicap'],
    fees: 'payant',
  },
  AUXILIAIRE_DE_VIE: {
    name: 'Auxiliaire de vie',
    description: 'Aide aux actes essentiels de la vie quotidienne.',
    themes: [theme.dependency],
    publics: ['seniors', 'personnes-en-situation-de-handicap'],
    fees: 'payant',
  },
  GARDE_DE_JOUR: {
    name: 'Garde de jour',
    description: 'Présence à domicile en journée, relais des proches aidants.',
    themes: [theme.carers],
    publics: ['seniors'],
    fees: 'payant',
  },
  LIVRAISON_DE_REPAS: {
    name: 'Livraison de repas',
    description: 'Repas livrés à domicile.',
    themes: [theme.food],
    types: ['aide-materielle'],
    publics: ['seniors', 'personnes-en-situation-de-handicap'],
    fees: 'payant',
  },
  TELEALARME: {
    name: 'Téléalarme',
    description: 'Téléassistance à domicile, jour et nuit.',
    themes: [theme.dependency],
    types: ['aide-materielle'],
    publics: ['seniors', 'personnes-en-situation-de-handicap'],
    fees: 'payant',
  },
  EHPAD: {
    name: 'Admission en EHPAD',
    description: 'Hébergement permanent et temporaire des personnes âgées dépendantes.',
    themes: [theme.dependency],
    publics: ['seniors'],
    fees: 'payant',
    capacity: 'WAITLIST',
  },
  RESIDENCE_AUTONOMIE: {
    name: 'Résidence autonomie',
    description: 'Logement individuel et vie collective pour personnes âgées autonomes.',
    themes: [theme.rentHome],
    publics: ['seniors'],
    fees: 'payant',
    capacity: 'WAITLIST',
  },
  SSIAD: {
    name: 'Soins infirmiers à domicile',
    description: 'Soins d’hygiène et soins infirmiers sur prescription.',
    themes: [theme.care, theme.dependency],
    publics: ['seniors', 'personnes-en-situation-de-handicap'],
  },
  EQUIPE_MOBILE_ALZHEIMER: {
    name: 'Équipe mobile spécialisée Alzheimer',
    description: 'Séances de réhabilitation à domicile et soutien des aidants.',
    themes: [theme.carers],
    publics: ['seniors'],
  },
} as const satisfies Record<string, Template>
