import type { ActorScope, Statement } from '@passerelle/schema'
import type { Fault } from '../fault.ts'

/** The scope as it would be with faults in the statements it reads by; without any it is the scope itself. */
export function faultyReads(scope: ActorScope, faults: readonly Fault[]): ActorScope {
  if (faults.length === 0) return scope
  return {
    actor: scope.actor,
    read: (statement, values) => scope.read(seeded(statement, faults), values),
    prisma: (work) => scope.prisma(work),
    transaction: (work) => scope.transaction(work),
    prismaTransaction: (work) => scope.prismaTransaction(work),
  }
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
