import type { NewEvent } from '../kernel/command.store.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { isId } from '../kernel/id.ts'
import type { Transaction } from '../kernel/scope.ts'
import type { NewWebhookSecret } from '../kernel/webhook-secrets.ts'
import { countAskedFor } from './delivery.store.ts'
import { lockEndpoint, ownEndpoint } from './endpoint.store.ts'
import { WebhookActionRefused, WebhookConflict } from './webhook.errors.ts'
import type { EndpointRow } from './webhook.types.ts'

/** What every change of an endpoint names. */
export interface EndpointVersion {
  readonly id: string
  readonly expectedVersion: number
}

/**
 * The actor's own endpoint, held for a change at the version it expects.
 *
 * @throws NotFound for another's, WebhookConflict when it moved
 */
export async function endpointToChange(
  { actor }: Context,
  tx: Transaction,
  { id, expectedVersion }: EndpointVersion,
): Promise<EndpointRow> {
  const endpoint = isId(id) ? await lockEndpoint(tx, actor.partnerId, id) : null
  if (endpoint === null) throw new NotFound('input.id')
  if (endpoint.version !== expectedVersion) throw new WebhookConflict(endpoint)
  return endpoint
}

/**
 * The endpoint as it is now, for an answer.
 *
 * @param field what named it
 * @throws NotFound when it was deleted since
 */
export async function endpointNow(
  { scope }: Context,
  id: string,
  field = 'input.id',
): Promise<EndpointRow> {
  const endpoint = isId(id) ? await ownEndpoint(scope, id) : null
  if (endpoint === null) throw new NotFound(field)
  return endpoint
}

const MOST_ASKED_FOR = 100

/**
 * Whether one more test or resent delivery may wait at an endpoint, which is held: all of them are
 * looked at in every round of the worker.
 *
 * @throws WebhookActionRefused TOO_MANY_WAITING
 */
export async function checkRoom(tx: Transaction, endpointId: string): Promise<void> {
  if ((await countAskedFor(tx, endpointId)) >= MOST_ASKED_FOR) {
    throw new WebhookActionRefused('TOO_MANY_WAITING')
  }
}

/** An event of an endpoint, for its partner alone; its address does not stand in it. */
export function endpointEvent(
  type: EventTypeOf<'WebhookEndpoint'>,
  endpoint: { readonly id: string; readonly version: number },
  partnerId: string,
  data: NewEvent['data'] = {},
): NewEvent {
  return {
    type,
    aggregateType: 'WebhookEndpoint',
    aggregateId: endpoint.id,
    aggregateVersion: endpoint.version,
    networkId: null,
    caseId: null,
    audience: [partnerId],
    data,
  }
}

/** A new secret for an endpoint. @throws WebhookActionRefused SECRETS_NOT_CONFIGURED */
export function newSecret(context: Context, endpointId: string): Promise<NewWebhookSecret> {
  if (context.webhookSecrets === undefined) {
    throw new WebhookActionRefused('SECRETS_NOT_CONFIGURED')
  }
  return context.webhookSecrets.create(endpointId)
}
