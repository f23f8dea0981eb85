// Generated from the contract. Do not edit: run `pnpm generate`.

import type { Labels } from '../label.ts'

export const messageWithheldReasonLabels: Labels = {
  'ERASED': 'Effacé',
  'REFERRAL_ENDED': 'Orientation terminée',
  'STAGE_TOO_EARLY': 'Orientation pas encore acceptée',
  'UNAVAILABLE': 'Indisponible',
}
