import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Actor,
  ActorRefused,
  newId,
  type Statement,
  type Transaction,
} from '@passerelle/schema'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { Database } from './database.ts'
import { WorkerDatabase } from './worker-database.ts'

const ACTOR: Statement = { name: 'test_actor', text: 'select passerelle_actor() as id' }
const CASES: Statement = { name: 'test_cases', text: 'select id from shared_case' }
const PID: Statement = { name: 'test_pid', text: 'select pg_backend_pid() as pid' }
const ADD_PERSON: Statement = {
  name: 'test_add_person',
  text: 'insert into person (id, created_by_partner_id, created_at) values ($1, $2, now())',
}
const FAILING: Statement = { name: 'test_failing', text: 'select 1 / $1::int as never' }
const TAKE_AWAY: Statement = {
  name: 'test_take_away',
  text: `select set_config('passerelle.partner_id', $1, true)`,
}

interface Found {
  readonly id: string | null
}

let testDatabase: TestDatabase
let world: World
let ccas: WorldPartner
let mds: WorldPartner
let caseOfCcas: string
/** One connection, so that every statement meets the traces of the one before. */
let database: Database

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  world = await World.open(undefined, testDatabase)
  ccas = await world.addPartner('CCAS', 'CCAS')
  mds = await world.addPartner('MDS', 'MDS')
  caseOfCcas = (await world.addCase(ccas)).caseId
  await world.addCase(mds)
})
afterAll(() => world.close())
beforeEach(() => {
  database = new Database({ connectionString: testDatabase.appUrl, max: 1 })
})
afterEach(() => database.close())

/** What the connection shows when nobody is bound, past every scope. */
async function nobody(): Promise<{ actor: string | null; cases: number }> {
  const client = await database.pool.connect()
  try {
    const actor = await client.query<Found>('select passerelle_actor() as id')
    const cases = await client.query('select id from shared_case')
    return { actor: actor.rows[0]?.id ?? null, cases: cases.rows.length }
  } finally {
    client.release()
  }
}

async function pid(actor: Actor): Promise<number | undefined> {
  return (await database.scope(actor).read<{ pid: number }>(PID, []))[0]?.pid
}

describe('an actor', () => {
  test('sees its own cases, and whoever is not one sees none', async () => {
    expect(await database.scope(ccas.actor).read(CASES, [])).toEqual([{ id: caseOfCcas }])
    expect(await nobody()).toEqual({ actor: null, cases: 0 })
  })

  test('is bound for one statement and gone with it, on the same connection', async () => {
    const connection = await pid(ccas.actor)
    for (const { actor, id } of [ccas, mds, ccas]) {
      expect(await database.scope(actor).read(ACTOR, [])).toEqual([{ id }])
      expect(await nobody()).toEqual({ actor: null, cases: 0 })
    }
    expect(await pid(mds.actor)).toBe(connection)
  })

  test('is bound for one transaction and gone with it, committed or not', async () => {
    const scope = database.scope(ccas.actor)
    const bound = await scope.transaction((tx) => tx.query(ACTOR, []))
    expect(bound).toEqual([{ id: ccas.id }])
    expect(await nobody()).toEqual({ actor: null, cases: 0 })
    const ended = scope.transaction(async (tx) => {
      await tx.query(ACTOR, [])
      throw new Error('given up')
    })
    await expect(ended).rejects.toThrow('given up')
    expect(await nobody()).toEqual({ actor: null, cases: 0 })
    expect(await database.scope(mds.actor).read(ACTOR, [])).toEqual([{ id: mds.id }])
  })

  test('does not become another, however many speak at once over few connections', async () => {
    const wide = new Database({ connectionString: testDatabase.appUrl, max: 3 })
    const actors = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? ccas : mds))
    const found = await Promise.all(
      actors.map(async ({ actor }, index) => {
        const scope = wide.scope(actor)
        if (index % 3 === 0) return scope.transaction((tx) => tx.query<Found>(ACTOR, []))
        if (index % 3 === 1) return scope.read<Found>(ACTOR, [])
        return scope.prisma((prisma) => prisma.$queryRaw<Found[]>`select passerelle_actor() as id`)
      }),
    ).finally(() => wide.close())
    expect(found.map(([row]) => row?.id)).toEqual(actors.map(({ id }) => id))
  })

  test('is asked for: without one Prisma is refused', async () => {
    await expect(database.pool.query('select 1')).rejects.toThrow('without an actor')
  })
})

describe('a statement that fails', () => {
  test('fails alone: the next one on its connection is answered, as its own actor', async () => {
    const connection = await pid(ccas.actor)
    for (const { actor, id } of [ccas, mds]) {
      const scope = database.scope(actor)
      await expect(scope.read(FAILING, [0])).rejects.toMatchObject({ code: '22012' })
      expect(await nobody()).toEqual({ actor: null, cases: 0 })
      expect(await scope.read(ACTOR, [])).toEqual([{ id }])
    }
    expect(await pid(ccas.actor)).toBe(connection)
  })

  test('undoes its transaction, even if what follows takes no notice of it', async () => {
    const scope = database.scope(ccas.actor)
    const id = newId()
    const swallowed = scope.transaction(async (tx) => {
      await tx.query(ADD_PERSON, [id, ccas.id])
      await tx.query(FAILING, [0]).catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow('rolled back instead of committed')
    expect(await persons(id)).toBe(0)
    expect(await scope.read(ACTOR, [])).toEqual([{ id: ccas.id }])
  })

  test('undoes a transaction of Prisma in the same way', async () => {
    const scope = database.scope(ccas.actor)
    const id = newId()
    const swallowed = scope.prismaTransaction(async (tx) => {
      await tx.query(ADD_PERSON, [id, ccas.id])
      await tx.query(FAILING, [0]).catch(() => undefined)
    })
    await expect(swallowed).rejects.toThrow('rolled back instead of committed')
    expect(await persons(id)).toBe(0)
    expect(await scope.read(ACTOR, [])).toEqual([{ id: ccas.id }])
  })
})

async function persons(id: string): Promise<number | null> {
  return (await world.owner.query('select 1 from person where id = $1', [id])).rowCount
}

describe('a connection that is lost', () => {
  const IDLE: Statement = { name: 'test_idle', text: 'select pg_sleep(0.01)' }

  /** Breaks the connection of a transaction between two of its statements, when none is waited for. */
  async function breakIn(tx: Transaction): Promise<void> {
    const [backend] = await tx.query<{ pid: number }>(PID, [])
    await world.owner.query('select pg_terminate_backend($1)', [backend?.pid])
    await sleep(100)
    await tx.query(IDLE, [])
  }

  test('ends its transaction and nothing else', async () => {
    const scope = database.scope(ccas.actor)
    await expect(scope.transaction(breakIn)).rejects.toThrow()
    expect(await scope.read(ACTOR, [])).toEqual([{ id: ccas.id }])
    await expect(scope.prismaTransaction(breakIn)).rejects.toThrow()
    expect(await scope.read(ACTOR, [])).toEqual([{ id: ccas.id }])
  })

  test('ends a transaction of the worker and nothing else', async () => {
    const worker = new WorkerDatabase({ connectionString: testDatabase.workerUrl, max: 1 })
    await expect(worker.transaction(breakIn)).rejects.toThrow()
    expect(await worker.transaction((tx) => tx.query(PID, []))).toHaveLength(1)
    await worker.close()
  })
})

describe('a transaction of Prisma and statements', () => {
  test('is one: each sees what the other wrote, as the same actor', async () => {
    const [first, second] = [newId(), newId()]
    const scope = database.scope(ccas.actor)
    const seen = await scope.prismaTransaction(async (tx) => {
      await tx.query(ADD_PERSON, [first, ccas.id])
      await tx.prisma.person.createMany({
        data: [{ id: second, createdByPartnerId: ccas.id, createdAt: new Date() }],
      })
      const byStatement = await tx.query<Found>(
        {
          name: 'test_persons',
          text: 'select id from person where id = any ($1::uuid[]) order by id',
        },
        [[first, second]],
      )
      const byPrisma = await tx.prisma.person.findMany({ where: { id: { in: [first, second] } } })
      const [actor] = await tx.query<Found>(ACTOR, [])
      return { byStatement: byStatement.map(({ id }) => id), byPrisma: byPrisma.length, actor }
    })
    expect(seen).toEqual({
      byStatement: [first, second].sort(),
      byPrisma: 2,
      actor: { id: ccas.id },
    })
    expect([await persons(first), await persons(second)]).toEqual([1, 1])
  })

  test('is undone as one', async () => {
    const [first, second] = [newId(), newId()]
    const undone = database.scope(ccas.actor).prismaTransaction(async (tx) => {
      await tx.query(ADD_PERSON, [first, ccas.id])
      await tx.prisma.person.createMany({
        data: [{ id: second, createdByPartnerId: ccas.id, createdAt: new Date() }],
      })
      throw new Error('given up')
    })
    await expect(undone).rejects.toThrow('given up')
    expect([await persons(first), await persons(second)]).toEqual([0, 0])
    expect(await nobody()).toEqual({ actor: null, cases: 0 })
  })

  test('writes nothing in another partner’s name', async () => {
    const id = newId()
    const scope = database.scope(ccas.actor)
    await expect(
      scope.transaction((tx) => tx.query(ADD_PERSON, [id, mds.id])),
    ).rejects.toMatchObject({ code: '42501' })
    expect(await persons(id)).toBe(0)
  })
})

describe('an actor that is not in force', () => {
  const refused: readonly (readonly [code: string, actor: () => Promise<Actor>])[] = [
    ['CLIENT_UNKNOWN', async () => ({ ...ccas.actor, clientId: newId() })],
    ['AGENT_UNKNOWN', async () => ({ ...ccas.actor, agent: 'nobody' })],
    ['CLIENT_SUSPENDED', () => suspended('client', 'clientId')],
    ['PARTNER_SUSPENDED', () => suspended('partner', 'id')],
  ]

  async function suspended(table: 'client' | 'partner', key: 'clientId' | 'id'): Promise<Actor> {
    const partner = await world.addPartner('CAF', 'CAF')
    await world.owner.query(`update ${table} set status = 'SUSPENDED' where id = $1`, [
      partner[key],
    ])
    return partner.actor
  }

  test.each(refused)(
    'is refused with %s whichever way it asks, and sees nothing',
    async (code, of) => {
      const scope = database.scope(await of())
      let reached = 0
      const ways: readonly (() => Promise<unknown>)[] = [
        () => scope.read(CASES, []),
        () => scope.prisma((prisma) => prisma.sharedCase.findMany()),
        () => scope.transaction((tx) => tx.query(TAKE_AWAY, [''])),
        () =>
          scope.prismaTransaction(async (tx) => {
            reached += 1
            return tx.prisma.sharedCase.findMany()
          }),
      ]
      for (const ask of ways) {
        const error = await ask().then(
          () => null,
          (reason: unknown) => reason,
        )
        expect(error).toBeInstanceOf(ActorRefused)
        expect(error).toMatchObject({ code })
        expect(await nobody()).toEqual({ actor: null, cases: 0 })
      }
      expect(reached).toBe(0)
      expect(await database.scope(ccas.actor).read(CASES, [])).toEqual([{ id: caseOfCcas }])
    },
  )
})
