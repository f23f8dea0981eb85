import type { NewEvent } from '../kernel/command.store.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { isId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import { graphqlNameOf } from '../partners/vocabulary/graphql-name.ts'
import { CaseActionRefused, NeedConflict } from './case.errors.ts'
import {
  allowedNeedActions,
  type NeedAction,
  type NeedStanding,
  needRoleOf,
  refusalOfNeedAction,
} from './case.policy.ts'
import type { NeedRow } from './case.types.ts'
import type { CheckedNeed } from './need.input.ts'
import { lockNeed, needForChange } from './need.store.ts'
import { needCircle } from './participation.store.ts'

/** What the policy asks of a need for the actor that loaded it. */
export function standingOf(need: NeedRow, partnerId: string): NeedStanding {
  const isAuthor = need.authorPartnerId === partnerId
  return {
    role: needRoleOf(need.myCaseRole, isAuthor, need.isTarget),
    caseStatus: need.caseStatus,
    markedMet: need.markedMetAt !== null,
  }
}

/** Locks the need of a command and checks version and policy. */
export async function heldNeed(
  context: Context,
  tx: PrismaTransaction,
  input: { readonly needId: string; readonly expectedVersion: number },
  action: NeedAction,
): Promise<NeedRow> {
  const { partnerId, scopes } = context.actor
  const { needId } = input
  const locked = isId(needId) && (await lockNeed(tx, partnerId, needId))
  // A target sees the need of its referral without a hand on it: refused by the policy, not unknown.
  const need = isId(needId) ? await needForChange(tx, partnerId, needId) : null
  if (need === null) throw new NotFound('input.needId')
  const standing = standingOf(need, partnerId)
  if (locked && input.expectedVersion !== need.version) {
    throw new NeedConflict(need.id, need.version, allowedNeedActions(standing, scopes))
  }
  const refusal = refusalOfNeedAction(action, standing)
  if (refusal !== null) throw new CaseActionRefused(refusal)
  return need
}

interface Where {
  readonly id: string
  readonly networkId: string
}

/** A need was added: the lead and its author learn of it, nobody else. */
export function needAdded(where: Where, need: CheckedNeed, audience: readonly string[]): NewEvent {
  const data = { theme: graphqlNameOf(need.theme), urgency: need.urgency }
  return needEvent('need.added', where, { id: need.id, version: 1 }, audience, data)
}

/** A need changed: its lead and its author learn of it. */
export async function needChanged(
  tx: PrismaTransaction,
  type: EventTypeOf<'Need'>,
  need: NeedRow,
  data: NewEvent['data'],
): Promise<NewEvent> {
  const { networkId, partnerIds } = await needCircle(tx, need.caseId, need.authorPartnerId)
  const moved = { id: need.id, version: need.version + 1 }
  return needEvent(type, { id: need.caseId, networkId }, moved, partnerIds, data)
}

function needEvent(
  type: EventTypeOf<'Need'>,
  where: Where,
  need: { readonly id: string; readonly version: number },
  audience: readonly string[],
  data: NewEvent['data'],
): NewEvent {
  return {
    type,
    aggregateType: 'Need',
    aggregateId: need.id,
    aggregateVersion: need.version,
    networkId: where.networkId,
    caseId: where.id,
    audience,
    data,
  }
}
