import { createPasserelle } from '@passerelle/sdk'
import { createTestServer } from '@passerelle/sdk/testing'

export async function expiry() {
  const server = createTestServer()
  const { referrals } = createPasserelle(server)
  const id = server.ids.referral('soins')
  await referrals.send({ id, expectedVersion: 1 })

  server.clock.advance({ days: 31 })
  const expired = await referrals.get({ id })
  // expired.state is 'EXPIRED', and a reminder came first

  return expired
}
