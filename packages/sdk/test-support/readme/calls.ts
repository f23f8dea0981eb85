import { type Passerelle, type Referral, responseOf } from '@passerelle/sdk'

const { id, version: expectedVersion } = referral
const options = { idempotencyKey: job.id, timeoutMs: 5_000, maxRetries: 4, signal }
const result = await passerelle.referrals.startReview({ id, expectedVersion }, options)
if (responseOf(result)?.replayed) console.info('An earlier run of this job had done it already.')

declare const passerelle: Passerelle
declare const referral: Referral
declare const job: { readonly id: string }
declare const signal: AbortSignal
