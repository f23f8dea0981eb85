import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import type { BoundActor } from './bound-query.ts'

/** Who speaks to the database through Prisma, and on which connection while in a transaction. */
export interface ActorContext {
  readonly actor: BoundActor
  connection: pg.PoolClient | null
  /** Why the database would not bind the actor; Prisma wraps errors beyond recognition. */
  refusal: Error | null
}

/** Set only by the scope of this folder, around each call of Prisma. */
export const actorContext = new AsyncLocalStorage<ActorContext>()
