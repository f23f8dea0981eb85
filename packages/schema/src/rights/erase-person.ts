import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import type { ErasureReason } from './erasure.codes.ts'
import { eventsOfActor } from './erasure.events.ts'
import { erasePersonOf, erasuresOf, knowsPerson } from './erasure.store.ts'
import type { ErasureRow, ErasureStep } from './erasure.types.ts'
import { finishErasure } from './finish-erasures.ts'
import { ErasureRefused } from './rights.errors.ts'

export interface ErasePersonInput {
  readonly personId: string
  readonly reason: ErasureReason
}

/** What one request erased, case by case. */
export interface PersonErasure {
  readonly id: string
  readonly cases: readonly ErasureRow[]
}

/**
 * Erases a person from the cases the actor leads, and the actor's own part elsewhere. The database
 * forgets first; then the keys are destroyed, and if that fails now the worker goes on with it.
 *
 * @throws NotFound, ErasureRefused
 */
export async function erasePerson(
  context: Context,
  command: Command,
  input: ErasePersonInput,
): Promise<PersonErasure> {
  const { personId, reason } = input
  const requestId = await runCommand(
    context,
    command,
    async (tx, now) => {
      if (!isId(personId) || !(await knowsPerson(tx, personId))) {
        throw new NotFound('input.personId')
      }
      const asked = { personId, requestId: newId(), reason }
      const steps = await erasePersonOf(tx, asked, now)
      const [first, ...others] = eventsOfActor(context, unlessRefused(steps))
      if (first === undefined) throw new NotFound('input.personId')
      return {
        result: asked.requestId,
        resultId: asked.requestId,
        events: [first, ...others],
        details: { reason, erasures: steps.filter(isErasure).length },
      }
    },
    async (earlier) => earlier,
  )
  context.loaders.clear()
  await destroyKeys(context, requestId)
  return { id: requestId, cases: await erasuresOf(context.scope, requestId) }
}

/** The same steps, unless they are a refusal. */
function unlessRefused(steps: readonly ErasureStep[]): readonly ErasureStep[] {
  const refusal = steps.find(({ step }) => step === 'REFUSED')
  if (refusal !== undefined) throw new ErasureRefused(refusal.version)
  return steps
}

const isErasure = ({ step }: ErasureStep): boolean => step === 'ERASED' || step === 'OWN_PART'

async function destroyKeys({ scope, vault, clock }: Context, requestId: string): Promise<void> {
  for (const erasure of await erasuresOf(scope, requestId)) {
    await finishErasure((work) => scope.transaction(work), vault, erasure, clock.now())
      // It stands on the work list: the answer says that it is not done yet.
      .catch(() => undefined)
  }
}
