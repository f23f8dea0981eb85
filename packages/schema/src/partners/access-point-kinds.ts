/** Kinds of places where people are received. A new kind is one line here, nothing else. */
export const ACCESS_POINT_KINDS = [
  {
    code: 'EHPAD',
    label: 'EHPAD',
    description: 'établissement d’hébergement pour personnes âgées dépendantes',
  },
  {
    code: 'RESIDENCE_AUTONOMIE',
    label: 'Résidence autonomie',
    description: 'flats with shared services for older people who live on their own',
  },
  { code: 'SSIAD', label: 'SSIAD', description: 'service de soins infirmiers à domicile' },
  {
    code: 'EQUIPE_MOBILE_ALZHEIMER',
    label: 'Équipe mobile Alzheimer',
    description: 'a team that comes to the home',
  },
  { code: 'MDS', label: 'Maison des solidarités', description: 'the Département’s local desk' },
  { code: 'CCAS_DESK', label: 'Accueil du CCAS', description: 'the desk of a CCAS or CIAS' },
  {
    code: 'FRANCE_SERVICES',
    label: 'France services',
    description: 'one desk for several administrations',
  },
  { code: 'PERMANENCE', label: 'Permanence', description: 'a desk open at certain hours' },
] as const
