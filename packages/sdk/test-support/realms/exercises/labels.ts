import { accessPointKindLabels, referralStateLabels } from '@passerelle/sdk/labels'

/** Words for codes: of one that is known, and of one that a later release may bring. */
export async function labels(): Promise<object> {
  const sent = typeof referralStateLabels['SENT']
  return {
    sent,
    later: referralStateLabels['LATER'] ?? 'LATER',
    others: Object.keys(accessPointKindLabels).length > 0,
  }
}
