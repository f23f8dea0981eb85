import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import type { Connector } from '../../src/connector/index.ts'

/** One item as the network asks for it. */
export interface AskedItem {
  readonly facet: string
  readonly ref: string
  readonly fields: readonly string[]
}

/** What a test changes of a request that would be right. */
export interface Changes {
  readonly id?: string
  /** Milliseconds since 1970. */
  readonly at?: number
  /** Who signs. Default: the network whose request it is. */
  readonly signers?: readonly Network[]
  /** Sent instead of what was signed. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
}

/** A network that asks connectors, signing as Standard Webhooks says: by node:crypto, as the API does. */
export class Network {
  readonly #privateKey: KeyObject
  readonly publicKey: string

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const { x = '' } = publicKey.export({ format: 'jwk' })
    this.#privateKey = privateKey
    this.publicKey = `whpk_${Buffer.from(x, 'base64url').toString('base64')}`
  }

  signature(content: string): string {
    return `v1a,${sign(null, Buffer.from(content), this.#privateKey).toString('base64')}`
  }

  request(items: readonly AskedItem[], changes: Changes = {}): Request {
    return this.raw(bodyOf(items), changes)
  }

  raw(signed: string, changes: Changes = {}, url = 'http://connector.test/'): Request {
    const {
      id = `msg_${randomUUID()}`,
      at = Date.now(),
      signers = [this],
      method = 'POST',
    } = changes
    const timestamp = Math.floor(at / 1000)
    const signatures = signers.map((signer) => signer.signature(`${id}.${timestamp}.${signed}`))
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatures.join(' '),
      ...changes.headers,
    }
    return new Request(url, { method, headers, body: changes.body ?? signed })
  }

  /** Asks a connector that listens at an address. */
  async post(url: string, items: readonly AskedItem[], changes: Changes = {}): Promise<Told> {
    return told(await fetch(this.raw(bodyOf(items), changes, url)))
  }

  /** Asks a connector that is a function. */
  async ask(connector: Connector, items: readonly AskedItem[], changes?: Changes): Promise<Told> {
    return told(await connector(this.request(items, changes)))
  }
}

/** What a connector answered. */
export interface Told {
  readonly status: number
  readonly text: string
  readonly json: {
    readonly error?: string
    readonly items?: readonly {
      readonly status: string
      readonly asOf?: string
      readonly values?: Readonly<Record<string, unknown>>
    }[]
  }
}

export async function told(response: Response): Promise<Told> {
  const text = await response.text()
  return { status: response.status, text, json: text ? JSON.parse(text) : {} }
}

/** The partner whose facts the network asks, unless told otherwise. */
export const owner = '0191d8a0-0000-7000-8000-000000000002'

export function bodyOf(items: readonly AskedItem[], ownerId = owner): string {
  return JSON.stringify({
    ...{ type: 'facets.read', version: 1, purpose: 'ASSESS_ELIGIBILITY', requestId: 'req-1' },
    owner: { partnerId: ownerId },
    reader: { partnerId: '0191d8a0-0000-7000-8000-000000000001', kind: 'CCAS' },
    items,
  })
}

export function quotient(ref: string, fields = ['quotientFamilial']): AskedItem {
  return { facet: 'familyBenefits', ref, fields }
}
