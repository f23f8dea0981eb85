import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Network, owner, quotient } from '../../test-support/connector/network.ts'
import { type Answer, serve } from '../../test-support/server.ts'
import { createConnector, fetchKeys } from '../connector/index.ts'

const [old, next] = [new Network(), new Network()]
const listed = (...networks: readonly Network[]): Answer => ({
  body: { keys: networks.map(({ publicKey }, index) => ({ id: `k${index}`, publicKey })) },
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + 1000 * seconds)

describe('the keys of the network', () => {
  test('are read once from its well-known address, however many requests come', async () => {
    const server = await serve(() => listed(old, next))
    const keys = fetchKeys(`${server.url}/graphql`)
    const lists = await Promise.all([keys(), keys(), keys()])
    expect(lists).toEqual(Array(3).fill([old.publicKey, next.publicKey]))
    later(299)
    await keys()
    expect(server.received.map(({ path }) => path)).toEqual(['/.well-known/passerelle-keys'])
  })

  test('are read again after five minutes: a rotation needs nothing of the partner', async () => {
    let answer = listed(old)
    const server = await serve(() => answer)
    const facets = { familyBenefits: () => [{ adults: 1 }] }
    const connector = createConnector({ partnerId: owner, keys: fetchKeys(server.url), facets })
    const ask = async (network: Network) =>
      (await network.ask(connector, [quotient('a')], { at: Date.now() })).status
    expect([await ask(old), await ask(next)]).toEqual([200, 401])
    answer = listed(next, old)
    later(301)
    expect([await ask(old), await ask(next)]).toEqual([200, 200])
    answer = listed(next)
    later(301)
    expect([await ask(old), await ask(next)]).toEqual([401, 200])
  })

  test('that were read last count while the network cannot be reached', async () => {
    let answer: Answer = listed(old)
    const server = await serve(() => answer)
    const keys = fetchKeys(new URL(server.url))
    await keys()
    answer = { hangUp: true }
    later(301)
    expect(await keys()).toEqual([old.publicKey])
    expect(await keys()).toEqual([old.publicKey])
    expect(server.received).toHaveLength(2)
    answer = listed(next)
    later(6)
    expect(await keys()).toEqual([next.publicKey])
  })

  test('that were never read are an error, and are asked for again soon', async () => {
    const wrong: readonly Answer[] = [
      { hangUp: true },
      { body: 'oops' },
      { body: {} },
      { status: 404 },
    ]
    for (const first of wrong) {
      let answer = first
      const server = await serve(() => answer)
      const keys = fetchKeys(server.url)
      await expect(keys()).rejects.toThrow()
      await expect(keys()).rejects.toThrow()
      expect(server.received).toHaveLength(1)
      answer = listed(old)
      later(6)
      expect(await keys()).toEqual([old.publicKey])
    }
  })
})
