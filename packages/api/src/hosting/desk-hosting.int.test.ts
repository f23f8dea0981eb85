import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf } from '../widgets/widgets-for-test.ts'
import { DESK, DeskGround } from './desk-for-test.ts'

let ground: DeskGround
let referralId: string
beforeAll(async () => {
  ground = await DeskGround.open()
  referralId = await ground.referral()
})
afterAll(() => ground.close())

const inbox = { first: 5 }
const eventsOf = async (id: string) => {
  const { rows } = await ground.owner.query(
    'select type, audience, data from event where aggregate_id = $1 order by aggregate_version',
    [id],
  )
  return rows
}

describe('a partner without software', () => {
  it('delegates its desk once, and both sides read it', async () => {
    const key = newId()
    const { data } = await ground.delegate({}, key)
    const hosting = data.delegateDesk
    expect(hosting).toMatchObject({
      ...{ partnerId: ground.association.id, hostId: ground.host.id, deskUrl: DESK },
      ...{ version: 1, endedAt: null, endReason: null },
    })
    expect((await ground.delegate({}, key)).data.delegateDesk).toEqual(hosting)
    expect((await ground.delegate()).data.delegateDesk.code).toBe('DESK_HOSTED_ALREADY')
    for (const side of [ground.association, ground.host]) {
      expect((await ground.back(side, 'DeskHostings')).data.deskHostings).toEqual([hosting])
    }
    const others = await ground.back(ground.widgets.ccas, 'DeskHostings')
    expect(others.data.deskHostings).toEqual([])
    const audience = [ground.association.id, ground.host.id]
    const told = { partnerId: ground.association.id, hostId: ground.host.id }
    expect(await eventsOf(hosting.id)).toEqual([
      { type: 'desk_hosting.begun', audience, data: told },
    ])
    await ground.end(ground.association, hosting.id)
  })

  it.each([
    ['NOT_FOUND', { hostPartnerId: newId() }],
    ['DESK_URL_INVALID', { deskUrl: 'http://hote.example/association' }],
    ['DESK_URL_INVALID', { deskUrl: 'https://hote.example/association?case=1' }],
    ['DESK_URL_INVALID', { deskUrl: 'https://user:secret@hote.example/' }],
    ['DESK_URL_INVALID', { deskUrl: 'https://hote.example/#token' }],
  ])('is told %s for %j', async (code, input) => {
    expect((await ground.delegate(input)).data.delegateDesk.code).toBe(code)
  })

  it.each(['BY_PARTNER', 'BY_HOST'])('sees it ended %s, once, under its key', async (endReason) => {
    const id = await ground.hosted()
    const side = endReason === 'BY_HOST' ? ground.host : ground.association
    expect((await ground.end(ground.widgets.ccas, id)).data.endDeskHosting.code).toBe('NOT_FOUND')
    const key = newId()
    const ended = (await ground.end(side, id, key)).data.endDeskHosting
    expect(ended).toMatchObject({ id, endReason, version: 2 })
    expect((await ground.end(side, id, key)).data.endDeskHosting).toMatchObject({ version: 2 })
    expect((await ground.end(side, id)).data.endDeskHosting.code).toBe('DESK_HOSTING_OVER')
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'desk_hosting.begun',
      'desk_hosting.ended',
    ])
  })
})

describe('the host of a desk', () => {
  it('opens a session in which the partner’s agent reads and answers', async () => {
    const id = await ground.hosted()
    const key = newId()
    const { token, session } = (await ground.openSession({}, key)).data.createWidgetSession
    expect(session).toMatchObject({ agentRef: 'benevole', hostId: ground.host.id })
    expect((await ground.openSession({}, key)).data.createWidgetSession.token).toBe(token)
    const read = await ground.page(token, 'WidgetReferral', { id: referralId })
    expect(read.data.referral).toMatchObject({ id: referralId, state: 'SENT' })
    const answered = await ground.page(token, 'StartReferralReview', {
      input: { id: referralId, expectedVersion: read.data.referral.version },
    })
    expect(answered.data.startReferralReview.state).toBe('UNDER_REVIEW')
    const { rows } = await ground.owner.query(
      `select partner_id, client_id, agent_ref, session_id from audit_record where command = 'startReferralReview'`,
    )
    expect(rows).toEqual([
      {
        ...{ partner_id: ground.association.id, client_id: ground.host.clientId },
        ...{ agent_ref: 'benevole', session_id: session.id },
      },
    ])
    await ground.end(ground.association, id)
  })

  it('reads nothing of the partner by its own programs', async () => {
    const id = await ground.hosted()
    await ground.openSession()
    const referral = await ground.back(ground.host, 'WidgetReferral', { id: referralId })
    expect(referral.data).toEqual({ referral: null })
    const list = await ground.back(ground.host, 'WidgetInbox', inbox)
    expect(JSON.stringify(list.data)).not.toContain(referralId)
    expect((await ground.back(ground.host, 'NoticeAddresses')).data.noticeAddresses).toEqual([])
    // The same by the database alone, whatever a program would ask it.
    const client = await ground.widgets.live.world.database.pool.connect()
    try {
      await client.query('begin')
      await client.query('select passerelle_bind($1, null)', [ground.host.clientId])
      for (const table of ['referral', 'case_access', 'notice_address', 'agent_membership']) {
        const { rowCount } = await client.query(`select 1 from ${table}`)
        expect([table, rowCount]).toEqual([table, 0])
      }
      for (const table of ['desk_notice', 'sign_in_link']) {
        await client.query('savepoint s')
        await expect(client.query(`select 1 from ${table}`)).rejects.toMatchObject({
          code: '42501',
        })
        await client.query('rollback to savepoint s')
      }
    } finally {
      await client.query('rollback')
      client.release()
    }
    await ground.end(ground.association, id)
  })

  it.each([
    ['NOT_FOUND', { hostedPartnerId: newId() }],
    ['NOT_FOUND', { caseId: newId() }],
    ['AGENT_NOT_REGISTERED', { agentRef: 'nobody' }],
    ['WIDGET_ORIGIN_NOT_OF_DESK', { origin: 'https://hote.example.evil.example' }],
    ['WIDGET_ORIGIN_NOT_OF_DESK', { origin: 'https://ailleurs.example' }],
    ['WIDGET_NOT_HOSTED', { widgets: ['REFERRAL_FORM'] }],
    ['WIDGET_NOT_HOSTED', { widgets: ['ACCESS_JOURNAL'] }],
  ])('is told %s for %j', async (code, input) => {
    const id = await ground.hosted()
    expect((await ground.openSession(input)).data.createWidgetSession.code).toBe(code)
    await ground.end(ground.association, id)
  })

  it('opens nothing for a desk it does not host', async () => {
    expect((await ground.openSession()).data.createWidgetSession.code).toBe('NOT_FOUND')
    const id = await ground.hosted()
    const input = {
      agentRef: 'benevole',
      origin: 'https://hote.example',
      widgets: ['REFERRAL_INBOX'],
    }
    const { data } = await ground.back(ground.widgets.ccas, 'CreateWidgetSession', {
      input: { ...input, hostedPartnerId: ground.association.id },
    })
    expect(data.createWidgetSession.code).toBe('NOT_FOUND')
    await ground.end(ground.association, id)
  })

  it('cannot open one past the rules by writing the row itself', async () => {
    const id = await ground.hosted()
    const { rows } = await ground.owner.query(
      `select * from widget_session where hosting_id is not null order by created_at limit 1`,
    )
    const forge = async (change: object, clientId = ground.host.clientId) => {
      const row = {
        ...rows[0],
        id: newId(),
        hosting_id: id,
        ended_at: null,
        end_reason: null,
        ...change,
      }
      const names = Object.keys(row)
      const client = await ground.widgets.live.world.database.pool.connect()
      try {
        await client.query('begin')
        await client.query('select passerelle_bind($1, null)', [clientId])
        await client.query(
          `insert into widget_session (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
          [...Object.values({ ...row, token_hash: Buffer.alloc(32, newId()) })],
        )
        return 'written'
      } catch (error) {
        return error instanceof Error && 'code' in error ? error.code : error
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    expect(await forge({})).toBe('written')
    expect(await forge({ agent_ref: 'nobody' })).toBe('42501')
    expect(await forge({ origin: 'https://ailleurs.example' })).toBe('42501')
    expect(await forge({ partner_id: ground.widgets.ccas.id })).toBe('42501')
    expect(await forge({ client_id: ground.widgets.ccas.clientId })).toBe('42501')
    expect(await forge({ widgets: ['ACCESS_JOURNAL'] })).toBe('23514')
    expect(await forge({}, ground.widgets.ccas.clientId)).toBe('42501')
    await ground.end(ground.association, id)
    expect(await forge({})).toBe('42501')
  })
})

describe('a session of a hosted desk is over at once', () => {
  const endings: readonly (readonly [string, (id: string) => Promise<unknown>, string | null])[] = [
    ['when the partner takes its desk back', (id) => ground.end(ground.association, id), null],
    ['when the host gives it up', (id) => ground.end(ground.host, id), null],
    [
      'when the agent leaves',
      () =>
        ground.owner.query(
          `update agent_membership set until = now() where partner_id = '${ground.association.id}'`,
        ),
      'agent_membership set until = null where partner_id = $1',
    ],
    [
      'when the partner is suspended',
      () =>
        ground.owner.query(
          `update partner set status = 'SUSPENDED' where id = '${ground.association.id}'`,
        ),
      `partner set status = 'ACTIVE' where id = $1`,
    ],
  ]
  it.each(endings)('%s, and does not come back', async (_name, end, revive) => {
    const id = await ground.hosted()
    const { token } = (await ground.openSession()).data.createWidgetSession
    expect((await ground.page(token, 'WidgetInbox', inbox)).codes).toEqual([])
    await end(id)
    if (revive !== null) await ground.owner.query(`update ${revive}`, [ground.association.id])
    expect((await ground.page(token, 'WidgetInbox', inbox)).codes).toEqual(['WIDGET_SESSION_ENDED'])
    await ground.end(ground.association, id)
  })

  it('when the host or its program is suspended', async () => {
    const id = await ground.hosted()
    for (const [end, revive, key] of [
      [`partner set status = 'SUSPENDED'`, `partner set status = 'ACTIVE'`, ground.host.id],
      [`client set status = 'SUSPENDED'`, `client set status = 'ACTIVE'`, ground.host.clientId],
    ] as const) {
      const { token } = (await ground.openSession()).data.createWidgetSession
      await ground.owner.query(`update ${end} where id = $1`, [key])
      await ground.owner.query(`update ${revive} where id = $1`, [key])
      expect((await ground.page(token, 'WidgetInbox', inbox)).codes).toEqual([
        'WIDGET_SESSION_ENDED',
      ])
    }
    await ground.end(ground.association, id)
  })

  it('even where nothing marked it ended: the hosting is looked at before each statement', async () => {
    const id = await ground.hosted()
    const { token, session } = (await ground.openSession()).data.createWidgetSession
    await ground.end(ground.association, id)
    await ground.owner.query(
      'update widget_session set ended_at = null, end_reason = null where id = $1',
      [session.id],
    )
    expect((await ground.page(token, 'WidgetInbox', inbox)).codes).toEqual(['WIDGET_SESSION_ENDED'])
  })

  it('asks nothing but the documents of a desk', async () => {
    const id = await ground.hosted()
    const { token } = (await ground.openSession()).data.createWidgetSession
    for (const query of [documentOf('NoticeAddresses'), documentOf('DelegateDesk')]) {
      const headers = { authorization: `Bearer ${token}`, origin: 'https://hote.example' }
      const told = await ground.widgets.post({ query, variables: {}, headers })
      expect(told.codes).toEqual(['WIDGET_OPERATION_REFUSED'])
    }
    await ground.end(ground.association, id)
  })
})
