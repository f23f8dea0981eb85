import {
  type Command,
  type Context,
  type EventTypeOf,
  InvalidInput,
  type NewEvent,
  newId,
  runPrismaCommand,
} from '../kernel/index.ts'
import { addAgent, changeAgentEnd, findAgentByRef } from './agent.store.ts'
import { checkAgentRef } from './agent-ref.ts'
import { type AgentRow, loadAgent } from './partner.store.ts'

/** Makes an agent one the partner's programs may act for; one that had ended begins again. */
export async function registerAgent(
  context: Context,
  command: Command,
  input: { readonly agentRef: string },
): Promise<AgentRow> {
  const agentRef = checkAgentRef(input.agentRef)
  const { partnerId } = context.actor
  return runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const known = await findAgentByRef(tx, partnerId, agentRef)
      if (known !== null && known.until === null) throw alreadyRegistered()
      const fresh = { id: newId(), partnerId, agentRef, since: now }
      const done =
        known === null ? await addAgent(tx, fresh) : await changeAgentEnd(tx, known, null)
      if (!done) throw alreadyRegistered()
      const result: AgentRow =
        known === null
          ? { ...fresh, until: null, version: 1 }
          : { ...known, until: null, version: known.version + 1 }
      return { result, resultId: result.id, events: [agentEvent('agent.registered', result)] }
    },
    (id) => loadAgent(context.scope, id),
  )
}

/** Only the partner itself learns of its agents, and the event does not repeat the reference. */
export function agentEvent(
  type: EventTypeOf<'AgentMembership'>,
  agent: { readonly id: string; readonly partnerId: string; readonly version: number },
): NewEvent {
  return {
    type,
    aggregateType: 'AgentMembership',
    aggregateId: agent.id,
    aggregateVersion: agent.version,
    networkId: null,
    caseId: null,
    audience: [agent.partnerId],
    data: {},
  }
}

function alreadyRegistered(): InvalidInput {
  return new InvalidInput(
    'AGENT_ALREADY_REGISTERED',
    'input.agentRef',
    'This agent is registered already. Read it with the field agents.',
  )
}
