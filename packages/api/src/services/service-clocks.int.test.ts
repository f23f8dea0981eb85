import { VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'
import { runClocks } from '../worker/index.ts'

const DAY = 86_400_000
const CLOCKS = `clocks { answerReminderDays answerExpiryDays infoRequestedReminderDays
  infoRequestedExpiryDays waitlistReviewDays staleDays noNewsDays reopenWindowDays }`
const UPDATE = `mutation ($input: UpdateServiceInput!) { result: updateService(input: $input) { __typename
  ... on Service { version ${CLOCKS} } ... on InvalidInput { code field } ... on NotFound { field } } }`
const DEFAULTS = {
  answerReminderDays: 10,
  answerExpiryDays: 30,
  infoRequestedReminderDays: 10,
  infoRequestedExpiryDays: 30,
  waitlistReviewDays: 60,
  staleDays: 45,
  noNewsDays: 180,
  reopenWindowDays: 90,
}

const start = new Date('2026-01-05T09:00:00Z')
const clock = new VirtualClock(start)
let world: World
let ccas: WorldPartner
let cpam: WorldPartner

beforeAll(async () => {
  world = await World.open(clock)
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
})
afterAll(() => world.close())

async function ask(partner: WorldPartner, source: string, input: object) {
  const { data, errors } = await world.ask(partner, source, { variables: { input } })
  expect(errors).toBeUndefined()
  return data.result
}

const update = (partner: WorldPartner, service: WorldService, version: number, clocks: unknown) =>
  ask(partner, UPDATE, { id: service.id, expectedVersion: version, clocks })

/** A referral of a new case to the service; its draft when it is not to be sent. */
async function refer(service: WorldService, send = true): Promise<string> {
  const { needId } = await world.addCase(ccas)
  const { id } = await ask(
    ccas,
    `mutation ($input: CreateReferralInput!) { result: createReferral(input: $input) { ... on Referral { id } } }`,
    { needId, serviceId: service.id },
  )
  if (send) {
    const disclosure = {
      legalBasis: 'LEGAL_MISSION',
      legalText: 'CASF L123-5',
      informedOn: '2026-01-05',
      facetGroups: ['CONTACT_IDENTIFICATION'],
    }
    const sent = await ask(
      ccas,
      `mutation ($input: SendReferralInput!) { result: sendReferral(input: $input) { __typename ... on Referral { state } } }`,
      { id, expectedVersion: 1, disclosure },
    )
    expect(sent).toEqual({ __typename: 'Referral', state: 'SENT' })
  }
  return id
}

async function timerOf(id: string): Promise<Date | null> {
  const { rows } = await world.owner.query('select next_timer_at from referral where id = $1', [id])
  return rows[0].next_timer_at
}

async function remindersOf(id: string): Promise<number> {
  const { rows } = await world.owner.query(
    `select count(*)::int as count from event where aggregate_id = $1 and type = 'referral.reminded'`,
    [id],
  )
  return rows[0].count
}

describe('the clocks of a service', () => {
  it('are said at its creation, shown with the defaults and in the legal deadline’s shadow', async () => {
    const created = await ask(
      cpam,
      `mutation ($input: CreateServiceInput!) { result: createService(input: $input) { ... on Service { ${CLOCKS} } } }`,
      {
        networkId: world.networkId,
        name: 'C2S',
        themes: ['SANTE__ACCES_AUX_SOINS'],
        legalDeadlineDays: 60,
        clocks: { staleDays: 20, noNewsDays: null },
      },
    )
    expect(created).toEqual({ clocks: { ...DEFAULTS, answerExpiryDays: 75, staleDays: 20 } })
  })

  it('change one by one for its owner alone; null goes back to the default', async () => {
    const service = await world.addService(cpam)
    expect(await update(ccas, service, 1, { staleDays: 20 })).toEqual({
      __typename: 'NotFound',
      field: 'input.id',
    })
    const lengths = async (version: number, clocks: unknown) =>
      (await update(cpam, service, version, clocks)).clocks
    expect(await lengths(1, { staleDays: 20 })).toEqual({ ...DEFAULTS, staleDays: 20 })
    expect(await lengths(2, { noNewsDays: 100 })).toEqual({
      ...DEFAULTS,
      staleDays: 20,
      noNewsDays: 100,
    })
    expect(await lengths(3, { staleDays: null })).toEqual({ ...DEFAULTS, noNewsDays: 100 })
    expect(await lengths(4, undefined)).toEqual({ ...DEFAULTS, noNewsDays: 100 })
    expect(await lengths(5, null)).toEqual(DEFAULTS)
    expect(await update(cpam, service, 6, { answerReminderDays: 31 })).toEqual({
      __typename: 'InvalidInput',
      code: 'CLOCKS_OUT_OF_ORDER',
      field: 'input.clocks.answerReminderDays',
    })
  })

  it('are the service’s own in the services for a need', async () => {
    const service = await world.addService(cpam, { stale_days: 21, no_news_days: 99 })
    const { data } = await world.ask(
      ccas,
      `query ($n: ID!, $c: ID!) { servicesForNeed(networkId: $n communeCode: $c
        theme: EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION) { service { id ${CLOCKS} } } }`,
      { variables: { n: world.networkId, c: world.communeCode } },
    )
    expect(data.servicesForNeed).toContainEqual({
      service: { id: service.id, clocks: { ...DEFAULTS, staleDays: 21, noNewsDays: 99 } },
    })
  })

  it('hold for open referrals of this service at the worker’s next look, and for no other', async () => {
    const service = await world.addService(cpam)
    const [open, draft] = [await refer(service), await refer(service, false)]
    const elsewhere = await refer(await world.addService(cpam))
    expect(await timerOf(open)).toEqual(new Date(start.getTime() + 10 * DAY))

    clock.advance(6 * DAY)
    await update(cpam, service, 1, { answerReminderDays: 5 })
    expect(await timerOf(open)).toEqual(clock.now())
    expect(await timerOf(draft)).toBeNull()
    expect(await timerOf(elsewhere)).toEqual(new Date(start.getTime() + 10 * DAY))
    await runClocks(world.worker, clock.now())
    expect(await remindersOf(open)).toBe(1)
    expect(await remindersOf(elsewhere)).toBe(0)
    expect(await timerOf(open)).toEqual(new Date(start.getTime() + 30 * DAY))

    // Longer again: the worker finds nothing to do and looks when the new length is over.
    await update(cpam, service, 2, { answerExpiryDays: 40 })
    await runClocks(world.worker, clock.now())
    expect(await remindersOf(open)).toBe(1)
    expect(await timerOf(open)).toEqual(new Date(start.getTime() + 40 * DAY))
  })

  it('leave the referrals alone when no length changes', async () => {
    const service = await world.addService(cpam)
    const id = await refer(service)
    const before = await timerOf(id)
    await update(cpam, service, 1, { answerReminderDays: 10, noNewsDays: null })
    expect(await timerOf(id)).toEqual(before)
  })
})
