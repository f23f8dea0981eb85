import type { ActorScope, Statement, Transaction } from '@passerelle/schema'
import { WorkerDatabase } from '../src/database/worker-database.ts'

/** A fault to seed into one statement, to see that the proof would find it. */
export interface Fault {
  readonly statement: string
  readonly from: string
  readonly to: string
}

function seeded(statement: Statement, faults: readonly Fault[]): Statement {
  return faults
    .filter((fault) => fault.statement === statement.name)
    .reduce((sound, { from, to }) => {
      // A fault that no longer applies would leave a proof unproved.
      if (!sound.text.includes(from)) throw new Error(`${sound.name} does not contain “${from}”`)
      return { name: `${sound.name}_faulty`, text: sound.text.replace(from, to) }
    }, statement)
}

function faultyTransaction<Tx extends Transaction>(tx: Tx, faults: readonly Fault[]): Tx {
  return {
    ...tx,
    query: (statement, values) => tx.query(seeded(statement, faults), values),
    send: ({ statement, values }) => tx.send({ statement: seeded(statement, faults), values }),
  }
}

/** The scope as it would be with the faults; without any it is the scope itself. */
export function faultyScope(scope: ActorScope, faults: readonly Fault[]): ActorScope {
  if (faults.length === 0) return scope
  return {
    actor: scope.actor,
    read: (statement, values) => scope.read(statement, values),
    prisma: (work) => scope.prisma(work),
    transaction: (work) => scope.transaction((tx) => work(faultyTransaction(tx, faults))),
    prismaTransaction: (work) =>
      scope.prismaTransaction((tx) => work(faultyTransaction(tx, faults))),
  }
}

/** The worker's connection as it would be with the faults. */
export class FaultyWorkerDatabase extends WorkerDatabase {
  readonly #faults: readonly Fault[]

  constructor(url: string, faults: readonly Fault[]) {
    super({ connectionString: url })
    this.#faults = faults
  }

  override transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return super.transaction((tx) => work(faultyTransaction(tx, this.#faults)))
  }
}

/** Seeds faults into every worker of this process. */
export function seedWorkers(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const { transaction } = WorkerDatabase.prototype
  WorkerDatabase.prototype.transaction = function (work) {
    return transaction.call(this, (tx) => work(faultyTransaction(tx, faults))) as ReturnType<
      typeof work
    >
  }
}
