import { live } from '@passerelle/sdk/events'
import { ReferralInboxChanges } from '@passerelle/sdk/operations'

let after = await position.read()
for await (const change of live({ url, token }, ReferralInboxChanges, { after })) {
  if (change.referral) inbox.set(change.referralId, change.referral)
  else inbox.delete(change.referralId) // no longer yours to read
  after = await position.keep(change.position)
}

declare const url: string
declare const token: string
declare const inbox: Map<string, import('@passerelle/sdk').Referral>
declare const position: {
  read(): Promise<string | undefined>
  keep(position: string | null | undefined): Promise<string | undefined>
}
