import { createClient, unwrap } from '@passerelle/sdk/core'
import { Referral } from '@passerelle/sdk/operations'

const client = createClient({ url, token: tokenOfSession })
const { referral } = await client.request(Referral, { id })
console.info(unwrap(referral).stateLabel)

declare const url: string
declare const id: string
declare function tokenOfSession(): Promise<string>
