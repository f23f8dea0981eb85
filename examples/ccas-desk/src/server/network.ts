import {
  clientCredentials,
  createPasserelle,
  isRefusal,
  type Passerelle,
  unwrap,
} from '@passerelle/sdk'
import { CreateWidgetSession, EndWidgetSession } from '@passerelle/sdk/operations'
import { type Agent, agents } from './agents.ts'
import type { Sandbox } from './sandbox.ts'

/** Minutes of a session of widgets; the page asks for another one before it is over. */
const SESSION_MINUTES = 15

/** A session of widgets as the page needs it, and the id by which it is ended. */
export interface OpenedSession {
  readonly id: string
  readonly token: string
  readonly expiresAt: string
}

/** What this back end does in the network, each customer with its own credentials. */
export interface Network {
  /** In the name of an agent, whom the journal of the network then knows. */
  readonly as: (agent: Agent) => Passerelle
  readonly openSession: (agent: Agent, origin: string) => Promise<OpenedSession>
  readonly endSession: (agent: Agent, id: string) => Promise<void>
}

/** Connects each customer, and says which agents work there. */
export async function joinNetwork(sandbox: Sandbox): Promise<Network> {
  const customers = new Map<string, Passerelle>()
  const agentsAt = new Map<string, Passerelle>()
  for (const agent of agents) {
    const client = sandbox.clients.find(({ partnerName }) => partnerName === agent.partnerName)
    if (!client) throw new Error(`The sandbox has no partner called ${agent.partnerName}.`)
    const { clientId, clientSecret } = client
    const { graphqlUrl: url, tokenUrl } = sandbox
    const token = clientCredentials({ tokenUrl, clientId, clientSecret })
    const customer = customers.get(agent.partnerName) ?? createPasserelle({ url, token })
    customers.set(agent.partnerName, customer)
    await register(customer, agent)
    agentsAt.set(agent.agentRef, createPasserelle({ url, token, agent: agent.agentRef }))
  }
  const as = (agent: Agent): Passerelle => known(agentsAt, agent.agentRef)
  const customerOf = (agent: Agent): Passerelle => known(customers, agent.partnerName)

  return {
    as,
    async openSession(agent, origin) {
      const { agentRef, widgets } = agent
      const input = { agentRef, origin, widgets, minutes: SESSION_MINUTES }
      const answer = await customerOf(agent).query(CreateWidgetSession, { input })
      const { token, session } = unwrap(answer.createWidgetSession)
      return { id: session.id, token, expiresAt: session.expiresAt }
    },
    async endSession(agent, id) {
      await customerOf(agent).query(EndWidgetSession, { input: { id } })
    },
  }
}

/** Makes an agent known to the network, once; a real software does it when the agent is hired. */
async function register(customer: Passerelle, { agentRef }: Agent): Promise<void> {
  const answer = await customer.agents.register({ agentRef })
  if (isRefusal(answer) && answer.code === 'AGENT_ALREADY_REGISTERED') return
  unwrap(answer)
}

function known(among: ReadonlyMap<string, Passerelle>, key: string): Passerelle {
  const found = among.get(key)
  if (!found) throw new Error('This agent is none of ours.')
  return found
}
