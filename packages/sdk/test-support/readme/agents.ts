import { createPasserelle, type Passerelle, type TokenSource, unwrap } from '@passerelle/sdk'

unwrap(await passerelle.agents.register({ agentRef: 'agent-7' })) // once, when she joins
export const asAgent = createPasserelle({ url, token, agent: 'agent-7' })

declare const passerelle: Passerelle
declare const url: string
declare const token: TokenSource
