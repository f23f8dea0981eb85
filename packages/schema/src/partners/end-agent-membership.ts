import {
  type Command,
  type Context,
  InvalidInput,
  isId,
  NotFound,
  runPrismaCommand,
} from '../kernel/index.ts'
import { changeAgentEnd, findOwnAgent } from './agent.store.ts'
import { type AgentRow, loadAgent } from './partner.store.ts'
import { agentEvent } from './register-agent.ts'

/** Ends an agent's membership: from the next request on nobody acts for it. */
export async function endAgentMembership(
  context: Context,
  command: Command,
  input: { readonly id: string },
): Promise<AgentRow> {
  if (!isId(input.id)) throw new NotFound('input.id')
  return runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const agent = await findOwnAgent(tx, context.actor.partnerId, input.id)
      if (agent === null) throw new NotFound('input.id')
      const ended = agent.until === null && (await changeAgentEnd(tx, agent, now))
      if (!ended) {
        throw new InvalidInput('AGENT_ALREADY_ENDED', 'input.id', 'This membership has ended.')
      }
      const result = { ...agent, until: now, version: agent.version + 1 }
      return { result, resultId: result.id, events: [agentEvent('agent.ended', result)] }
    },
    (id) => loadAgent(context.scope, id),
  )
}
