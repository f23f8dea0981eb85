import type { NewEvent } from '../kernel/command.store.ts'
import { type Command, runPrismaCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { isId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import { dayOf } from '../partners/day.ts'
import { AgreementActionRefused, AgreementConflict } from './agreement.errors.ts'
import {
  type AgreementAction,
  type AgreementStanding,
  agreementStanding,
  allowedAgreementActions,
  refusalOfAgreementAction,
} from './agreement.policy.ts'
import { agreementForChange, findAgreements } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

/** What every action on an agreement names. */
export interface AgreementChange {
  readonly id: string
  readonly expectedVersion: number
}

/** The part of the actor in an agreement, today. */
export function standingOf({ actor, clock }: Context, agreement: AgreementRow): AgreementStanding {
  return agreementStanding(agreement, actor.partnerId, dayOf(clock.now()))
}

/** Runs a command and gives the agreement as it is afterwards, also when it is repeated. */
export async function runAgreementCommand(
  context: Context,
  command: Command,
  work: (
    tx: PrismaTransaction,
    now: Date,
  ) => Promise<{ readonly id: string; readonly event: NewEvent }>,
): Promise<AgreementRow> {
  const id = await runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const { id, event } = await work(tx, now)
      return { result: id, resultId: id, events: [event] }
    },
    async (known) => known,
  )
  // What was loaded before the change must not answer the fields after it.
  context.loaders.clear()
  const [agreement] = await findAgreements(context.scope, [id])
  if (agreement == null) throw new NotFound('input.id')
  return agreement
}

/** What an action does to an agreement that allows it. */
interface Effect {
  /** Gives false when the agreement changed since it was read. */
  write(tx: PrismaTransaction, agreement: AgreementRow, now: Date): Promise<boolean>
  readonly event: EventTypeOf<'Agreement'>
  /** Codes and ids. */
  readonly data: NewEvent['data']
}

/**
 * Takes an action on an agreement that the actor is a party of, at the version it expects.
 *
 * @throws NotFound, AgreementConflict, AgreementActionRefused
 */
export function actOnAgreement(
  context: Context,
  command: Command,
  { id, expectedVersion }: AgreementChange,
  action: AgreementAction,
  effect: Effect,
): Promise<AgreementRow> {
  return runAgreementCommand(context, command, async (tx, now) => {
    const agreement = await held(context, tx, id)
    if (agreement.version !== expectedVersion) throw conflict(context, agreement)
    const standing = standingOf(context, agreement)
    const refusal = refusalOfAgreementAction(action, standing)
    if (refusal !== null) {
      const allowed = allowedAgreementActions(standing, context.actor.scopes)
      throw new AgreementActionRefused(refusal, allowed)
    }
    if (!(await effect.write(tx, agreement, now))) {
      // Another party was faster between the reading and the writing.
      throw conflict(context, await held(context, tx, id))
    }
    const moved = { ...agreement, version: agreement.version + 1 }
    return { id, event: agreementEvent(effect.event, moved, effect.data) }
  })
}

async function held(context: Context, tx: PrismaTransaction, id: string): Promise<AgreementRow> {
  const { partnerId } = context.actor
  const agreement = isId(id) ? await agreementForChange(tx, partnerId, id) : null
  if (agreement === null) throw new NotFound('input.id')
  return agreement
}

function conflict(context: Context, current: AgreementRow): AgreementConflict {
  const standing = standingOf(context, current)
  return new AgreementConflict(current, allowedAgreementActions(standing, context.actor.scopes))
}

/** An event of an agreement, for all its parties. */
export function agreementEvent(
  type: EventTypeOf<'Agreement'>,
  agreement: Pick<AgreementRow, 'id' | 'version' | 'networkId'> & {
    readonly parties: readonly { readonly partnerId: string }[]
  },
  data: NewEvent['data'],
): NewEvent {
  return {
    type,
    aggregateType: 'Agreement',
    aggregateId: agreement.id,
    aggregateVersion: agreement.version,
    networkId: agreement.networkId,
    caseId: null,
    audience: agreement.parties.map(({ partnerId }) => partnerId),
    data,
  }
}
