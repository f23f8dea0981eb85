/**
 * How a service is called upon (modes de mobilisation). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const MOBILISATION_MODES = [
  {
    code: 'envoyer-un-courriel',
    label: 'Envoyer un courriel',
    description:
      'Envoyer un courriel à l’adresse électronique associée au service, ou à défaut, à la structure.',
  },
  {
    code: 'se-presenter',
    label: 'Se présenter',
    description:
      'Se présenter directement à l’adresse associée au service ou, à défaut, à la structure.',
  },
  {
    code: 'telephoner',
    label: 'Téléphoner',
    description: 'Téléphoner au numéro associé au service, ou à défaut, à la structure.',
  },
  {
    code: 'utiliser-lien-mobilisation',
    label: 'Utiliser le lien de mobilisation',
    description: 'Utiliser le lien de mobilisation du service.',
  },
] as const
