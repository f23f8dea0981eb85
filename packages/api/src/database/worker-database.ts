import type { Transaction } from '@passerelle/schema'
import pg from 'pg'
import { outliveLoss, SERVING_SETTINGS } from './actor-pool.ts'
import { commit, over, settled } from './database.ts'

/** The connection of jobs: a role of its own, with policies of its own, and no actor. */
export class WorkerDatabase {
  readonly pool: pg.Pool

  constructor(config: pg.PoolConfig) {
    this.pool = new pg.Pool({ ...SERVING_SETTINGS, max: 4, ...config })
    // An idle connection that breaks is replaced at its next use; nothing is lost by it.
    this.pool.on('error', () => undefined)
    this.pool.on('connect', outliveLoss)
  }

  /** One transaction: committed, or undone with the error that ended it. */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect()
    let lost: Error | undefined
    try {
      await client.query('begin')
      const sent: Promise<unknown>[] = []
      const result = await work(over(client, sent))
      await settled([...sent, commit(client)])
      return result
    } catch (error) {
      await client.query('rollback').catch((reason: Error) => {
        lost = reason
      })
      throw error
    } finally {
      client.release(lost)
    }
  }

  async close(): Promise<void> {
    await this.pool.end()
  }
}
