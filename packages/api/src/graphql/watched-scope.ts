import {
  type Actor,
  ActorRefused,
  type ActorScope,
  type PrismaClient,
  type PrismaTransaction,
  RequestError,
  type Statement,
  type Transaction,
} from '@passerelle/schema'

const PROBE: Statement = { name: 'actor_in_force', text: 'select 1 as one' }

/**
 * A scope that remembers whether the database bound its actor. A refusal is of the request as a
 * whole, whichever field met it.
 */
export class WatchedScope implements ActorScope {
  readonly actor: Actor
  readonly #scope: ActorScope
  #bound = false
  #refusal: ActorRefused | null = null

  constructor(scope: ActorScope) {
    this.actor = scope.actor
    this.#scope = scope
  }

  read<Row extends object>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    return this.#watch(this.#scope.read<Row>(statement, values))
  }

  prisma<Result>(work: (client: PrismaClient) => Promise<Result>): Promise<Result> {
    return this.#watch(this.#scope.prisma(work))
  }

  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#watch(this.#scope.transaction(work))
  }

  prismaTransaction<Result>(work: (tx: PrismaTransaction) => Promise<Result>): Promise<Result> {
    return this.#watch(this.#scope.prismaTransaction(work))
  }

  /** Why the actor is refused, or null; asks the database if nothing asked it before. */
  async refusal(): Promise<ActorRefused | null> {
    if (!this.#bound && this.#refusal === null) {
      await this.read(PROBE, []).catch((error: unknown) => {
        if (!(error instanceof ActorRefused)) throw error
      })
    }
    return this.#refusal
  }

  async #watch<Result>(answer: Promise<Result>): Promise<Result> {
    try {
      const result = await answer
      this.#bound = true
      return result
    } catch (error) {
      if (error instanceof ActorRefused) this.#refusal = error
      throw isExhausted(error) ? new RequestError('OVERLOADED') : error
    }
  }
}

/** Whether the pool had no connection to give in time; pg says it in words alone. */
function isExhausted(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect'
}
