import { type KeyObject, randomUUID, sign } from 'node:crypto'
import type { ConnectorRefusal } from '../connector/options.ts'
import type { AskedItem } from './answer-contract.ts'

const refusals: Readonly<Record<ConnectorRefusal, true>> = {
  METHOD_NOT_ALLOWED: true,
  TOO_LARGE: true,
  SIGNATURE_MISSING: true,
  SIGNATURE_INVALID: true,
  TIMESTAMP_OUT_OF_RANGE: true,
  REPLAYED: true,
  BODY_INVALID: true,
  NOT_FOR_YOU: true,
  BODY_ALREADY_READ: true,
  NOT_READY: true,
}

/** What is sent to a connector. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came back, without anything that could be a person's. */
export interface Reply {
  readonly status: number
  /** The code of a refusal, if it is one of `createConnector`: any other text could be a person's. */
  readonly code: ConnectorRefusal | null
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown
}

/** No answer came; why, as a code of the platform such as `ECONNREFUSED`. */
export interface NoReply {
  readonly status: null
  readonly code: string
}

/** What became of a request. */
export type Answer = Reply | NoReply

/** The body of a request by which the network would ask a partner for this. */
export function bodyFor(items: readonly AskedItem[], partnerId: string): string {
  return JSON.stringify({
    type: 'facets.read',
    version: 1,
    owner: { partnerId },
    reader: { partnerId: '00000000-0000-0000-0000-000000000000', kind: 'OTHER' },
    purpose: 'ASSESS_ELIGIBILITY',
    requestId: `check-${randomUUID()}`,
    items,
  })
}

/** Signs as the network does (Standard Webhooks, `v1a`), if told at another time than now. */
export function signed(body: string, key: KeyObject, shiftSeconds = 0): Sent {
  const id = randomUUID()
  const timestamp = String(Math.floor(Date.now() / 1000) + shiftSeconds)
  const signature = sign(null, Buffer.from(`${id}.${timestamp}.${body}`), key).toString('base64')
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${signature}`,
  }
  return { headers, body }
}

/** Sends one request, as the network does: it follows no redirect and waits two seconds. */
export async function send(url: URL, { headers, body }: Sent, patienceMs = 2_000): Promise<Answer> {
  const signal = AbortSignal.timeout(patienceMs)
  const all = { 'content-type': 'application/json', ...headers }
  try {
    const init: RequestInit = { method: 'POST', headers: all, body, signal, redirect: 'manual' }
    const response = await fetch(url, init)
    const json = parsed(await response.text())
    const { error }: { readonly error?: unknown } = Object(json)
    return { status: response.status, code: isRefusal(error) ? error : null, json }
  } catch (error) {
    const { name, cause }: { readonly name?: unknown; readonly cause?: unknown } = Object(error)
    const { code = name }: { readonly code?: unknown } = Object(cause)
    return { status: null, code: String(code) }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRefusal(value: unknown): value is ConnectorRefusal {
  return typeof value === 'string' && Object.hasOwn(refusals, value)
}
