import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { World, type WorldPartner } from '../testing/world.ts'
import { actions, type Made, proposalOf } from './documents-for-test.ts'

let world: World
let ccas: WorldPartner
let caf: WorldPartner
let cpam: WorldPartner
let act: ReturnType<typeof actions>

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  caf = await world.addPartner('CAF', 'CAF du Doubs')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
  act = actions(world)
})
afterAll(() => world.close())

const proposed = (others: readonly WorldPartner[], options = {}): Promise<Made> =>
  act(
    ccas,
    'proposeAgreement',
    proposalOf(
      world,
      others.map(({ id }) => id),
      { startsOn: '2020-01-01', endsOn: null },
    ),
    options,
  )

async function inForce(id: string, day = '2026-06-01'): Promise<boolean> {
  const { rows } = await world.owner.query(
    'select passerelle_agreement_in_force($1, $2) as holds',
    [id, day],
  )
  return rows[0].holds
}

async function eventTypes(id: string): Promise<string[]> {
  const { rows } = await world.owner.query(
    'select type from event where aggregate_id = $1 order by aggregate_version',
    [id],
  )
  return rows.map(({ type }) => type)
}

describe('two answers at once', () => {
  test('from two parties: one goes through, the other sees it and may answer then', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await proposed([caf, cpam])
      const answers = await Promise.all(
        [caf, cpam].map((partner) => act(partner, 'acceptAgreement', { id, expectedVersion: 1 })),
      )
      expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
        'Agreement',
        'AgreementConflict',
      ])
      const lost = answers.findIndex(({ __typename }) => __typename === 'AgreementConflict')
      expect(answers[lost]).toMatchObject({
        code: 'VERSION_CONFLICT',
        currentVersion: 2,
        current: { status: 'PROPOSED' },
        actions: ['ACCEPT', 'DECLINE'],
      })
      const loser = lost === 0 ? caf : cpam
      const then = await act(loser, 'acceptAgreement', { id, expectedVersion: 2 })
      expect(then).toMatchObject({ status: 'IN_FORCE', version: 3 })
    }
  })

  test('an acceptance and a withdrawal: never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await proposed([caf])
      const [accepted, withdrawn] = await Promise.all([
        act(caf, 'acceptAgreement', { id, expectedVersion: 1 }),
        act(ccas, 'withdrawAgreement', { id, expectedVersion: 1 }),
      ])
      const done = [accepted, withdrawn].filter(({ __typename }) => __typename === 'Agreement')
      expect(done).toHaveLength(1)
      expect(await inForce(id)).toBe(accepted.__typename === 'Agreement')
      expect(await eventTypes(id)).toHaveLength(2)
    }
  })

  test('yes and no of one party: its first answer stands', async () => {
    const { id } = await proposed([caf])
    const answers = await Promise.all([
      act(caf, 'acceptAgreement', { id, expectedVersion: 1 }),
      act(caf, 'declineAgreement', { id, expectedVersion: 1, reason: 'NOT_CONCERNED' }),
    ])
    expect(answers.filter(({ __typename }) => __typename === 'Agreement')).toHaveLength(1)
    expect(await eventTypes(id)).toHaveLength(2)
  })

  test('a stale version changes nothing', async () => {
    const { id } = await proposed([caf, cpam])
    await act(cpam, 'acceptAgreement', { id, expectedVersion: 1 })
    const stale = await act(caf, 'acceptAgreement', { id, expectedVersion: 1 })
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: 2 })
    expect(stale.current?.parties.map(({ answer }) => answer).sort()).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'PENDING',
    ])
  })
})

describe('an action repeated under its key', () => {
  test('is done once and answered as the agreement stands', async () => {
    const key = newId()
    const twins = await Promise.allSettled([proposed([caf], { key }), proposed([caf], { key })])
    const first = twins.find((twin) => twin.status === 'fulfilled')
    const again = await proposed([caf], { key })
    expect(again).toMatchObject({ replayed: true, id: first?.value.id })
    const { id } = again
    const accept = newId()
    const input = { id, expectedVersion: 1 }
    await act(caf, 'acceptAgreement', input, { key: accept })
    const replay = await act(caf, 'acceptAgreement', input, { key: accept })
    expect(replay).toMatchObject({ replayed: true, status: 'IN_FORCE', version: 2 })
    expect(await eventTypes(id)).toEqual(['agreement.proposed', 'agreement.accepted'])
    await expect(
      act(caf, 'acceptAgreement', { id, expectedVersion: 2 }, { key: accept }),
    ).rejects.toMatchObject({ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  })
})

describe('the lock in SQL', () => {
  test('is open between the days and once all have accepted, and closes with the end', async () => {
    const { id } = await proposed([caf, cpam])
    expect(await inForce(id)).toBe(false)
    await act(caf, 'acceptAgreement', { id, expectedVersion: 1 })
    expect(await inForce(id)).toBe(false)
    await act(cpam, 'acceptAgreement', { id, expectedVersion: 2 })
    expect(await inForce(id)).toBe(true)
    expect(await inForce(id, '2019-12-31')).toBe(false)
    expect(await inForce(newId())).toBe(false)
    await act(caf, 'endAgreement', { id, expectedVersion: 3, reason: 'REPLACED' })
    expect(await inForce(id)).toBe(false)
    expect(await inForce(id, '2020-01-01')).toBe(false)
  })

  test('never answers yes to a look that began after the acknowledged end', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id } = await proposed([caf])
      await act(caf, 'acceptAgreement', { id, expectedVersion: 1 })
      let acknowledged = false
      const ending = act(ccas, 'endAgreement', {
        id,
        expectedVersion: 2,
        reason: 'REPLACED',
      }).then(() => {
        acknowledged = true
      })
      const late: boolean[] = []
      while (!acknowledged || late.length === 0) {
        const began = acknowledged
        const holds = await inForce(id)
        if (began) late.push(holds)
      }
      await ending
      expect(late).not.toContain(true)
    }
  })

  test('is for functions with the owner’s rights alone', async () => {
    const { id } = await proposed([caf])
    const client = await world.database.pool.connect()
    try {
      await expect(
        client.query(`select passerelle_agreement_in_force($1, '2026-06-01')`, [id]),
      ).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release()
    }
  })

  test('takes no party that comes later, and nothing that a party writes of another', async () => {
    const { id } = await proposed([caf])
    await act(caf, 'acceptAgreement', { id, expectedVersion: 1 })
    const attempt = async (partner: WorldPartner, text: string, values: unknown[]) => {
      const client = await world.database.pool.connect()
      try {
        await client.query('begin')
        await client.query('select passerelle_bind($1, null)', [partner.clientId])
        const { rows, rowCount } = await client.query(text, values)
        return rows[0]?.done ?? rowCount
      } catch (error) {
        return error instanceof Error && 'code' in error ? error.code : error
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    const late = 'select passerelle_add_agreement_parties($1, $2::uuid[]) as done'
    expect(await attempt(ccas, late, [id, [ccas.id, caf.id, cpam.id]])).toBe(false)
    const add = 'insert into agreement_party (agreement_id, partner_id) values ($1, $2)'
    expect(await attempt(ccas, add, [id, cpam.id])).toBe('42501')
    const wider = `update agreement set categories = '{AUTONOMY}' where id = $1`
    expect(await attempt(ccas, wider, [id])).toBe('42501')
    const { id: other } = await proposed([caf, cpam])
    const forge = `update agreement_party set answer = 'ACCEPTED', answered_at = now() where agreement_id = $1`
    expect(await attempt(caf, `${forge} and partner_id = '${cpam.id}'`, [other])).toBe(0)
    expect(await attempt(cpam, forge, [other])).toBe(1)
    const revive =
      'update agreement set ended_at = null, ended_by_partner_id = null, end_reason = null where id = $1'
    await act(caf, 'endAgreement', { id, expectedVersion: 2, reason: 'REPLACED' })
    expect(await attempt(caf, revive, [id])).toBe(0)
  })
})
