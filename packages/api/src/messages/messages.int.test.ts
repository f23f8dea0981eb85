import { newId, VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'
import { act, MESSAGES, messagesOf, post, type Step, send } from './documents-for-test.ts'

const CANARY = 'CANARI-7f3c la porte du fond, code 4512'
const DAY = 86_400_000

const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let world: World
let ccas: WorldPartner
let association: WorldPartner
let lead: WorldPartner
let outsider: WorldPartner
let food: WorldService

beforeAll(async () => {
  world = await World.open(clock)
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  association = await world.addPartner('ASSOCIATION', 'Épicerie sociale')
  lead = await world.addPartner('MDS', 'MDS de Besançon')
  outsider = await world.addPartner('CAF', 'CAF du Doubs')
  food = await world.addService(association, { name: 'Aide alimentaire' })
})
afterAll(() => world.close())

/** A referral of the CCAS, a contributor, in a case that the MDS leads. */
async function sent(): Promise<Step & { readonly caseId: string }> {
  const { caseId } = await world.addCase(lead, [ccas])
  const { data } = await world.ask(
    ccas,
    `mutation ($input: AddNeedInput!) { addNeed(input: $input) { ... on Need { id } } }`,
    {
      variables: {
        input: { caseId, theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION', urgency: 'ROUTINE' },
      },
    },
  )
  return { ...(await send(world, ccas, food, data.addNeed.id)), caseId }
}

const accept = (step: Step) =>
  act(world, association, 'acceptReferral', step, { localReference: 'EPI-12' })

describe('who reads a message', () => {
  test('its author at once, the other side from acceptance to the end, the lead and outsiders never', async () => {
    const referral = await sent()
    await post(world, ccas, referral.id, 'Bonjour')
    await post(world, association, referral.id, 'Reçu')
    const texts = async (partner: WorldPartner) =>
      (await messagesOf(world, partner, referral.id))?.map(
        (message: { text: string | null; withheldReason: string | null }) =>
          message.text ?? message.withheldReason,
      )
    expect(await texts(ccas)).toEqual(['Bonjour', 'STAGE_TOO_EARLY'])
    expect(await texts(association)).toEqual(['STAGE_TOO_EARLY', 'Reçu'])

    const accepted = await accept(referral)
    expect(await texts(ccas)).toEqual(['Bonjour', 'Reçu'])
    expect(await texts(association)).toEqual(['Bonjour', 'Reçu'])
    expect(await texts(lead)).toBeUndefined()
    expect(await texts(outsider)).toBeUndefined()

    await act(world, association, 'closeReferralUnfulfilled', accepted, { reasonCode: 'NO_SHOW' })
    expect(await texts(ccas)).toEqual(['Bonjour', 'REFERRAL_ENDED'])
    expect(await texts(association)).toEqual(['REFERRAL_ENDED', 'Reçu'])
  })

  test('both sides see who wrote and which is their own', async () => {
    const referral = await sent()
    const posted = await post(world, ccas, referral.id, ' Bonjour ')
    expect(posted).toMatchObject({
      __typename: 'Message',
      mine: true,
      text: 'Bonjour',
      author: { name: 'CCAS de Besançon' },
    })
    expect(await messagesOf(world, association, referral.id)).toEqual([
      {
        id: posted.id,
        mine: false,
        author: { name: 'CCAS de Besançon' },
        text: null,
        withheldReason: 'STAGE_TOO_EARLY',
      },
    ])
  })

  test('row-level security and the policy agree in every state, for every partner', async () => {
    const referral = await sent()
    await post(world, ccas, referral.id, 'Bonjour')
    const { rows: states } = await world.owner.query<{ state: string }>(
      `select unnest(array['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS',
        'COMPLETED', 'UNFULFILLED', 'REJECTED', 'REDIRECTED', 'CANCELLED', 'EXPIRED']) as state`,
    )
    for (const { state } of states) {
      await world.owner.query(`update referral set state = $2 where id = $1`, [referral.id, state])
      const open: string[] = []
      for (const partner of [ccas, association, lead, outsider]) {
        const rows = await world.database.scope(partner.actor).read<{ sealed: string }>(
          {
            name: 'test_texts',
            text: `select sealed from passerelle_read_messages(array(select id from message where referral_id = $1))`,
          },
          [referral.id],
        )
        if (rows.length > 0) open.push(partner.id)
      }
      const shown: string[] = []
      for (const partner of [ccas, association, lead, outsider]) {
        const [message] = (await messagesOf(world, partner, referral.id)) ?? []
        if (message?.text === 'Bonjour') shown.push(partner.id)
      }
      const full = ['ACCEPTED', 'IN_PROGRESS'].includes(state)
      expect(shown, state).toEqual(full ? [ccas.id, association.id] : [ccas.id])
      expect(open, state).toEqual(shown)
    }
  })

  test('a partner cannot write in another’s name, nor read a sealed text past the function', async () => {
    const referral = await sent()
    await post(world, ccas, referral.id, 'Bonjour')
    const asAssociation = world.database.scope(association.actor)
    await expect(
      asAssociation.read({ name: 'test_steal', text: 'select sealed from message' }, []),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      asAssociation.read(
        {
          name: 'test_forge',
          text: `insert into message (id, referral_id, case_id, author_partner_id, client_id, sealed, created_at)
            values ($1, $2, $3, $4, $4, 'x', now())`,
        },
        [newId(), referral.id, referral.caseId, ccas.id],
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('posting a message', () => {
  test('tells both sides that one is there, and nothing of what it says', async () => {
    const referral = await sent()
    const { id } = await post(world, ccas, referral.id, CANARY)
    const { rows: events } = await world.owner.query(
      `select type, aggregate_type, aggregate_version, case_id, audience, data from event where aggregate_id = $1`,
      [id],
    )
    expect(events).toEqual([
      {
        type: 'message.posted',
        aggregate_type: 'Message',
        aggregate_version: 1,
        case_id: referral.caseId,
        audience: [ccas.id, association.id],
        data: { referralId: referral.id },
      },
    ])
    const { rows: audits } = await world.owner.query(
      'select command, partner_id from audit_record where aggregate_id = $1',
      [id],
    )
    expect(audits).toEqual([{ command: 'postReferralMessage', partner_id: ccas.id }])
  })

  test('leaves its text nowhere in the database in clear', async () => {
    const referral = await sent()
    await post(world, ccas, referral.id, CANARY)
    const { rows: tables } = await world.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await world.owner.query(
        `select 1 from "${name}" t where strpos(t::text, 'CANARI-7f3c') > 0`,
      )
      if (rows.length > 0) found.push(name)
    }
    expect(tables.map(({ name }) => name)).toContain('message')
    expect(found).toEqual([])
  })

  test('repeated under its key it is posted once', async () => {
    const referral = await sent()
    const key = newId()
    const first = await post(world, ccas, referral.id, 'Une fois', { key })
    const again = await post(world, ccas, referral.id, 'Une fois', { key })
    expect(again).toMatchObject({ id: first.id, text: 'Une fois', replayed: true })
    expect(await messagesOf(world, ccas, referral.id)).toHaveLength(1)
  })

  test('is news: a stale referral is stale no more, and keeps its version', async () => {
    const accepted = await accept(await sent())
    clock.advance(50 * DAY)
    await world.owner.query('update referral set stale_since = $2 where id = $1', [
      accepted.id,
      clock.now(),
    ])
    await post(world, association, accepted.id, 'La personne est venue.')
    const { data } = await world.ask(ccas, MESSAGES, { variables: { id: accepted.id } })
    expect(data.referral).toMatchObject({ staleSince: null, version: accepted.version })
    const { rows } = await world.owner.query<{ days: number }>(
      `select round(extract(epoch from next_timer_at - $2::timestamptz) / 86400)::int as days from referral where id = $1`,
      [accepted.id, clock.now()],
    )
    expect(rows).toEqual([{ days: 45 }])
  })

  test('by the target it says that the referral was received', async () => {
    const referral = await sent()
    await post(world, ccas, referral.id, 'Bonjour')
    const received = async () => {
      const { data } = await world.ask(ccas, MESSAGES, { variables: { id: referral.id } })
      return data.referral.receivedAt !== null
    }
    expect(await received()).toBe(false)
    await post(world, association, referral.id, 'Reçu')
    expect(await received()).toBe(true)
  })

  test('is refused with a code: before sending, after the end, by the lead, without the scope', async () => {
    const { needId } = await world.addCase(ccas)
    const { data } = await world.ask(
      ccas,
      `mutation ($input: CreateReferralInput!) { createReferral(input: $input) { ... on Referral { id version } } }`,
      { variables: { input: { needId, serviceId: food.id } } },
    )
    expect(await post(world, ccas, data.createReferral.id, 'Brouillon')).toMatchObject({
      reason: 'STATE_DOES_NOT_ALLOW',
    })
    const referral = await sent()
    expect(await post(world, lead, referral.id, 'Et moi ?')).toMatchObject({
      reason: 'ROLE_DOES_NOT_ALLOW',
    })
    expect(await post(world, outsider, referral.id, 'Et moi ?')).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.referralId',
    })
    expect(
      await post(world, ccas, referral.id, 'Bonjour', { scopes: ['referrals:answer'] }),
    ).toMatchObject({ reason: 'SCOPE_DOES_NOT_ALLOW' })
    await act(world, ccas, 'cancelReferral', referral, { reasonCode: 'SITUATION_CHANGED' })
    expect(await post(world, ccas, referral.id, 'Trop tard')).toMatchObject({
      reason: 'STATE_DOES_NOT_ALLOW',
    })
    expect(await messagesOf(world, ccas, referral.id)).toEqual([])
  })

  test('is refused in a case whose key was destroyed', async () => {
    const referral = await sent()
    await world.vault.destroy(referral.caseId, null)
    expect(await post(world, ccas, referral.id, 'Bonjour')).toMatchObject({ reason: 'CASE_ERASED' })
  })

  test('raced by the end of the referral, it is there before the end or refused', async () => {
    for (let round = 0; round < 25; round += 1) {
      const referral = await sent()
      const [posted] = await Promise.all([
        post(world, ccas, referral.id, 'Bonjour'),
        act(world, association, 'rejectReferral', referral, { reasonCode: 'NO_CAPACITY' }),
      ])
      expect(['Message', 'MessageActionRefused']).toContain(posted.__typename)
      const count = posted.__typename === 'Message' ? 1 : 0
      expect(await messagesOf(world, ccas, referral.id)).toHaveLength(count)
      const shown = await messagesOf(world, association, referral.id)
      expect(shown.filter(({ text }: { text: string | null }) => text !== null)).toEqual([])
    }
  })

  test('waits for an end that is being recorded, and is refused by it', async () => {
    const referral = await sent()
    const ending = await world.owner.connect()
    await ending.query('begin')
    await ending.query(`update referral set state = 'REJECTED', ended_at = now() where id = $1`, [
      referral.id,
    ])
    const posting = post(world, ccas, referral.id, 'Bonjour')
    await vi.waitFor(async () => {
      const { rowCount } = await world.owner.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect(rowCount).toBe(1)
    })
    await ending.query('commit')
    ending.release()
    expect(await posting).toMatchObject({ reason: 'STATE_DOES_NOT_ALLOW' })
    expect(await messagesOf(world, ccas, referral.id)).toEqual([])
  })
})

describe('reading messages', () => {
  test('pages them, the oldest first, and counts them', async () => {
    const referral = await sent()
    for (const text of ['un', 'deux', 'trois']) {
      clock.advance(1_000)
      await post(world, ccas, referral.id, text)
    }
    const page = async (after: string | null) => {
      const variables = { id: referral.id, first: 2, after }
      const { data } = await world.ask(ccas, MESSAGES, { variables })
      return data.referral.messages
    }
    const first = await page(null)
    expect(first.nodes.map(({ text }: { text: string }) => text)).toEqual(['un', 'deux'])
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    const rest = await page(first.pageInfo.endCursor)
    expect(rest.nodes.map(({ text }: { text: string }) => text)).toEqual(['trois'])
    expect(rest.pageInfo.hasNextPage).toBe(false)
  })

  test('opens the texts of several referrals in one call to the vault', async () => {
    for (const text of ['un', 'deux']) await post(world, ccas, (await sent()).id, text)
    const open = vi.spyOn(world.vault, 'open')
    const { data, errors } = await world.ask(
      ccas,
      '{ referralOutbox(first: 2) { nodes { messages(first: 5) { nodes { text withheldReason } } } } }',
    )
    expect(errors).toBeUndefined()
    const texts = data.referralOutbox.nodes.map(
      ({ messages }: { messages: { nodes: { text: string }[] } }) => messages.nodes[0]?.text,
    )
    expect(texts).toEqual(['deux', 'un'])
    expect(open).toHaveBeenCalledTimes(1)
    open.mockRestore()
  })

  test('withholds a text that the key store does not open, and shows the rest', async () => {
    const referral = await sent()
    await post(world, ccas, referral.id, 'Bonjour')
    const open = vi.spyOn(world.vault, 'open').mockRejectedValue(new Error('no answer'))
    expect(await messagesOf(world, ccas, referral.id)).toMatchObject([
      { text: null, withheldReason: 'UNAVAILABLE', mine: true },
    ])
    open.mockRestore()
    await world.vault.destroy(referral.caseId, null)
    expect(await messagesOf(world, ccas, referral.id)).toMatchObject([
      { text: null, withheldReason: 'ERASED' },
    ])
  })

  test('needs the scope of reading referrals', async () => {
    const referral = await sent()
    const { errors } = await world.ask(ccas, MESSAGES, {
      variables: { id: referral.id },
      scopes: ['referrals:send'],
    })
    expect(errors?.[0]?.extensions['code']).toBe('SCOPE_MISSING')
  })
})

test('retracting a referral purges its texts and keeps who wrote when', async () => {
  const referral = await sent()
  const { id } = await post(world, ccas, referral.id, 'Bonjour')
  await act(world, ccas, 'retractReferral', referral)
  expect(await messagesOf(world, ccas, referral.id)).toMatchObject([
    { id, text: null, withheldReason: 'ERASED' },
  ])
  const { rows } = await world.owner.query(
    `select sealed, (select count(*)::int from audit_record a where a.aggregate_id = m.id) as audits
     from message m where id = $1`,
    [id],
  )
  expect(rows).toEqual([{ sealed: null, audits: 1 }])
})
