/** Kinds of institutions. A new kind is one line here, nothing else. */
export const PARTNER_KINDS = [
  { code: 'CCAS', label: 'CCAS', description: 'centre communal d’action sociale' },
  { code: 'CIAS', label: 'CIAS', description: 'centre intercommunal d’action sociale' },
  {
    code: 'GCSMS',
    label: 'GCSMS',
    description: 'groupement de coopération sociale ou médico-sociale',
  },
  { code: 'UDCCAS', label: 'UDCCAS', description: 'union départementale des CCAS' },
  { code: 'DEPARTEMENT', label: 'Département', description: 'conseil départemental' },
  { code: 'MDS', label: 'Maison des solidarités', description: 'the Département’s local desk' },
  { code: 'CAF', label: 'CAF', description: 'caisse d’allocations familiales' },
  { code: 'CPAM', label: 'CPAM', description: 'caisse primaire d’assurance maladie' },
  { code: 'MSA', label: 'MSA', description: 'mutualité sociale agricole' },
  { code: 'FRANCE_TRAVAIL', label: 'France Travail', description: 'public employment service' },
  {
    code: 'MISSION_LOCALE',
    label: 'Mission locale',
    description: 'employment and inclusion of people from 16 to 25',
  },
  {
    code: 'CAP_EMPLOI',
    label: 'Cap emploi',
    description: 'employment of people with a disability',
  },
  { code: 'SIAO', label: 'SIAO', description: 'service intégré d’accueil et d’orientation' },
  { code: 'CHRS', label: 'CHRS', description: 'centre d’hébergement et de réinsertion sociale' },
  { code: 'MDPH', label: 'MDPH', description: 'maison départementale des personnes handicapées' },
  { code: 'PREFECTURE', label: 'Préfecture', description: 'the State in the département' },
  { code: 'COMMUNE', label: 'Commune', description: 'a commune itself, apart from its CCAS' },
  { code: 'EPCI', label: 'Intercommunalité', description: 'an EPCI itself, apart from its CIAS' },
  { code: 'ASSOCIATION', label: 'Association', description: 'an association' },
  {
    code: 'OTHER',
    label: 'Autre',
    description: 'any other institution, and every one shown as its category only',
  },
] as const
