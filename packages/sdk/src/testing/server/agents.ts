import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Agent } from './entities.ts'
import { happen } from './events.ts'
import { invalid, notFound } from './outcomes.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { looksLikeNir } from './plain-text.ts'

function tell(context: Context, type: string, { id, version, partnerId }: Agent): void {
  happen(context, { type, subjectId: id, subjectVersion: version, audience: [partnerId] })
}

function checkAgentRef(value: string): string {
  const field = 'input.agentRef'
  if (value.includes('@')) throw invalid('AGENT_REF_LOOKS_LIKE_EMAIL', field)
  if (value.length <= 128 && looksLikeNir(value)) throw invalid('AGENT_REF_LOOKS_LIKE_NIR', field)
  if (/^[A-Za-z0-9._:-]{1,64}$/.test(value)) return value
  throw invalid('AGENT_REF_INVALID', field)
}

/** Whether a partner's programs may act for this agent now. */
export function isRegistered({ world, actor }: Pick<Context, 'world' | 'actor'>): boolean {
  const mine = [...world.agents.values()].filter((agent) => agent.partnerId === actor.partnerId)
  return mine.some(({ agentRef, until }) => agentRef === actor.agent && until === null)
}

interface ListArgs extends PageArgs {
  readonly includeEnded?: boolean | null
}

export const agentResolvers: Resolvers = {
  Query: {
    agents: (_root: unknown, args: ListArgs, { world, actor }: Context) => {
      const mine = [...world.agents.values()].filter(
        ({ partnerId, until }) =>
          partnerId === actor.partnerId && (args.includeEnded === true || until === null),
      )
      return pageOf(args, mine, { keys: ({ id }) => [id] })
    },
  },
  Mutation: {
    registerAgent: command((context, input: { readonly agentRef: string }) => {
      const { world, actor, now } = context
      const agentRef = checkAgentRef(input.agentRef)
      const known = [...world.agents.values()].find(
        (agent) => agent.partnerId === actor.partnerId && agent.agentRef === agentRef,
      )
      if (known?.until === null) throw invalid('AGENT_ALREADY_REGISTERED', 'input.agentRef')
      const fresh: Agent = {
        ...{ __typename: 'AgentMembership', id: world.newId(), version: 1 },
        ...{ partnerId: actor.partnerId, agentRef, since: now, until: null },
      }
      const agent = known ?? fresh
      if (known !== undefined) Object.assign(known, { until: null, version: known.version + 1 })
      world.agents.set(agent.id, agent)
      tell(context, 'agent.registered', agent)
      return agent
    }),
    endAgentMembership: command((context, input: { readonly id: string }) => {
      const agent = context.world.agents.get(input.id)
      if (agent?.partnerId !== context.actor.partnerId) throw notFound('input.id')
      if (agent.until !== null) throw invalid('AGENT_ALREADY_ENDED', 'input.id')
      Object.assign(agent, { until: context.now, version: agent.version + 1 })
      tell(context, 'agent.ended', agent)
      return agent
    }),
  },
}
