import {
  type Command,
  type Context,
  type EventTypeOf,
  InvalidInput,
  type NewEvent,
  NotFound,
  newId,
  runCommand,
} from '../kernel/index.ts'
import { checkAgentRef } from '../partners/index.ts'
import { checkAddress } from './hosting.input.ts'
import type { NoticeAddressRow } from './hosting.types.ts'
import {
  addressAddition,
  addressChange,
  lockAddress,
  ownAddress,
  removeAddress,
} from './notice-address.store.ts'

/**
 * Says where an agent's organisation is told that something waits. Links sent to another address before open nothing.
 *
 * @throws InvalidInput NOTICE_ADDRESS_INVALID or AGENT_NOT_REGISTERED
 */
export async function setNoticeAddress(
  context: Context,
  command: Command,
  input: { readonly agentRef: string; readonly address: string },
): Promise<NoticeAddressRow> {
  const { partnerId } = context.actor
  const agentRef = checkAgentRef(input.agentRef, 'input.agentRef')
  const address = checkAddress(input.address)
  return runCommand<NoticeAddressRow>(
    context,
    command,
    async (tx, now) => {
      const known = await lockAddress(tx, partnerId, agentRef)
      if (known === null) throw agentUnknown()
      const { id, version, createdAt } = known
      const result: NoticeAddressRow =
        id === undefined || version === undefined || createdAt === undefined
          ? { id: newId(), agentRef, address, version: 1, createdAt: now }
          : { id, agentRef, address, version: version + 1, createdAt }
      return {
        result,
        resultId: result.id,
        events: [addressEvent('notice_address.set', partnerId, result)],
        writes: [
          id === undefined ? addressAddition(partnerId, result) : addressChange(result, now),
        ],
      }
    },
    async (id) => {
      const row = await ownAddress(context.scope, id)
      if (row === null) throw new NotFound('input')
      return row
    },
  )
}

/**
 * Takes an agent's address away; its notices and links go with it.
 *
 * @returns its identifier
 * @throws NotFound (`input.agentRef`)
 */
export async function removeNoticeAddress(
  context: Context,
  command: Command,
  input: { readonly agentRef: string },
): Promise<string> {
  const { partnerId } = context.actor
  const agentRef = checkAgentRef(input.agentRef, 'input.agentRef')
  return runCommand<string>(
    context,
    command,
    async (tx) => {
      // Held first: what writes may not travel before the key is known to be free.
      await lockAddress(tx, partnerId, agentRef)
      const removed = await removeAddress(tx, partnerId, agentRef)
      if (removed === null) throw new NotFound('input.agentRef')
      const { id, version } = removed
      const event = addressEvent('notice_address.removed', partnerId, { id, version: version + 1 })
      return { result: id, resultId: id, events: [event] }
    },
    async (id) => id,
  )
}

/** The partner alone learns of it, and neither address nor agent is repeated. */
export function addressEvent(
  type: EventTypeOf<'NoticeAddress'>,
  partnerId: string,
  { id, version }: { readonly id: string; readonly version: number },
): NewEvent {
  return {
    type,
    aggregateType: 'NoticeAddress',
    aggregateId: id,
    aggregateVersion: version,
    networkId: null,
    caseId: null,
    audience: [partnerId],
    data: {},
  }
}

function agentUnknown(): InvalidInput {
  return new InvalidInput(
    'AGENT_NOT_REGISTERED',
    'input.agentRef',
    'No agent of yours in force has this reference. Register it with registerAgent.',
  )
}
