import { ActorRefused } from '@passerelle/schema'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import { actorContext } from './actor-context.ts'
import type { PrismaActorPool } from './actor-pool.ts'
import { BIND_STATEMENT, type BoundActor, refusalOf } from './bound-query.ts'

// The part of the adapter's transaction that its types keep to themselves; the version is pinned.
interface OpenTransaction extends Transaction {
  readonly client: pg.PoolClient
  performIO(query: SqlQuery): Promise<pg.QueryResult>
}

const MAX_NAMED_STATEMENTS = 500

/** Names Prisma's statements so that they stay prepared, up to a bound; the rest go unnamed. */
function statementNames(): (query: SqlQuery) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MAX_NAMED_STATEMENTS) return ''
    const name = `prisma_${names.size}`
    names.set(sql, name)
    return name
  }
}

/** Prisma's adapter for PostgreSQL over the shared pool, with the actor bound in every transaction. */
export class ActorPrismaPg extends PrismaPg {
  constructor(pool: PrismaActorPool) {
    super(pool, { statementNameGenerator: statementNames() })
  }

  override async connect(): Promise<Awaited<ReturnType<PrismaPg['connect']>>> {
    const adapter = await super.connect()
    const start: SqlDriverAdapter['startTransaction'] = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => {
      const context = actorContext.getStore()
      if (context === undefined) throw new Error('a transaction was begun without an actor')
      const transaction = (await start(isolationLevel)) as OpenTransaction
      const { client } = transaction
      try {
        await bindTransaction(client, context.actor)
      } catch (error) {
        if (error instanceof ActorRefused) context.refusal = error
        await client.query('rollback')
        await transaction.rollback()
        throw error
      }
      // After a failed statement COMMIT answers ROLLBACK without an error: that must not pass for done.
      const perform = transaction.performIO.bind(transaction)
      transaction.performIO = async (query) => {
        const result = await perform(query)
        if (query.sql === 'COMMIT' && result.command !== 'COMMIT') {
          throw new Error('the transaction was rolled back instead of committed')
        }
        return result
      }
      context.connection = client
      return transaction as Awaited<ReturnType<typeof adapter.startTransaction>>
    }
    return adapter
  }
}

/** Binds the actor to the transaction that is open on this connection, or throws its refusal. */
export async function bindTransaction(
  client: pg.PoolClient,
  { clientId, agent, session }: BoundActor,
): Promise<void> {
  const { rows } = await client.query<{ verdict: string }>(
    session === undefined
      ? {
          name: `${BIND_STATEMENT}_in_transaction`,
          text: 'select passerelle_bind($1, $2) as verdict',
          values: [clientId, agent],
        }
      : {
          name: `${BIND_STATEMENT}_session_in_transaction`,
          text: 'select passerelle_bind_widget_session($1) as verdict',
          values: [session.id],
        },
  )
  const verdict = rows[0]?.verdict ?? null
  if (verdict !== 'BOUND') throw refusalOf(verdict)
}
