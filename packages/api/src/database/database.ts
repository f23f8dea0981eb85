import {
  type Actor,
  type ActorScope,
  PrismaClient,
  type PrismaTransaction,
  type Statement,
  type Transaction,
  type Write,
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
      const sent: Promise<unknown>[] = []
      // The first statements travel with BEGIN and the binding, the last ones with COMMIT; nobody waits
      // in between. All are awaited to their end: no late statement meets the connection's next user.
      const started = together(
        client,
        () =>
          [
            client.query('begin'),
            bindTransaction(client, this.actor),
            work(over(client, sent)),
          ] as const,
      )
      const [, bound, done] = await Promise.allSettled(started)
      const refused = [bound, done].find(({ status }) => status === 'rejected')
      if (refused !== undefined) await Promise.allSettled(sent)
      if (bound.status === 'rejected') throw bound.reason
      if (done.status === 'rejected') throw done.reason
      await settled([...sent, commit(client)])
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
        const sent: Promise<unknown>[] = []
        const result = await work({ prisma, ...over(connection, sent) })
        await settled(sent)
        return result
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

/** Statements on the connection of an open transaction; what is sent is added to `sent`. */
export function over(client: pg.PoolClient, sent: Promise<unknown>[] = []): Transaction {
  const run = <Row extends object>({ statement, values }: Write): Promise<pg.QueryResult<Row>> =>
    client.query<Row>({ ...statement, values: [...values], types: rowTypes })
  return {
    async query<Row extends object>(
      statement: Statement,
      values: readonly unknown[],
    ): Promise<readonly Row[]> {
      return (await run<Row>({ statement, values })).rows
    },
    send(write) {
      // Held back until nothing more is to be said for now: last statements and COMMIT are one packet.
      const { stream } = client.connection
      stream.cork()
      process.nextTick(() => stream.uncork())
      const answer = run(write)
      // Its failure is met where all that was sent is awaited; until then it is nobody's.
      answer.catch(() => undefined)
      sent.push(answer)
    },
  }
}

/** Commits; after a failed statement PostgreSQL answers ROLLBACK without an error: that is one. */
export async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed')
}

/** Waits for all to their end, then throws the first failure. */
export async function settled(answers: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(answers)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** Lets what is asked at once leave in one packet. */
function together<Result>(client: pg.PoolClient, ask: () => Result): Result {
  const { stream } = client.connection
  stream.cork()
  try {
    return ask()
  } finally {
    stream.uncork()
  }
}
