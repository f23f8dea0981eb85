import { VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseExpired, finishErasures } from '../worker/retention.ts'
import { tidyUp } from '../worker/tidy-up.ts'
import { endReferral, type Life, life, openTown, type Town } from './life-for-test.ts'
import { backup, count, openedOf } from './rights-for-test.ts'

const START = new Date('2026-01-05T09:00:00Z')
const DAY = 86_400_000
const clock = new VirtualClock(START)
let town: Town

beforeAll(async () => {
  town = await openTown(clock)
})
afterAll(() => town.world.close())

const run = () => eraseExpired(town.world.worker, town.world.vault, clock.now())

async function changeCase(verb: 'closeSharedCase' | 'reopenSharedCase', one: Life): Promise<void> {
  const { world, ccas } = town
  const read = await world.ask(ccas, `{ sharedCase(id: "${one.caseId}") { version } }`)
  const { data } = await world.ask(
    ccas,
    `mutation ($input: CaseChangeInput!) { result: ${verb}(input: $input) { __typename } }`,
    {
      variables: {
        input: { caseId: one.caseId, expectedVersion: read.data.sharedCase.version },
      },
    },
  )
  expect(data.result.__typename).toBe('SharedCase')
}

async function closed(): Promise<Life> {
  const one = await life(town)
  await endReferral(town, one)
  await changeCase('closeSharedCase', one)
  return one
}

const personsIn = ({ caseId }: Life) =>
  count(town.world, 'from case_person where case_id = $1', [caseId])

describe('the retention of closed cases', () => {
  test('erases a case as a whole once its network has kept it long enough, and no day sooner', async () => {
    const { world, ccas, caf } = town
    const one = await closed()
    const active = await life(town)
    const copied = await backup(world)
    clock.set(new Date('2028-01-04T09:00:00Z'))
    await run()
    expect(await personsIn(one)).toBe(1)

    clock.set(new Date('2028-01-05T09:00:00Z'))
    await run()
    expect(await personsIn(one)).toBe(0)
    for (const table of ['facet', 'message', 'objection', 'disclosure_request']) {
      expect(await count(world, `from ${table} where case_id = $1`, [one.caseId]), table).toBe(0)
    }
    expect(await count(world, 'from person where id = $1', [one.personId])).toBe(0)
    expect(await count(world, 'from person_link where person_id = $1', [one.personId])).toBe(0)
    expect(await openedOf(world, copied, one.caseId)).toEqual([])
    expect(await personsIn(active)).toBe(1)
    expect(await openedOf(world, copied, active.caseId)).toHaveLength(5)

    const { rows } = await world.owner.query<{ audience: string[] }>(
      `select type, actor_partner_id, audience from event where case_id = $1 and type = 'person.erased'`,
      [one.caseId],
    )
    expect(rows).toMatchObject([{ actor_partner_id: null }])
    expect(rows[0]?.audience.toSorted()).toEqual([ccas.id, caf.id].toSorted())
    const audited = `from audit_record where command = 'retention' and aggregate_id = $1 and partner_id is null`
    expect(await count(world, audited, [one.personId])).toBe(1)
    const done = `from erasure where case_id = $1 and reason = 'RETENTION' and scope = 'CASE' and done_at is not null`
    expect(await count(world, done, [one.caseId])).toBe(1)
  })

  test('counts from the last closing, and by the setting of the network', async () => {
    const { world } = town
    const one = await closed()
    clock.advance(30 * DAY)
    await changeCase('reopenSharedCase', one)
    await world.owner.query('update network set retention_months = 1')
    await run()
    expect(await personsIn(one)).toBe(1)
    await changeCase('closeSharedCase', one)
    clock.advance(20 * DAY)
    await run()
    expect(await personsIn(one)).toBe(1)
    clock.advance(20 * DAY)
    await run()
    expect(await personsIn(one)).toBe(0)
  })

  test('waits while a referral of the case is open again', async () => {
    const { world } = town
    const one = await closed()
    await world.owner.query(`update referral set state = 'UNDER_REVIEW' where case_id = $1`, [
      one.caseId,
    ])
    clock.advance(100 * DAY)
    await run()
    expect(await personsIn(one)).toBe(1)
    await world.owner.query(`update referral set state = 'REJECTED' where case_id = $1`, [
      one.caseId,
    ])
    await run()
    expect(await personsIn(one)).toBe(0)
  })

  test('takes the rows first; the keys follow as soon as the key store answers', async () => {
    const { world } = town
    const one = await closed()
    const copied = await backup(world)
    clock.advance(100 * DAY)
    const broken = { destroy: () => Promise.reject(new Error('no answer')) }
    await expect(eraseExpired(world.worker, broken, clock.now())).rejects.toThrow('no answer')
    expect(await personsIn(one)).toBe(0)
    expect(await openedOf(world, copied, one.caseId)).toHaveLength(5)
    await finishErasures(world.worker, world.vault, clock.now())
    expect(await openedOf(world, copied, one.caseId)).toEqual([])
  })
})

test('access records are kept month by month, as long as the setting says', async () => {
  const { world, ccas, caf } = town
  clock.set(new Date('2030-01-15T09:00:00Z'))
  const record = (moment: string) =>
    world.owner.query(
      `insert into access_record (id, occurred_at, network_id, case_id, person_id, facet_id, facet, owner_partner_id,
         reader_partner_id, client_id, request_id, purpose, fields, disclosure_ids, agreement_ids)
       values (gen_random_uuid(), $1, $2, $2, $2, $2, 'contact', $3, $4, $2, 'r', 'CONTACT_PERSON', '{phone}', '{}', '{}')`,
      [moment, world.networkId, ccas.id, caf.id],
    )
  await tidyUp(world.worker, clock.now(), 36)
  await record('2030-01-31T00:00:00Z')
  await record('2030-02-01T00:00:00Z')
  const parts = `from pg_class where relname ~ '^access_record_20' and relkind = 'r'`
  const before = await count(world, parts)
  expect(before).toBeGreaterThan(1)

  clock.set(new Date('2031-02-01T00:00:00Z'))
  await tidyUp(world.worker, clock.now(), 13)
  expect(await count(world, 'from access_record')).toBe(2)
  await tidyUp(world.worker, clock.now(), 12)
  expect(await count(world, 'from access_record')).toBe(1)
  clock.set(new Date('2034-03-01T00:00:00Z'))
  await tidyUp(world.worker, clock.now())
  expect(await count(world, 'from access_record')).toBe(0)
})
