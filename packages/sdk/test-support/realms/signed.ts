import { createHmac, createPublicKey, verify } from 'node:crypto'
import { bodyOf, type Changes, Network, owner, quotient } from '../connector/network.ts'
import type { Asked } from './server.ts'

interface Message {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const network = new Network()
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

export function publicKeys(): object {
  return { keys: [new Network(), network].map(({ publicKey }) => ({ publicKey })) }
}

/** Signed by node:crypto, which the SDK does not use. */
function message(body: string, changes: Changes = {}): Message {
  return {
    headers: Object.fromEntries(network.raw(body, changes).headers),
    body: changes.body ?? body,
  }
}

function bodyOfEvent(type: string): string {
  const data = { id: 'e1', position: '1', type, subjectId: 'r1', codes: { state: 'ACCEPTED' } }
  return JSON.stringify({ type, timestamp: '2026-02-01T08:00:00.000Z', data })
}

/** Webhooks, by what is right or wrong about them. */
export function deliveries(): object {
  const body = bodyOfEvent('referral.accepted')
  const signed = message(body)
  const { 'webhook-id': id, 'webhook-timestamp': at } = signed.headers
  const key = Buffer.from(secret.slice(6), 'base64')
  const mac = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')
  return {
    secret,
    right: signed,
    bySecret: { body, headers: { ...signed.headers, 'webhook-signature': `v1,${mac}` } },
    unknown: message(bodyOfEvent('referral.invented')),
    failing: message(bodyOfEvent('referral.rejected')),
    changed: message(body, { body: body.replace('r1', 'r2') }),
    byAnother: message(body, { signers: [new Network()] }),
    old: message(body, { at: Date.now() - 3_600_000 }),
    unreadable: message('no JSON'),
  }
}

/** Questions to a connector, by what is right or wrong about them. */
export function questions(): object {
  const asked = bodyOf([
    quotient('CAF-1'),
    { facet: 'employment', ref: 'CAF-2', fields: ['registration'] },
  ])
  const once = message(asked)
  return {
    owner,
    right: once,
    again: once,
    onNode: message(asked),
    ofAnother: message(bodyOf([quotient('CAF-1')], '0191d8a0-0000-7000-8000-00000000dead')),
    byAnother: message(asked, { signers: [new Network()] }),
    unreadable: message('{}'),
  }
}

/** Whether node:crypto agrees with each signature of a delivery. */
export function verified({ headers, body }: Asked): object {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const [byKey = '', bySecret = ''] = `${headers['webhook-signature']}`.split(' ')
  const x = `${headers['x-key']}`.slice(5)
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(x, 'base64').toString('base64url') }
  const signature = Buffer.from(byKey.slice(4), 'base64')
  const shared = Buffer.from(`${headers['x-secret']}`.slice(6), 'base64')
  const mac = createHmac('sha256', shared).update(content).digest('base64')
  return {
    ed25519: verify(
      null,
      Buffer.from(content),
      createPublicKey({ key: jwk, format: 'jwk' }),
      signature,
    ),
    hmac: bySecret === `v1,${mac}`,
  }
}
