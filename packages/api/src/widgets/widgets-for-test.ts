import { readFileSync } from 'node:fs'
import { newId } from '@passerelle/schema'
import { LiveGround } from '../live/live-for-test.ts'
import type { RunningServer } from '../server.ts'
import type { WorldPartner } from '../testing/world.ts'

const MANIFEST = new URL('../../../sdk/src/generated/documents.json', import.meta.url)
const documents: Readonly<Record<string, { readonly name: string; readonly document: string }>> =
  JSON.parse(readFileSync(MANIFEST, 'utf8'))

/** The text of an operation exactly as the SDK sends it. */
export function documentOf(name: string): string {
  const found = Object.values(documents).find((row) => row.name === name)
  if (found === undefined) throw new Error(`the SDK has no ${name}`)
  return found.document
}

export const ORIGIN = 'https://outil.ccas.example'

export interface Told {
  readonly status: number
  readonly headers: Headers
  readonly codes: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the document's, known to each test alone
  readonly data: any
}

export interface Opened {
  readonly token: string
  readonly id: string
}

/** A CCAS with an agent and an association, served for real. */
export class WidgetGround {
  readonly live: LiveGround
  readonly server: RunningServer
  readonly ccas: WorldPartner
  readonly association: WorldPartner

  private constructor(
    live: LiveGround,
    server: RunningServer,
    ccas: WorldPartner,
    association: WorldPartner,
  ) {
    this.live = live
    this.server = server
    this.ccas = ccas
    this.association = association
  }

  static async open(): Promise<WidgetGround> {
    const live = await LiveGround.open()
    const server = await live.start({ live: { pollMs: 40 } })
    const ccas = await live.world.addPartner('CCAS', 'CCAS de Besançon')
    const association = await live.world.addPartner('ASSOCIATION', 'Épicerie solidaire')
    const ground = new WidgetGround(live, server, ccas, association)
    await ground.addAgent(ccas, 'agent-7')
    return ground
  }

  async addAgent(partner: WorldPartner, agentRef: string): Promise<void> {
    await this.live.world.owner.query(
      `insert into agent_membership (id, partner_id, agent_ref, since) values ($1, $2, $3, now() - interval '1 day')
       on conflict (partner_id, agent_ref) do update set until = null`,
      [newId(), partner.id, agentRef],
    )
  }

  /** As the partner's back end. */
  async back(
    partner: WorldPartner,
    query: string,
    variables: object,
    key = newId(),
  ): Promise<Told> {
    return this.post({
      query,
      variables,
      headers: {
        authorization: `Bearer ${await this.live.token(partner)}`,
        'idempotency-key': key,
      },
    })
  }

  async openSession(input: object = {}, key = newId(), partner = this.ccas): Promise<Told> {
    return this.back(
      partner,
      documentOf('CreateWidgetSession'),
      { input: { agentRef: 'agent-7', origin: ORIGIN, widgets: ['REFERRAL_INBOX'], ...input } },
      key,
    )
  }

  /** A session that must open. */
  async opened(input: object = {}): Promise<Opened> {
    const { data } = await this.openSession(input)
    const { token, session } = data.createWidgetSession
    return { token, id: session.id }
  }

  /** As a widget in a page. */
  page(
    token: string,
    name: string,
    variables: object = {},
    headers: Readonly<Record<string, string>> = { origin: ORIGIN },
  ): Promise<Told> {
    return this.post({
      query: documentOf(name),
      variables,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId(), ...headers },
    })
  }

  async post({
    query,
    variables,
    headers,
  }: {
    readonly query: string
    readonly variables: object
    readonly headers: Readonly<Record<string, string>>
  }): Promise<Told> {
    const response = await fetch(`http://127.0.0.1:${this.server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors = [] } = JSON.parse(await response.text())
    const codes = errors.map((error: { extensions: { code: string } }) => error.extensions.code)
    return { status: response.status, headers: response.headers, codes, data }
  }

  preflight(origin: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.server.port}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', ...headers },
    })
  }

  close(): Promise<void> {
    return this.live.close()
  }
}
