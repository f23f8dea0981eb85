/**
 * Types of services (types de services). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const SERVICE_TYPES = [
  {
    code: 'accompagnement',
    label: 'Accompagnement',
    description: 'Accompagnement global pour le retour à l’emploi',
  },
  {
    code: 'aide-financiere',
    label: 'Aide financière',
    description: 'Prise en charge financière, aide ou rémunération soutenant le retour à l’emploi',
  },
  {
    code: 'aide-materielle',
    label: 'Aide materielle',
    description:
      'Accéder à du matériel soutenant le retour à l’emploi (voiture, vélo, ordinateur, alimentation, etc)',
  },
  {
    code: 'atelier',
    label: 'Atelier',
    description:
      'Groupe de travail constitué autour d’une activité, d’un thème soutenant le retour à l’emploi',
  },
  {
    code: 'formation',
    label: 'Formation',
    description: 'Formation dispensée par des professionnels pour les bénéficiaires',
  },
  {
    code: 'information',
    label: 'Information',
    description: 'Premier niveau d’information apporté par des professionnels du secteur',
  },
] as const
