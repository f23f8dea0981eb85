// A partner's program, checked against the built types with and without the types of a browser.
import {
  createPasserelle,
  type Event,
  type Referral,
  type ReferralState,
  SdkError,
  type SharedCase,
  unwrap,
} from '@passerelle/sdk'
import { createClient } from '@passerelle/sdk/core'
import { clientCredentials, type SigningKey } from '@passerelle/sdk/oauth'
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

export async function accept(id: string, expectedVersion: number): Promise<Referral | null> {
  try {
    const input = { id, expectedVersion, localReference: 'CAF-1' }
    const result = await passerelle.referrals.accept(input, { timeoutMs: 500 })
    if (result.__typename === 'ReferralConflict') return result.current
    if (result.__typename === 'ReferralActionRefused') throw new Error(result.refusal)
    if (result.__typename === 'InvalidInput') throw new Error(result.field)
    return unwrap(result)
  } catch (error) {
    if (SdkError.is(error) && error.retryable) return null
    throw error
  }
}

export async function waiting(): Promise<readonly string[]> {
  for await (const page of passerelle.referrals.inbox().pages()) void page.pageInfo.endCursor
  const sent = await passerelle.referrals.inbox({ state: ['SENT'] }).toArray({ limit: 10 })
  return sent.map(({ state }) => (state === '%future added value' ? 'other' : state))
}

export async function open(communeCode: string): Promise<SharedCase> {
  const { networks } = await passerelle.viewer.get()
  const opened = await passerelle.sharedCases.create({
    networkId: networks[0]?.id ?? '',
    communeCode,
    persons: [{ localReference: 'CAF-1' }],
  })
  return unwrap(opened)
}

export async function news(after: string | null): Promise<readonly Event[]> {
  const { events, hasMore, nextAfter } = await passerelle.events.read({ after, first: 10 })
  if (!hasMore) return events
  return [...events, ...(await passerelle.events.all({ after: nextAfter }).toArray({ limit: 500 }))]
}

export async function alone(): Promise<ReferralState> {
  const client = createClient({ url: 'https://passerelle.test', token: async () => 'token' })
  const input = { id: 'r1', expectedVersion: 1, localReference: 'CAF-1' }
  const { acceptReferral } = await client.request(AcceptReferral, { input })
  // @ts-expect-error the version is not optional
  void passerelle.referrals.accept({ id: 'r1', localReference: 'CAF-1' })
  // @ts-expect-error an operation with variables needs them
  void client.request(AcceptReferral)
  // @ts-expect-error the limit is not optional
  void passerelle.referrals.inbox().toArray()
  // @ts-expect-error there is no such state
  void passerelle.referrals.inbox({ state: ['LOST'] })
  return unwrap(acceptReferral).state
}
