import { type Passerelle, type Referral, SdkError, unwrap } from '@passerelle/sdk'

export async function accept(localReference: string): Promise<Referral | null> {
  const { id, version: expectedVersion } = referral
  const result = await passerelle.referrals.accept({ id, expectedVersion, localReference })
  switch (result.__typename) {
    case 'Referral':
      return result
    case 'ReferralConflict':
      return result.current // somebody was faster: show it, with result.allowedActions
    default:
      throw new Error(result.code) // for instance STATE_DOES_NOT_ALLOW; result.message says more
  }
}

export async function cancel(): Promise<void> {
  const { id, version: expectedVersion } = referral
  const reasonCode = 'SOLVED_ELSEWHERE'
  try {
    unwrap(await passerelle.referrals.cancel({ id, expectedVersion, reasonCode }))
  } catch (error) {
    if (!SdkError.is(error)) throw error
    console.error(JSON.stringify(error)) // code, operation, requestId, docUrl…: never a value
    if (error.retryable) queue.later(error.retryAfterMs ?? 60_000)
  }
}

declare const passerelle: Passerelle
declare const referral: Referral
declare const queue: { later(ms: number): void }
