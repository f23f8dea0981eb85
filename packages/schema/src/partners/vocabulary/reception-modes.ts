/**
 * Modes of reception (modes d’accueil). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const RECEPTION_MODES = [
  {
    code: 'a-distance',
    label: 'À distance',
    description: 'Le service est proposé à distance, par téléphone ou internet.',
  },
  {
    code: 'en-presentiel',
    label: 'En présentiel',
    description: 'Le service est proposé en présentiel, à l’adresse associée à ce service.',
  },
] as const
