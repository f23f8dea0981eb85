import { ActorRefused, type Statement } from '@passerelle/schema'
import pg from 'pg'
import { actorContext } from './actor-context.ts'
import { type BoundActor, BoundQuery, PREPARE_BINDS } from './bound-query.ts'
import { rowTypes } from './row-types.ts'

/** Settings of every connection that serves. */
export const SERVING_SETTINGS = {
  pipeline: true,
  // Small `= any($1)` arrays are planned anew at each execution otherwise; and on today's storage a
  // page out of order costs hardly more, so that a list follows its index instead of sorting.
  options: '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c timezone=UTC',
  idle_in_transaction_session_timeout: 5_000,
} as const

/**
 * A connection that breaks while it is in use says so twice: to its statement, and as an event that
 * ends the process if nobody listens. The statement's answer is enough.
 */
export function outliveLoss(client: pg.ClientBase): void {
  client.on('error', () => undefined)
}

/** The pool that serves requests. Whatever is asked of it is asked as an actor, or refused. */
export class ActorPool extends pg.Pool {
  constructor(config: pg.PoolConfig) {
    super({ ...SERVING_SETTINGS, ...config })
    this.on('connect', (client) => {
      outliveLoss(client)
      for (const text of PREPARE_BINDS) client.query(text).catch(() => client.end())
    })
  }

  /** One statement as an actor, one implicit transaction, one round trip. */
  async as(actor: BoundActor, config: pg.QueryConfig): Promise<pg.QueryResult> {
    const client = await this.connect()
    return new Promise((resolve, reject) => {
      client.query(
        new BoundQuery(config, actor, (error, result) => {
          // A connection goes back after its result, never before: the next actor must find it free.
          client.release(error !== null && isFatal(error) ? error : undefined)
          if (error === null) resolve(result)
          else reject(error)
        }),
      )
    })
  }

  /** A prepared statement of a store as an actor. */
  async read(
    actor: BoundActor,
    statement: Statement,
    values: readonly unknown[],
  ): Promise<pg.QueryResult> {
    return this.as(actor, { ...statement, values: [...values], types: rowTypes })
  }
}

/** Prisma speaks to the pool through `query`: the actor comes from the scope around the call. */
export class PrismaActorPool extends ActorPool {
  override query: pg.Pool['query'] = ((config: pg.QueryConfig) => {
    const context = actorContext.getStore()
    if (context === undefined) {
      return Promise.reject(new Error('the database was asked without an actor'))
    }
    return this.as(context.actor, config).catch((error: unknown) => {
      if (error instanceof ActorRefused) context.refusal = error
      throw error
    })
  }) as pg.Pool['query']
}

/** Whether the connection itself is lost, not only the statement. */
function isFatal(error: Error & { readonly code?: string }): boolean {
  return error.code === undefined || error.code.startsWith('08') || error.code.startsWith('57')
}
