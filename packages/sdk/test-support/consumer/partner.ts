// A partner's program, checked against the built types with and without the types of a browser.
import {
  clientCredentials,
  createPasserelle,
  type Referral,
  SdkError,
  unwrap,
} from '@passerelle/sdk'
import { createClient, type SigningKey } from '@passerelle/sdk/core'
import { AcceptReferral } from '@passerelle/sdk/operations'

declare const privateKey: SigningKey

const passerelle = createPasserelle({
  url: 'https://passerelle.test',
  token: clientCredentials({
    tokenUrl: 'https://passerelle.test/token',
    clientId: 'caf',
    privateKey,
  }),
  hooks: { onRetry: ({ operation, delayMs }) => [operation.toUpperCase(), delayMs.toFixed()] },
})

export async function accept(id: string, expectedVersion: number): Promise<Referral | undefined> {
  try {
    const result = await passerelle.referrals.accept({ id, expectedVersion }, { timeoutMs: 500 })
    if (result.__typename === 'ReferralConflict') return result.current
    return unwrap(result)
  } catch (error) {
    if (SdkError.is(error) && error.retryable) return undefined
    throw error
  }
}

export async function waiting(): Promise<readonly string[]> {
  for await (const page of passerelle.referrals.inbox().pages()) void page.pageInfo.endCursor
  const sent = await passerelle.referrals.inbox({ state: ['SENT'] }).toArray({ limit: 10 })
  return sent.map(({ state }) => (state === '%future added value' ? 'other' : state))
}

export async function alone(): Promise<unknown> {
  const client = createClient({ url: 'https://passerelle.test', token: async () => 'token' })
  const input = { id: 'r1', expectedVersion: 1 }
  const { acceptReferral } = await client.request(AcceptReferral, { input })
  // @ts-expect-error the version is not optional
  void passerelle.referrals.accept({ id: 'r1' })
  // @ts-expect-error an operation with variables needs them
  void client.request(AcceptReferral)
  // @ts-expect-error the limit is not optional
  void passerelle.referrals.inbox().toArray()
  return unwrap(acceptReferral)
}
