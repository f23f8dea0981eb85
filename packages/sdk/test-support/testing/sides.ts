import { createPasserelle, unwrap } from '@passerelle/sdk'
import { createTestServer } from '@passerelle/sdk/testing'

export async function bothSides() {
  const server = createTestServer()
  const ccas = createPasserelle(server)
  const caf = createPasserelle(server.as('caf'))

  const id = server.ids.referral('loyer-caf')
  const accepted = await caf.referrals.get({ id })
  const input = { id, expectedVersion: accepted?.version ?? 0, contactOn: '2026-01-05' }
  const started = unwrap(await caf.referrals.start(input))
  const seen = await ccas.referrals.get({ id })

  return { started, seen }
}
