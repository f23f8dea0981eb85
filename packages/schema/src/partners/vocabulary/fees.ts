/**
 * Fees (frais). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const FEES = [
  {
    code: 'gratuit',
    label: 'Gratuit',
    description: 'L’accès au lieu et/ou à ses services est gratuit',
  },
  {
    code: 'payant',
    label: 'Payant',
    description: 'L’accès au lieu et/ou à ses services est payant',
  },
] as const
