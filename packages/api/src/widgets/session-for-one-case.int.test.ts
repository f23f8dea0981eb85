import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf, ORIGIN, WidgetGround } from './widgets-for-test.ts'

let ground: WidgetGround
let mine: { readonly caseId: string; readonly needId: string; readonly personId: string }
let other: typeof mine
let draftOfOther: string
beforeAll(async () => {
  ground = await WidgetGround.open()
  const { world } = ground.live
  mine = await world.addCase(ground.ccas)
  other = await world.addCase(ground.ccas)
  const service = await world.addService(ground.association)
  const made = await ground.back(ground.ccas, documentOf('CreateReferral'), {
    input: { needId: other.needId, serviceId: service.id },
  })
  draftOfOther = made.data.createReferral.id
})
afterAll(() => ground.close())

const form = async (caseId: string | null) =>
  ground.opened({ widgets: ['REFERRAL_FORM', 'REFERRAL_TIMELINE'], caseId })

describe('a session for one case', () => {
  it('reads that case', async () => {
    const { token } = await form(mine.caseId)
    const told = await ground.page(token, 'WidgetReferralForm', { caseId: mine.caseId })
    expect(told.data.sharedCase.needs).toHaveLength(1)
  })

  it('is refused another one by name', async () => {
    const { token } = await form(mine.caseId)
    const told = await ground.page(token, 'WidgetReferralForm', { caseId: other.caseId })
    expect(told).toMatchObject({ status: 403, codes: ['WIDGET_CASE_REFUSED'] })
  })

  it('finds no referral of another one, which a session for all cases does', async () => {
    expect(draftOfOther).toMatch(/-/)
    const read = async (caseId: string | null) =>
      ground.page((await form(caseId)).token, 'WidgetReferral', { id: draftOfOther })
    expect((await read(null)).data.referral.id).toBe(draftOfOther)
    expect((await read(mine.caseId)).data).toEqual({ referral: null })
  })

  it('neither acts on a referral of another case nor refers from one', async () => {
    const { token } = await form(mine.caseId)
    const discarded = await ground.page(token, 'DiscardReferral', {
      input: { id: draftOfOther, expectedVersion: 1 },
    })
    expect(discarded.data.discardReferral.code).toBe('NOT_FOUND')
    const { rows } = await ground.live.world.owner.query('select id from service limit 1')
    const drafted = await ground.page(token, 'CreateReferral', {
      input: { needId: other.needId, serviceId: rows[0].id },
    })
    expect(drafted.data.createReferral.code).toBe('NOT_FOUND')
  })

  it('follows no events but those of the case', async () => {
    const { token } = await form(mine.caseId)
    const told = await ground.page(token, 'WidgetReferralEvents', { caseId: other.caseId })
    expect(told.codes).toEqual(['WIDGET_CASE_REFUSED'])
    const all = await ground.page(token, 'WidgetReferralEvents', {})
    expect(all.codes).toEqual(['WIDGET_CASE_REFUSED'])
  })

  it('is kept to it by the database too, whatever is asked', async () => {
    const { id } = await form(mine.caseId)
    const { id: free } = await form(null)
    const { world } = ground.live
    const seen = async (session: string) => {
      const client = await world.database.pool.connect()
      try {
        await client.query('begin')
        await client.query('select passerelle_bind_widget_session($1)', [session])
        const counts = `select (select count(*)::int from shared_case) as cases, (select count(*)::int from need) as needs,
          (select count(*)::int from referral) as referrals, (select count(*)::int from case_access) as accesses`
        const { rows } = await client.query(counts)
        await client.query('rollback')
        return rows[0]
      } finally {
        client.release()
      }
    }
    expect(await seen(free)).toEqual({ cases: 2, needs: 2, referrals: 1, accesses: 2 })
    expect(await seen(id)).toEqual({ cases: 1, needs: 1, referrals: 0, accesses: 1 })
    expect(await seen(newId())).toEqual({ cases: 0, needs: 0, referrals: 0, accesses: 0 })
  })
})

describe('what is done in a session', () => {
  it('names agent and session in the audit', async () => {
    const { token, id } = await form(null)
    const { rows: services } = await ground.live.world.owner.query('select id from service limit 1')
    const made = await ground.page(token, 'CreateReferral', {
      input: { needId: mine.needId, serviceId: services[0].id },
    })
    expect(made.codes).toEqual([])
    const { rows } = await ground.live.world.owner.query(
      `select agent_ref, session_id from audit_record where aggregate_id = $1`,
      [made.data.createReferral.id],
    )
    expect(rows).toEqual([{ agent_ref: 'agent-7', session_id: id }])
  })

  it('of a program names no session', async () => {
    const { rows } = await ground.live.world.owner.query(
      `select session_id from audit_record where aggregate_id = $1`,
      [draftOfOther],
    )
    expect(rows).toEqual([{ session_id: null }])
  })

  it('opens no further session, not even past the API', async () => {
    const { id } = await form(null)
    const { world } = ground.live
    const client = await world.database.pool.connect()
    const add = client
      .query('begin')
      .then(() => client.query('select passerelle_bind_widget_session($1)', [id]))
      .then(() =>
        client.query(
          `insert into widget_session (id, partner_id, client_id, agent_ref, origin, widgets, token_hash, expires_at, created_at, updated_at)
           values (gen_random_uuid(), $1, $2, 'agent-7', $3, '{REFERRAL_INBOX}', sha256('x'), now() + interval '1 minute', now(), now())`,
          [ground.ccas.id, ground.ccas.clientId, ORIGIN],
        ),
      )
    await expect(add).rejects.toMatchObject({ code: '42501' })
    await client.query('rollback')
    client.release()
  })
})
