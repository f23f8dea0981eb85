import {
  InvalidInput,
  NotFound,
  newId,
  recordSystemOutcome,
  type Statement,
  type Transaction,
} from '../kernel/index.ts'
import { agentEvent, checkAgentRef } from '../partners/index.ts'
import { hostingEvent } from './delegate-desk.ts'
import { checkAddress, checkDeskUrl } from './hosting.input.ts'
import { addHosting, hostingEnd, lockAnyHosting } from './hosting.store.ts'
import type { DeskHostingRow } from './hosting.types.ts'
import { addressAddition, addressChange, lockAddress } from './notice-address.store.ts'
import { addressEvent } from './set-notice-address.ts'

const PARTNERS: Statement = {
  name: 'hosting_operator_partners',
  text: 'select p.id from partner p where p.id = any ($1::uuid[])',
}

/**
 * Lets a partner without any program have its desk hosted, by the operator in its name.
 *
 * @throws NotFound, InvalidInput
 */
export async function operatorDelegatesDesk(
  tx: Transaction,
  now: Date,
  asked: { readonly partnerId: string; readonly hostId: string; readonly deskUrl: string },
): Promise<DeskHostingRow> {
  const { partnerId, hostId } = asked
  const known = await tx.query(PARTNERS, [[partnerId, hostId]])
  if (known.length !== 2) throw new NotFound('hostId')
  const hosting: DeskHostingRow = {
    ...{ id: newId(), partnerId, hostId, deskUrl: checkDeskUrl(asked.deskUrl, false), version: 1 },
    ...{ createdAt: now, endedAt: null, endReason: null },
  }
  if (!(await addHosting(tx, hosting))) {
    throw new InvalidInput('DESK_HOSTED_ALREADY', 'partnerId', 'This desk has a host already.')
  }
  await recordSystemOutcome(tx, 'delegateDesk', now, hostingEvent('desk_hosting.begun', hosting))
  return hosting
}

/** Ends a hosting in the name of its partner; null when there is none in force. */
export async function operatorEndsHosting(
  tx: Transaction,
  now: Date,
  id: string,
): Promise<DeskHostingRow | null> {
  const hosting = await lockAnyHosting(tx, id)
  if (hosting === null) return null
  const ended: DeskHostingRow = {
    ...hosting,
    ...{ endedAt: now, endReason: 'BY_OPERATOR', version: hosting.version + 1 },
  }
  const { statement, values } = hostingEnd(id, 'BY_OPERATOR', now)
  await tx.query(statement, values)
  await recordSystemOutcome(tx, 'endDeskHosting', now, hostingEvent('desk_hosting.ended', ended))
  return ended
}

// Not a moment later than this transaction, which looks for who is in force.
const AGENT: Statement = {
  name: 'hosting_operator_agent',
  text: `insert into agent_membership (id, partner_id, agent_ref, since) values ($1, $2, $3, date_trunc('milliseconds', now()))
    on conflict (partner_id, agent_ref) do nothing returning id`,
}

/**
 * Says where an agent of a partner without any program is told that something waits; an agent that is not known yet is
 * registered. One that ended stays ended.
 *
 * @throws InvalidInput, NotFound
 */
export async function operatorSetsAddress(
  tx: Transaction,
  now: Date,
  asked: { readonly partnerId: string; readonly agentRef: string; readonly address: string },
): Promise<{ readonly id: string; readonly version: number }> {
  const { partnerId } = asked
  const agentRef = checkAgentRef(asked.agentRef, 'agentRef')
  const address = checkAddress(asked.address)
  if ((await tx.query(PARTNERS, [[partnerId]])).length !== 1) throw new NotFound('partnerId')
  const agentId = newId()
  if ((await tx.query(AGENT, [agentId, partnerId, agentRef])).length === 1) {
    const agent = agentEvent('agent.registered', { id: agentId, partnerId, version: 1 })
    await recordSystemOutcome(tx, 'registerAgent', now, agent)
  }
  const known = await lockAddress(tx, partnerId, agentRef)
  if (known === null) {
    throw new InvalidInput('AGENT_NOT_REGISTERED', 'agentRef', 'This agent’s membership has ended.')
  }
  const { id = newId(), version = 0, createdAt = now } = known
  const row = { id, agentRef, address, version: version + 1, createdAt }
  const { statement, values } =
    known.id === undefined ? addressAddition(partnerId, row) : addressChange(row, now)
  await tx.query(statement, values)
  await recordSystemOutcome(
    tx,
    'setNoticeAddress',
    now,
    addressEvent('notice_address.set', partnerId, row),
  )
  return { id, version: row.version }
}
