import { VirtualClock } from '@passerelle/schema'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { startWorker } from './index.ts'

const START = new Date('2026-01-05T09:00:00Z')
const QUEUES = ['erasures', 'referral-clocks', 'retention', 'tidy-up']

let testDatabase: TestDatabase
let world: World
let source: WorldPartner
let target: WorldPartner
let serviceId: string
const clock = new VirtualClock(START)
const errors: unknown[] = []
const log = { error: (fields: object) => void errors.push(fields) }
const options = () => ({
  workerUrl: testDatabase.workerUrl,
  clock,
  log,
  vault: world.vault,
})

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  world = await World.open(clock, testDatabase)
  source = await world.addPartner('CCAS', 'CCAS')
  target = await world.addPartner('ASSOCIATION', 'Association')
  serviceId = (await world.addService(target)).id
})
afterAll(() => world.close())
beforeEach(() => {
  errors.length = 0
})

const CREATE = `mutation ($input: CreateReferralInput!) {
  result: createReferral(input: $input) { ... on Referral { id version } } }`
const SEND = `mutation ($input: SendReferralInput!) {
  result: sendReferral(input: $input) { ... on Referral { id version } } }`

async function sendReferral(): Promise<string> {
  const { needId } = await world.addCase(source)
  const draft = await world.ask(source, CREATE, { variables: { input: { needId, serviceId } } })
  const { id, version } = draft.data.result
  const disclosure = {
    legalBasis: 'LEGAL_MISSION',
    legalText: 'CASF L123-5',
    informedOn: '2026-01-05',
    facetGroups: [],
  }
  const sent = await world.ask(source, SEND, {
    variables: { input: { id, expectedVersion: version, disclosure } },
  })
  expect(sent.data.result.version).toBe(2)
  return id
}

async function count(sql: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await world.owner.query<{ n: number }>(`select count(*)::int as n ${sql}`, [
    ...values,
  ])
  return rows[0]?.n ?? -1
}

const soon = { timeout: 20_000, interval: 50 }

/** Asks for a job now, as the schedule would at its minute. */
async function sendJob(name: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: testDatabase.workerUrl,
    schema: 'pgboss',
    migrate: false,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  await boss.send(name, {})
  await boss.stop({ graceful: false })
}

describe('a worker', () => {
  test('starts as its own role, schedules its jobs and stops', async () => {
    const worker = await startWorker(options())
    const { rows } = await world.owner.query<{ name: string }>(
      'select name from pgboss.schedule order by name',
    )
    expect(rows.map(({ name }) => name)).toEqual(QUEUES)
    await worker.close()
    expect(errors).toEqual([])
  })

  test('starts beside another one, and after one that was there before', async () => {
    const workers = await Promise.all([startWorker(options()), startWorker(options())])
    await Promise.all(workers.map((worker) => worker.close()))
    expect(errors).toEqual([])
  })

  test('gives committed events their positions without being asked', async () => {
    const worker = await startWorker(options())
    const id = await sendReferral()
    const placed = 'from event where aggregate_id = $1 and position is not null'
    await vi.waitFor(async () => expect(await count(placed, [id])).toBe(2), soon)
    await worker.close()
    const feed = 'from event_feed f join event e on e.id = f.event_id where e.aggregate_id = $1'
    expect(await count(`${feed} and f.partner_id = $2`, [id, source.id])).toBe(2)
    // The draft was its author's alone.
    expect(await count(`${feed} and f.partner_id = $2`, [id, target.id])).toBe(1)
    expect(errors).toEqual([])
  })

  test('runs its jobs: a referral that nobody answers is reminded of', async () => {
    const id = await sendReferral()
    clock.advance(10 * 86_400_000)
    const worker = await startWorker(options())
    await sendJob('referral-clocks')
    const reminded = `from event where aggregate_id = $1 and type = 'referral.reminded'`
    await vi.waitFor(async () => expect(await count(reminded, [id])).toBe(1), soon)
    const audited = `from audit_record where aggregate_id = $1 and command = 'runReferralClocks'`
    expect(await count(`${audited} and partner_id is null`, [id])).toBe(1)
    await worker.close()
    expect(errors).toEqual([])
  })

  test('runs its jobs: old marks of keys go, and partitions are made ahead', async () => {
    await sendReferral()
    const young = await count('from idempotency_record')
    expect(young).toBeGreaterThan(0)
    clock.advance(400 * 86_400_000)
    const month = clock.now().toISOString().slice(0, 7).replace('-', '_')
    const partition = 'from pg_class where relname = $1'
    expect(await count(partition, [`event_${month}`])).toBe(0)
    const worker = await startWorker(options())
    await sendJob('tidy-up')
    await vi.waitFor(async () => expect(await count('from idempotency_record')).toBe(0), soon)
    expect(await count(partition, [`event_${month}`])).toBe(1)
    await worker.close()
    expect(errors).toEqual([])
  })
})

describe('a worker with a key store', () => {
  test('runs its jobs: a case that was closed for long enough is erased, keys and all', async () => {
    const { caseId, personId } = await world.addCase(source)
    const place = { table: 'facet_value', column: 'sealed', row: 'x', caseId, partnerId: source.id }
    const sealed = { place: { ...place, personId }, text: 'une valeur' }
    const [text = ''] = await world.vault.seal([sealed])
    const opened = async () => (await world.vault.open([{ place: sealed.place, text }]))[0]?.kind
    await world.owner.query(
      `update shared_case set status = 'CLOSED', closed_at = $2 where id = $1`,
      [caseId, clock.now()],
    )
    clock.advance(800 * 86_400_000)
    const worker = await startWorker(options())
    await sendJob('retention')
    const erased = 'from erasure where case_id = $1 and done_at is not null'
    await vi.waitFor(async () => expect(await count(erased, [caseId])).toBe(1), soon)
    expect(await opened()).toBe('ERASED')
    expect(await count('from person where id = $1', [personId])).toBe(0)
    await worker.close()
    expect(errors).toEqual([])
  })

  test('finishes what another process left between the database and the key store', async () => {
    const { caseId, personId } = await world.addCase(source)
    await world.owner.query(
      `insert into erasure (id, request_id, case_id, scope, person_ids, reason, requested_at)
       values ($1, $1, $1, 'PERSON', array[$2::uuid], 'PERSON_REQUEST', now())`,
      [caseId, personId],
    )
    const worker = await startWorker(options())
    await sendJob('erasures')
    const done = 'from erasure where case_id = $1 and done_at is not null'
    await vi.waitFor(async () => expect(await count(done, [caseId])).toBe(1), soon)
    await worker.close()
    expect(errors).toEqual([])
  })
})

describe('the role of the worker', () => {
  const as = async (sql: string): Promise<string> => {
    const client = new pg.Client({ connectionString: testDatabase.workerUrl })
    await client.connect()
    try {
      await client.query(sql)
      return 'allowed'
    } catch (error) {
      return error instanceof pg.DatabaseError ? String(error.code) : 'failed'
    } finally {
      await client.end()
    }
  }

  test.each([
    'person',
    'person_link',
    'case_person',
    'need',
    'participant',
    'case_access',
    'shared_case',
    'client',
    'signing_key',
    'facet',
    'facet_pointer',
    'facet_value',
    'message',
  ])('reaches nothing in %s', async (table) => {
    expect(await as(`select 1 from ${table}`)).toBe('42501')
    expect(await as(`delete from ${table}`)).toBe('42501')
    expect(
      await count(
        `from information_schema.role_table_grants
      where grantee = 'passerelle_worker' and table_name = $1`,
        [table],
      ),
    ).toBe(0)
  })

  test('reads of agents who is in force, for whom notices are, and nothing else', async () => {
    const told = 'select partner_id, agent_ref, since, until from agent_membership'
    expect(await as(told)).toBe('allowed')
    expect(await as('select * from agent_membership')).toBe('42501')
    expect(await as('delete from agent_membership')).toBe('42501')
    expect(await as('update agent_membership set until = now()')).toBe('42501')
  })

  test('reads what its jobs are about, and binds nobody', async () => {
    expect(await as('select 1 from referral')).toBe('allowed')
    expect(await as('select 1 from event')).toBe('allowed')
    expect(await as('select 1 from audit_record')).toBe('42501')
    expect(await as(`select passerelle_bind(gen_random_uuid(), null)`)).toBe('42501')
    expect(await as(`select passerelle_find_client('client')`)).toBe('42501')
  })

  test('changes no referral that is a draft, and writes nothing in a partner’s name', async () => {
    const { needId } = await world.addCase(source)
    const draft = await world.ask(source, CREATE, { variables: { input: { needId, serviceId } } })
    const { id } = draft.data.result
    await as(`update referral set state = 'SENT', sent_at = now() where id = '${id}'`)
    expect(await count(`from referral where id = $1 and state = 'DRAFT'`, [id])).toBe(1)
    const named = `insert into event (id, occurred_at, type, aggregate_type, aggregate_id, aggregate_version,
      actor_partner_id, audience, data) values (gen_random_uuid(), now(), 'x', 'Referral', gen_random_uuid(), 1,
      '${source.id}', '{}', '{}')`
    expect(await as(named)).toBe('42501')
  })
})
