import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Canaries } from '../canaries/canaries.ts'
import { agreementOf } from './agreement.ts'
import type { Answer } from './behaviours.ts'
import { contentsOf, unverified } from './contents.ts'
import type { CommittedEvent, LoggedTry } from './ledger.ts'
import { disorderOf } from './order.ts'
import type { Received } from './receiver.ts'

const event = (id: string, position: number, subjectId = 's'): CommittedEvent => ({
  id,
  position,
  type: 'referral.sent',
  subjectType: 'Referral',
  subjectId,
  version: position,
  audience: ['p'],
})

const bodyOf = (id: string, more: object = {}): string =>
  JSON.stringify({ type: 'referral.sent', data: { id, codes: { state: 'SENT' }, ...more } })

const heard = (
  order: number,
  id: string,
  answer: Answer = 204,
  more: Partial<Received> = {},
): Received => ({
  order,
  at: new Date('2026-01-05T09:00:00Z'),
  head: 'POST /hear',
  headers: {},
  text: bodyOf(id),
  id,
  answer,
  verified: null,
  ...more,
})

const feed = [event('a', 1), event('b', 2), event('c', 3, 'other')]
const order = (...received: readonly Received[]) => disorderOf({ endpointId: 'e', feed, received })

describe('the check of order', () => {
  it('takes what waits for the one before it, and other subjects as they come', () => {
    const sound = { swapped: 0, overtaking: 0 }
    expect(order(heard(1, 'c'), heard(2, 'a'), heard(3, 'b'))).toEqual(sound)
    expect(order(heard(1, 'a', 500), heard(2, 'a'), heard(3, 'b'))).toEqual(sound)
    // A late twin of what was taken already.
    expect(order(heard(1, 'a'), heard(2, 'b'), heard(3, 'a'))).toEqual(sound)
    // Given up: never taken, and not tried again after the next.
    expect(order(heard(1, 'a', 500), heard(2, 'a', 500), heard(3, 'b'))).toEqual(sound)
  })

  it('finds two that changed places', () => {
    expect(order(heard(1, 'b'), heard(2, 'a')).swapped).toBe(1)
  })

  it('finds one that went past another that was still tried', () => {
    expect(order(heard(1, 'a', 500), heard(2, 'b'), heard(3, 'a'))).toEqual({
      swapped: 0,
      overtaking: 1,
    })
    expect(order(heard(1, 'a', 500), heard(2, 'b'), heard(3, 'a', 500)).overtaking).toBe(1)
  })
})

describe('the check of the log', () => {
  const ok: LoggedTry = { outcome: 'DELIVERED', statusCode: 204 }
  const log = (
    received: readonly Received[],
    ...tried: readonly (readonly [string, ...LoggedTry[]])[]
  ) =>
    agreementOf(
      { endpointId: 'e', feed: feed.slice(0, 1), received },
      tried.map(([eventId, ...tries]) => ({
        endpointId: 'e',
        eventId,
        status: 'DELIVERED',
        tries,
      })),
    )
  const sound = { misplaced: 0, invented: 0, unrecorded: 0, dead: [] }

  it('takes a log that says what was answered', () => {
    const refused: LoggedTry = { outcome: 'REFUSED', statusCode: 500 }
    expect(log([heard(1, 'a', 500), heard(2, 'a')], ['a', refused, ok])).toEqual(sound)
  })

  it('finds deliveries that are missing, doubled or of nothing', () => {
    expect(log([heard(1, 'a')]).misplaced).toBe(1)
    expect(log([heard(1, 'a')], ['a', ok], ['a', ok]).misplaced).toBe(1)
    expect(log([heard(1, 'a')], ['a', ok], ['z']).misplaced).toBe(1)
  })

  it('finds answers that were not given, and tries that were not written down', () => {
    expect(log([heard(1, 'a', 500)], ['a', ok]).invented).toBe(2)
    expect(log([], ['a', ok]).invented).toBe(2)
    expect(log([heard(1, 'a', 500), heard(2, 'a')], ['a', ok]).unrecorded).toBe(1)
  })
})

describe('the check of contents', () => {
  const canaries = new Canaries()
  const canary = canaries.text('hosted')
  const sound = { personal: 0, free: 0, doubtful: 0 }

  it('takes ids and codes, and the same body again', () => {
    expect(contentsOf([heard(1, 'a'), heard(2, 'a')], canaries)).toEqual(sound)
  })

  it.each([
    ['the body', { text: bodyOf('a', { note: canary }) }],
    ['an address', { head: `POST /hear?for=${canary}` }],
    ['a header, in base64', { head: `x-for: ${Buffer.from(canary).toString('base64')}` }],
  ])('finds a value of a person in %s', (_where, more) => {
    expect(contentsOf([heard(1, 'a', 204, more)], canaries).personal).toBe(1)
  })

  it('finds free text, another body under an id, and an id that is not that of the body', () => {
    const free = heard(1, 'a', 204, { text: bodyOf('a', { note: 'Elle attend' }) })
    expect(contentsOf([free], canaries)).toEqual({ ...sound, free: 1 })
    const twin = heard(2, 'a', 204, { text: bodyOf('a', { position: 2 }) })
    expect(contentsOf([heard(1, 'a'), twin], canaries).doubtful).toBe(1)
    expect(contentsOf([heard(1, 'a', 204, { text: bodyOf('b') })], canaries).doubtful).toBe(1)
  })
})

describe('the check of Ed25519 signatures', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const keys = [`whpk_${raw.toString('base64')}`]
  const stamp = String(Date.parse('2026-01-05T09:00:00Z') / 1_000)
  const signed = (text: string, over = text, at = stamp): Received => {
    const signature = sign(null, Buffer.from(`a.${at}.${over}`), privateKey).toString('base64')
    const headers = {
      'webhook-id': 'a',
      'webhook-timestamp': at,
      'webhook-signature': `v1a,${signature}`,
    }
    return heard(1, 'a', 204, { text, headers })
  }

  it('takes what the key signed', async () => {
    expect(await unverified([signed('{}')], keys)).toBe(0)
  })

  it('refuses another body, an old stamp and no signature', async () => {
    expect(await unverified([signed('{}', '{ }')], keys)).toBe(1)
    expect(await unverified([signed('{}', '{}', String(Number(stamp) - 400))], keys)).toBe(1)
    expect(await unverified([heard(1, 'a')], keys)).toBe(1)
  })
})
