import { clientCredentials, createPasserelle, isRefusal, unwrap } from '@passerelle/sdk'
import {
  CreateWidgetSession,
  EndWidgetSession,
  ExchangeSignInLink,
  RequestSignInLink,
} from '@passerelle/sdk/operations'
import type { Credentials } from './association.ts'

/** A session of widgets as the page needs it, and the id by which it is ended. */
export interface OpenedSession {
  readonly id: string
  readonly token: string
  readonly expiresAt: string
}

/** For whom a session was opened. */
export interface Guest {
  readonly partnerId: string
  readonly agentRef: string
}

/** What the host asks of the network. It reads nothing of those whose desk it shows. */
export interface Network {
  /** Uses a link up; null when it opens nothing. */
  readonly exchange: (
    token: string,
    origin: string,
  ) => Promise<{ readonly guest: Guest; readonly session: OpenedSession } | null>
  /** The next session of somebody signed in; null when the desk is hosted no longer, or the agent left. */
  readonly renew: (guest: Guest, origin: string) => Promise<OpenedSession | null>
  readonly requestLink: (token: string) => Promise<void>
  readonly end: (id: string) => Promise<void>
}

/** Connects the host's back end. */
export function joinNetwork(options: {
  readonly graphqlUrl: string
  readonly tokenUrl: string
  readonly host: Credentials
}): Network {
  const { graphqlUrl: url, tokenUrl, host } = options
  const { clientId, clientSecret } = host
  const passerelle = createPasserelle({
    url,
    token: clientCredentials({ tokenUrl, clientId, clientSecret }),
  })

  return {
    async exchange(token, origin) {
      const input = { token, origin }
      const { exchangeSignInLink: opened } = await passerelle.query(ExchangeSignInLink, { input })
      if (isRefusal(opened) && opened.code === 'SIGN_IN_LINK_OVER') return null
      const { token: pageToken, session } = unwrap(opened)
      const { id, agentRef, expiresAt, partnerId } = session
      return { guest: { partnerId, agentRef }, session: { id, token: pageToken, expiresAt } }
    },
    async renew({ partnerId: hostedPartnerId, agentRef }, origin) {
      const widgets = ['REFERRAL_INBOX' as const, 'REFERRAL_TIMELINE' as const]
      const input = { hostedPartnerId, agentRef, origin, widgets }
      const { createWidgetSession: opened } = await passerelle.query(CreateWidgetSession, { input })
      if (isRefusal(opened)) return null
      const { token, session } = unwrap(opened)
      return { id: session.id, token, expiresAt: session.expiresAt }
    },
    async requestLink(token) {
      await passerelle.query(RequestSignInLink, { input: { token } })
    },
    async end(id) {
      await passerelle.query(EndWidgetSession, { input: { id } })
    },
  }
}
