import { createPasserelle } from '@passerelle/sdk'
import { createTestServer, magic } from '@passerelle/sdk/testing'

const server = createTestServer()
const ccas = createPasserelle(server)
const caf = createPasserelle(server.as('caf'))

const id = server.ids.referral('soins') // a draft of the seed
await ccas.referrals.send({ id, expectedVersion: 1 })
await caf.referrals.get({ id: magic.error('CLIENT_SUSPENDED') }) // throws that SdkError
