import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientCredentials, createPasserelle, type Passerelle, unwrap } from '@passerelle/sdk'
import { CreateWidgetSession } from '@passerelle/sdk/operations'

const PARTNER = 'CCAS de Besançon'
const AGENT = 'agent-ccas-besancon-01'

/** The back end of a partner of the sandbox. */
export interface BackEnd {
  readonly apiUrl: string
  readonly passerelle: Passerelle
  /** A session for one widget in pages of an origin, for the agent who would be signed in. */
  readonly openSession: (origin: string) => Promise<{ token: string; expiresAt: string }>
}

/** Connects with the credentials that `npm start` left in its folder. */
export async function openBackEnd(folder: string): Promise<BackEnd> {
  const sandbox = JSON.parse(await readFile(join(folder, 'sandbox.json'), 'utf8'))
  const { graphqlUrl: url, tokenUrl, clients } = sandbox
  const { clientId, clientSecret } = clients.find(
    ({ partnerName }: { partnerName: string }) => partnerName === PARTNER,
  )
  const token = clientCredentials({ tokenUrl, clientId, clientSecret })
  const passerelle = createPasserelle({ url, token })
  return {
    apiUrl: url,
    passerelle,
    async openSession(origin) {
      const input = {
        agentRef: AGENT,
        origin,
        widgets: ['REFERRAL_TIMELINE'],
        minutes: 15,
      } as const
      const { createWidgetSession } = await passerelle.query(CreateWidgetSession, { input })
      const { token: ofWidgets, session } = unwrap(createWidgetSession)
      return { token: ofWidgets, expiresAt: session.expiresAt }
    },
  }
}
