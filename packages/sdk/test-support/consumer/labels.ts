// A screen that shows words for codes, checked against the built types.
import { referralStateLabels } from '@passerelle/sdk/labels'

export function shown(state: string): string {
  return referralStateLabels[state] ?? state
}
