/**
 * Whom a service is for (publics). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const PUBLICS = [
  {
    code: 'actifs',
    label: 'Actifs',
    description: 'Toute personne ayant un emploi, qu’il soit salarié, libéral ou à son compte',
  },
  {
    code: 'beneficiaires-des-minimas-sociaux',
    label: 'Bénéficiaires des minimas sociaux',
    description:
      'Personnes touchant des aides financières telles que RSA, SMIC, allocations familiales, bourses, etc',
  },
  {
    code: 'demandeurs-emploi',
    label: 'Demandeurs d’emploi',
    description: 'Demandeurs d’emploi de tout type',
  },
  { code: 'etudiants', label: 'Étudiants', description: 'Étudiants' },
  { code: 'familles', label: 'Familles', description: 'Familles, parents, enfants, etc' },
  { code: 'femmes', label: 'Femmes', description: 'Femmes isolées, victimes de violence, etc' },
  {
    code: 'jeunes',
    label: 'Jeunes',
    description: 'Jeunes au sens large, jeunes adultes, adolescents, etc',
  },
  {
    code: 'personnes-en-situation-de-handicap',
    label: 'Personnes en situation de handicap',
    description: 'Personnes en situation de handicap de tout type',
  },
  {
    code: 'personnes-en-situation-durgence',
    label: 'Personnes en situation d’urgence',
    description: 'SDF, victimes de violence, grande précarité, etc',
  },
  {
    code: 'personnes-en-situation-juridique-specifique',
    label: 'Personnes en situation juridique spécifique',
    description: 'Personnes sortant de détention, détenus ou autre statut juridique spécifique',
  },
  {
    code: 'personnes-exilees',
    label: 'Personnes exilées',
    description: 'Réfugiés, demandeurs d’asile, personnes immigrées, etc',
  },
  {
    code: 'residents-qpv-frr',
    label: 'Résidents en QPV ou FRR',
    description:
      'Personnes résidentes en zone Quartier Prioritaire de la Ville ou France Ruralités Revitalisation (anciennement ZRR)',
  },
  { code: 'seniors', label: 'Séniors', description: 'Personnes âgées, retraités, etc' },
  { code: 'tous-publics', label: 'Tous publics', description: 'Tous publics' },
] as const
