import { describe, expect, test } from 'vitest'
import { type Changes, Network, owner, quotient } from '../../test-support/connector/network.ts'
import { type ConnectorOptions, createConnector } from './index.ts'
import { replayMemory } from './seen.ts'

const network = new Network()
const start = Date.parse('2026-02-01T08:00:00.000Z')

function connectorAt(clock: () => number, options: Partial<ConnectorOptions> = {}) {
  let calls = 0
  const familyBenefits = () => [{ adults: ++calls }]
  const facets = { familyBenefits }
  const connector = createConnector({
    partnerId: owner,
    keys: network.publicKey,
    facets,
    now: clock,
    ...options,
  })
  const ask = async (changes: Changes) => {
    const { status, json } = await network.ask(connector, [quotient('a')], {
      at: start,
      ...changes,
    })
    return json.error ?? status
  }
  return { ask, calls: () => calls }
}

describe('a request that comes again', () => {
  test('is refused until its time is over, and then for its time', async () => {
    let clock = start
    const { ask, calls } = connectorAt(() => clock)
    const answers = []
    for (const seconds of [0, 0, 299, 300, 301, 100_000]) {
      clock = start + 1000 * seconds
      answers.push(await ask({ id: 'msg_1' }))
    }
    const [first, ...others] = answers
    expect(first).toBe(200)
    expect(others).toEqual([
      ...['REPLAYED', 'REPLAYED', 'REPLAYED'],
      ...['TIMESTAMP_OUT_OF_RANGE', 'TIMESTAMP_OUT_OF_RANGE'],
    ])
    expect(calls()).toBe(1)
  })

  test('at the same moment passes once', async () => {
    const { ask, calls } = connectorAt(() => start)
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask({ id: 'msg_1' })))
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1)
    expect(calls()).toBe(1)
  })

  test('is refused when the clock was set back after it was forgotten', async () => {
    let clock = start
    const { ask } = connectorAt(() => clock)
    expect(await ask({ id: 'msg_1' })).toBe(200)
    clock = start + 400_000
    expect(await ask({ id: 'msg_2', at: clock })).toBe(200)
    clock = start
    expect(await ask({ id: 'msg_1' })).toBe('REPLAYED')
  })

  test('does not use up its id when its signature was wrong', async () => {
    const { ask } = connectorAt(() => start)
    expect(await ask({ id: 'msg_1', signers: [new Network()] })).toBe('SIGNATURE_INVALID')
    expect(await ask({ id: 'msg_1' })).toBe(200)
  })

  test('is known by the memory that processes share, which is told when it may forget', async () => {
    const shared = new Map<string, number>()
    const seen = async (id: string, expiresAt: number) => {
      const known = shared.has(id)
      shared.set(id, expiresAt)
      return known
    }
    const [one, two] = [connectorAt(() => start, { seen }), connectorAt(() => start, { seen })]
    expect(await one.ask({ id: 'msg_1', at: start - 5000 })).toBe(200)
    expect(await two.ask({ id: 'msg_1', at: start - 5000 })).toBe('REPLAYED')
    expect([...shared]).toEqual([['msg_1', start + 295_000]])
  })

  test('is refused when that memory cannot be asked', async () => {
    const failures: unknown[] = []
    const error = new Error('redis away')
    const onError = (failure: unknown) => failures.push(failure)
    const seen = () => Promise.reject(error)
    const { ask, calls } = connectorAt(() => start, { seen, onError })
    expect(await ask({ id: 'msg_1' })).toBe('NOT_READY')
    expect(failures).toEqual([{ facet: null, requestId: null, error }])
    expect(calls()).toBe(0)
  })
})

describe('the memory of one process', () => {
  test('forgets what has expired and holds a bounded number, yet lets nothing pass twice', () => {
    let clock = 0
    const seen = replayMemory(() => clock)
    const comes = (id: number) => seen(`m${id}`, 1000 + id)
    const passed = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => comes(from + index)).every((known) => !known)
    expect(passed(0, 100_000)).toBe(true)
    expect(comes(0)).toBe(true)
    // Full: the oldest go, and from then on everything as old as they are is taken for known.
    expect(passed(100_000, 100_005)).toBe(true)
    for (const id of [0, 4, 5, 99_999, 100_004]) expect(comes(id)).toBe(true)
    expect(seen('new but old', 1004)).toBe(true)
    expect(seen('new', 1005)).toBe(false)
    clock = 1_000_000
    expect(seen('later', 1_300_000)).toBe(false)
    for (const id of [5, 100_004]) expect(comes(id)).toBe(true)
    expect(seen('never seen, but as old as what has expired', 101_004)).toBe(true)
    expect(seen('younger', 101_005)).toBe(false)
  })
})
