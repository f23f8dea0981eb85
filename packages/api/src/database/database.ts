import {
  type Actor,
  type ActorScope,
  PrismaClient,
  type PrismaTransaction,
  type Statement,
  type Transaction,
} from '@passerelle/schema'
import type pg from 'pg'
import { type ActorContext, actorContext } from './actor-context.ts'
import { type ActorPool, PrismaActorPool } from './actor-pool.ts'
import { ActorPrismaPg, bindTransaction } from './prisma-adapter.ts'
import { rowTypes } from './row-types.ts'

/** The serving connection to PostgreSQL: one pool, shared by prepared statements and Prisma. */
export class Database {
  readonly pool: ActorPool
  readonly #prisma: PrismaClient

  constructor(config: pg.PoolConfig) {
    const pool = new PrismaActorPool(config)
    this.pool = pool
    this.#prisma = new PrismaClient({
      adapter: new ActorPrismaPg(pool),
      transactionOptions: { maxWait: 10_000, timeout: 5_000 },
    })
  }

  /** What this actor can reach. */
  scope(actor: Actor): ActorScope {
    return new PooledScope(this.pool, this.#prisma, actor)
  }

  async close(): Promise<void> {
    await this.#prisma.$disconnect()
    await this.pool.end()
  }
}

class PooledScope implements ActorScope {
  readonly actor: Actor
  readonly #pool: ActorPool
  readonly #prisma: PrismaClient

  constructor(pool: ActorPool, prisma: PrismaClient, actor: Actor) {
    this.#pool = pool
    this.#prisma = prisma
    this.actor = actor
  }

  async read<Row extends object>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const { rows } = await this.#pool.read(this.actor, statement, values)
    return rows as Row[]
  }

  async prisma<Result>(work: (client: PrismaClient) => Promise<Result>): Promise<Result> {
    // A Prisma promise is lazy: it has to be awaited inside the context that names the actor.
    return this.#asActor(async () => await work(this.#prisma))
  }

  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect()
    let failure: Error | undefined
    try {
      // The first statements travel with BEGIN and the binding; nobody waits in between. Both are
      // awaited to their end, so that no late statement meets the connection's next user.
      const [, bound, done] = await Promise.allSettled([
        client.query('begin'),
        bindTransaction(client, this.actor),
        work(over(client)),
      ])
      if (bound.status === 'rejected') throw bound.reason
      if (done.status === 'rejected') throw done.reason
      const { command } = await client.query('commit')
      if (command !== 'COMMIT')
        throw new Error('the transaction was rolled back instead of committed')
      return done.value
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        failure = lost
      })
      throw error
    } finally {
      client.release(failure)
    }
  }

  async prismaTransaction<Result>(
    work: (tx: PrismaTransaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#asActor(async (context) => {
      return await this.#prisma.$transaction(async (prisma) => {
        const { connection } = context
        if (connection === null) throw new Error('the transaction has no connection')
        return await work({ prisma, ...over(connection) })
      })
    })
  }

  async #asActor<Result>(work: (context: ActorContext) => Promise<Result>): Promise<Result> {
    const context: ActorContext = { actor: this.actor, connection: null, refusal: null }
    try {
      return await actorContext.run(context, () => work(context))
    } catch (error) {
      throw context.refusal ?? error
    }
  }
}

/** Statements on the connection of an open transaction. */
export function over(client: pg.PoolClient): Transaction {
  return {
    async query<Row extends object>(
      statement: Statement,
      values: readonly unknown[],
    ): Promise<readonly Row[]> {
      const { rows } = await client.query<Row>({
        ...statement,
        values: [...values],
        types: rowTypes,
      })
      return rows
    },
  }
}
