import { clientCredentials, createPasserelle, isRefusal, unwrap } from '@passerelle/sdk'
import {
  DelegateDesk,
  DeskHostings,
  EndDeskHosting,
  NoticeAddresses,
  SetNoticeAddress,
} from '@passerelle/sdk/operations'

const AGENT = 'benevole-1'
const ADDRESS = 'accueil@epicerie.example'

/** What a program needs to speak for a partner. */
export interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
}

/**
 * What an association does once, or the operator for it: names who works there, lets the host show its desk, and says
 * where to write. The demonstration does it at each start, and changes nothing that stands.
 */
export async function prepareAssociation(options: {
  readonly graphqlUrl: string
  readonly tokenUrl: string
  readonly association: Credentials
  readonly hostId: string
  readonly deskUrl: string
}): Promise<void> {
  const { graphqlUrl: url, tokenUrl, association, hostId, deskUrl } = options
  const { clientId, clientSecret } = association
  const passerelle = createPasserelle({
    url,
    token: clientCredentials({ tokenUrl, clientId, clientSecret }),
  })
  const registered = await passerelle.agents.register({ agentRef: AGENT })
  if (!(isRefusal(registered) && registered.code === 'AGENT_ALREADY_REGISTERED')) unwrap(registered)
  const viewer = await passerelle.viewer.get()
  const { deskHostings } = await passerelle.query(DeskHostings, {})
  const own = deskHostings.find(({ partnerId }) => partnerId === viewer.partner.id)
  if (own?.hostId !== hostId || own.deskUrl !== deskUrl) {
    if (own) {
      unwrap((await passerelle.query(EndDeskHosting, { input: { id: own.id } })).endDeskHosting)
    }
    const input = { hostPartnerId: hostId, deskUrl }
    unwrap((await passerelle.query(DelegateDesk, { input })).delegateDesk)
  }
  const { noticeAddresses } = await passerelle.query(NoticeAddresses, {})
  if (noticeAddresses.some(({ agentRef }) => agentRef === AGENT)) return
  const input = { agentRef: AGENT, address: ADDRESS }
  unwrap((await passerelle.query(SetNoticeAddress, { input })).setNoticeAddress)
}
