import type { WidgetSession } from '@passerelle/sdk/widgets'
import type { Agent } from '../server/agents.ts'
import type { Filed } from '../server/files.ts'
import type { Person, PersonFile } from '../server/people.ts'

export interface Choice {
  readonly code: string
  readonly label: string
}

/** The agent at work, and what the page needs to know beside. */
export interface Me extends Agent {
  readonly apiUrl: string
  readonly themes: readonly Choice[]
  readonly urgencies: readonly Choice[]
}

/** An answer of our own server that is no success. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`The desk answered ${status}.`)
    this.status = status
  }
}

async function ask<Result>(method: 'GET' | 'POST', name: string, body?: object): Promise<Result> {
  const response = await fetch(`/desk/api/${name}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  if (!response.ok) throw new Refused(response.status)
  return response.json()
}

/** Everything this page asks of its own server. What says who somebody is goes in bodies, never in addresses. */
export const backEnd = {
  agents: () => ask<readonly Agent[]>('GET', 'agents'),
  signIn: (agentRef: string) => ask('POST', 'sign-in', { agentRef }),
  signOut: () => ask('POST', 'sign-out', {}),
  me: () => ask<Me>('GET', 'me'),
  openSession: () => ask<WidgetSession>('POST', 'passerelle-session', {}),
  names: (references: readonly string[]) => ask<readonly Filed[]>('POST', 'names', { references }),
  people: () => ask<readonly Person[]>('GET', 'people'),
  file: (caseId: string) => ask<PersonFile>('POST', 'file', { caseId }),
  arrival: (arrival: object) => ask<PersonFile>('POST', 'arrival', arrival),
}
