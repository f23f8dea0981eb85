import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actions as caseActions } from '../cases/documents-for-test.ts'
import { actions as agreementActions, proposalOf } from '../cooperation/documents-for-test.ts'
import {
  actions as disclosureActions,
  eventsOf,
  refer,
  sendReferral,
} from '../disclosures/documents-for-test.ts'
import { disclose, erase } from '../rights/rights-for-test.ts'
import type { RunningServer } from '../server.ts'
import type { WorldPartner } from '../testing/world.ts'
import { LiveGround, type Told, take } from './live-for-test.ts'

vi.setConfig({ testTimeout: 60_000 })

let ground: LiveGround
let server: RunningServer
let lead: WorldPartner
let owner: WorldPartner
let reader: WorldPartner
beforeAll(async () => {
  ground = await LiveGround.open()
  server = await ground.start()
  lead = await ground.world.addPartner('CCAS', 'CCAS')
  owner = await ground.world.addPartner('CAF', 'CAF')
  reader = await ground.world.addPartner('MDS', 'MDS')
})
afterAll(() => ground.close())

/** The first event of a type that open streams of the owner and of the reader bring once something is done. */
async function heard(type: string, act: () => Promise<unknown>): Promise<readonly Told[]> {
  await ground.placed()
  const open = [owner, reader].map((partner) => ground.ask(server, partner, { types: [type] }))
  const first = (await Promise.all(open)).map((stream) => take(stream, 1))
  await act()
  ground.wake()
  return (await Promise.all(first)).flat()
}

/** A case in which the owner discloses something to the reader. */
async function disclosed() {
  const { world } = ground
  const made = await world.addCase(lead, [owner, reader])
  const { personId } = made
  return { ...made, id: await disclose(world, owner, reader, { ...made, personId }) }
}

describe('open streams of owner and reader tell that a disclosure ended', () => {
  type Place = Awaited<ReturnType<typeof disclosed>>
  const ways: readonly (readonly [string, string, (of: Place) => Promise<unknown>])[] = [
    [
      'its owner ends it',
      'CONSENT_WITHDRAWN',
      ({ id }) =>
        disclosureActions(ground.world)(owner, 'endDisclosure', {
          ...{ id, expectedVersion: 1, reason: 'CONSENT_WITHDRAWN' },
        }),
    ],
    [
      'its reader is removed from the case',
      'PARTICIPANT_LEFT',
      ({ caseId }) =>
        caseActions(ground.world)(lead, 'removeParticipant', {
          ...{ caseId, partnerId: reader.id, expectedVersion: 1 },
        }),
    ],
    [
      'its owner leaves the case',
      'PARTICIPANT_LEFT',
      ({ caseId }) => caseActions(ground.world)(owner, 'leaveCase', { caseId, expectedVersion: 1 }),
    ],
    [
      'the case is closed',
      'CASE_CLOSED',
      ({ caseId }) =>
        caseActions(ground.world)(lead, 'closeSharedCase', { caseId, expectedVersion: 1 }),
    ],
    ['the person is erased', 'ERASED', ({ personId }) => erase(ground.world, lead, personId)],
    [
      'its owner erases what it keeps of the person',
      'ERASED',
      ({ personId }) => erase(ground.world, owner, personId),
    ],
  ]

  it.each(ways)('when %s', async (_way, reason, act) => {
    const place = await disclosed()
    const told = await heard('disclosure.ended', () => act(place))
    const codes = [{ name: 'reason', value: reason }]
    expect(told).toMatchObject([
      { subjectId: place.id, codes },
      { subjectId: place.id, codes },
    ])
    expect(await eventsOf(ground.world, place.id)).toEqual([
      expect.objectContaining({
        ...{ type: 'disclosure.ended', aggregate_version: 2, case_id: place.caseId },
        ...{ network_id: ground.world.networkId, data: { reason } },
        audience: [owner.id, reader.id],
      }),
    ])
  })

  it('when the referral that it followed ends', async () => {
    const { world } = ground
    const { needId } = await world.addCase(owner)
    const service = await world.addService(reader)
    const sent = await sendReferral(
      world,
      owner,
      { needId, serviceId: service.id },
      { facetGroups: ['CONTACT_REACH'] },
    )
    const told = await heard('disclosure.ended', () =>
      refer(world, reader, 'rejectReferral', {
        ...{ id: sent.id, expectedVersion: sent.version, reasonCode: 'NO_CAPACITY' },
      }),
    )
    const codes = [{ name: 'reason', value: 'REFERRAL_ENDED' }]
    expect(told).toMatchObject([{ codes }, { codes }])
    expect(told[0]?.subjectId).toBe(told[1]?.subjectId)
  })

  it('and not at all when what would have ended it does not happen', async () => {
    const { id, caseId } = await disclosed()
    const client = await ground.world.owner.connect()
    await client.query('begin')
    await client.query(
      `update shared_case set status = 'CLOSED', closed_at = now() where id = $1`,
      [caseId],
    )
    await client.query('rollback')
    client.release()
    expect(await eventsOf(ground.world, id)).toEqual([])
  })
})

describe('open streams tell', () => {
  it('that an agreement ended, to all its parties', async () => {
    const act = agreementActions(ground.world)
    const proposal = proposalOf(ground.world, [owner.id, reader.id], { startsOn: '2026-01-01' })
    const made = await act(owner, 'proposeAgreement', { ...proposal, endsOn: null })
    const { id, version } = await act(reader, 'acceptAgreement', {
      ...{ id: made.id, expectedVersion: made.version },
    })
    const told = await heard('agreement.ended', async () => {
      const ended = await act(owner, 'endAgreement', {
        id,
        expectedVersion: version,
        reason: 'NO_LONGER_NEEDED',
      })
      expect(ended.__typename).toBe('Agreement')
    })
    expect(told.map(({ subjectId }) => subjectId)).toEqual([id, id])
  })

  it('that a participant was removed, also to the one who was', async () => {
    const { caseId } = await ground.world.addCase(lead, [owner, reader])
    const told = await heard('participant.removed', () =>
      caseActions(ground.world)(lead, 'removeParticipant', {
        ...{ caseId, partnerId: reader.id, expectedVersion: 1 },
      }),
    )
    expect(told.map(({ subjectId }) => subjectId)).toEqual([caseId, caseId])
  })
})
