import { createPasserelle } from '@passerelle/sdk'
import { createTestServer, magic } from '@passerelle/sdk/testing'

export async function errors() {
  const server = createTestServer()
  const { referrals, viewer } = createPasserelle(server)

  const id = magic.error('VERSION_CONFLICT')
  const conflict = await referrals.startReview({ id, expectedVersion: 1 })
  // conflict.__typename is 'ReferralConflict'

  server.answerNext(magic.fault('UNAVAILABLE'))
  const afterOneRetry = await viewer.get()

  return { conflict, afterOneRetry }
}
