import * as noble from '@noble/ed25519'
import type { Canaries } from '../canaries/canaries.ts'
import type { Received } from './receiver.ts'

const TOLERANCE_S = 300
const CODE = /^[\w.:+-]{1,64}$/

/** Values of a payload, however deep. */
function* valuesOf(body: unknown): Generator<unknown> {
  if (typeof body !== 'object' || body === null) yield body
  else for (const value of Object.values(body)) yield* valuesOf(value)
}

const fits = (value: unknown): boolean =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && CODE.test(value))

/** What is wrong with what was said, over all that was received. */
export interface Contents {
  /** Requests in which a value of a person stands, in body, address or headers. */
  readonly personal: number
  /** Values that are neither id, moment, number nor code. */
  readonly free: number
  /** Ids of the header that are not those of the body, and bodies that differ under one id. */
  readonly doubtful: number
}

export function contentsOf(received: readonly Received[], canaries: Canaries): Contents {
  let personal = 0
  let free = 0
  let doubtful = 0
  const texts = new Map<string, string>()
  for (const { head, text, id } of received) {
    if (canaries.findIn(head).size + canaries.findIn(text).size > 0) personal += 1
    const known = texts.get(id)
    if (known === text) continue
    texts.set(id, text)
    const body = JSON.parse(text)
    if (known !== undefined || body.data.id !== id) doubtful += 1
    for (const value of valuesOf(body)) if (!fits(value)) free += 1
  }
  return { personal, free, doubtful }
}

/** Requests that an independent implementation of Ed25519 does not accept under the published keys. */
export async function unverified(
  received: readonly Received[],
  publicKeys: readonly string[],
): Promise<number> {
  const keys = publicKeys.map((key) => Buffer.from(key.replace(/^whpk_/, ''), 'base64'))
  let refused = 0
  for (const { headers, text, at } of received) {
    const { 'webhook-id': id, 'webhook-timestamp': stamp, 'webhook-signature': signature } = headers
    const message = Buffer.from(`${id}.${stamp}.${text}`)
    const fresh = Math.abs(at.getTime() / 1_000 - Number(stamp)) <= TOLERANCE_S
    const signatures = String(signature)
      .split(' ')
      .flatMap((one) => (one.startsWith('v1a,') ? [Buffer.from(one.slice(4), 'base64')] : []))
    let accepted = false
    for (const key of keys) {
      for (const one of signatures) accepted ||= await noble.verifyAsync(one, message, key)
    }
    if (!accepted || !fresh) refused += 1
  }
  return refused
}
