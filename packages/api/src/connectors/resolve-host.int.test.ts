import { createSocket, type Socket } from 'node:dgram'
import type { LookupAddress } from 'node:dns'
import { type Answer, decode, encode } from 'dns-packet'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dnsResolver } from '../outbound/index.ts'
import {
  asked,
  callTo,
  gatewayForTest,
  openConnector,
  type TestConnector,
} from './connector-for-test.ts'

const PUBLIC: LookupAddress = { address: '1.1.1.1', family: 4 }
const LOOPBACK: LookupAddress = { address: '127.0.0.1', family: 4 }

describe('a name that leads to an address of ours', () => {
  let connector: TestConnector
  beforeEach(async () => {
    connector = await openConnector()
  })
  afterEach(() => connector.close())

  it.each<[string, readonly LookupAddress[]]>([
    ['at once', [LOOPBACK]],
    ['beside a public one', [PUBLIC, LOOPBACK]],
    ['in another notation', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['nowhere', []],
  ])('%s is neither accepted nor connected to', async (_how, addresses) => {
    const gateway = gatewayForTest({ sandbox: false, resolve: async () => addresses })
    const url = `https://partner.example:${connector.port}/`
    expect(await gateway.accepts(url)).toBe(false)
    expect(await asked(gateway, callTo(url))).toEqual(['NOT_CONNECTED'])
    expect(connector.connections.ever).toBe(0)
    await gateway.close()
  })

  it('only after it was accepted is not connected to either', async () => {
    let addresses = [PUBLIC]
    const gateway = gatewayForTest({ sandbox: false, resolve: async () => addresses })
    const url = `https://partner.example:${connector.port}/`
    expect(await gateway.accepts(url)).toBe(true)
    addresses = [LOOPBACK]
    expect(await asked(gateway, callTo(url))).toEqual(['NOT_CONNECTED'])
    expect(connector.connections.ever).toBe(0)
    await gateway.close()
  })

  it('is refused however often it is tried: that is no failure of the connector', async () => {
    const gateway = gatewayForTest({
      sandbox: false,
      resolve: async () => [LOOPBACK],
      circuit: { opensAfter: 1, triesAgainAfterMs: 3_600_000 },
    })
    const call = callTo('https://partner.example/')
    for (let count = 0; count < 3; count += 1) {
      expect(await asked(gateway, call)).toEqual(['NOT_CONNECTED'])
    }
    await gateway.close()
  })

  it('is looked up once for a connection: the address that was checked is the one connected to', async () => {
    let lookups = 0
    const gateway = gatewayForTest({
      resolve: async () => {
        lookups += 1
        return lookups === 1 ? [LOOPBACK] : [PUBLIC]
      },
    })
    const url = `http://partner.example:${connector.port}/`
    expect(await asked(gateway, callTo(url))).toEqual([512])
    expect(lookups).toBe(1)
    await gateway.close()
  })

  it('of this machine is found by its own resolver in the sandbox', async () => {
    const gateway = gatewayForTest()
    const url = `http://localhost:${connector.port}/`
    expect(await gateway.accepts(url)).toBe(true)
    expect(await asked(gateway, callTo(url))).toEqual([512])
    await gateway.close()
  })
})

describe('names from DNS', () => {
  let server: Socket
  let records: readonly Answer[] | null = []
  beforeEach(async () => {
    server = createSocket('udp4', (message, from) => {
      if (records === null) return
      const { id, questions = [] } = decode(message)
      const answers = records.filter(({ type }) => type === questions[0]?.type)
      server.send(encode({ type: 'response', id, questions, answers: [...answers] }), from.port)
    })
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
  })
  afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

  const name = 'partner.example'
  const v4: Answer = { type: 'A', name, data: '1.1.1.1' }
  const v6: Answer = { type: 'AAAA', name, data: '2606:4700::1' }

  it.each<[string, readonly Answer[], readonly LookupAddress[]]>([
    ['both', [v4, v6], [PUBLIC, { address: '2606:4700::1', family: 6 }]],
    ['the older', [v4], [PUBLIC]],
    ['the newer', [v6], [{ address: '2606:4700::1', family: 6 }]],
  ])('lead to addresses of %s kind', async (_which, given, expected) => {
    records = given
    const resolve = dnsResolver([`127.0.0.1:${server.address().port}`])
    expect(await resolve(name)).toEqual(expected)
  })

  it('that nobody knows are not found', async () => {
    records = []
    const resolve = dnsResolver([`127.0.0.1:${server.address().port}`])
    await expect(resolve(name)).rejects.toMatchObject({ code: 'ENODATA' })
  })

  it('that nobody answers for hold up nobody', async () => {
    records = null
    const resolve = dnsResolver([`127.0.0.1:${server.address().port}`])
    const silent = gatewayForTest({ sandbox: false, resolve, deadlineMs: 800 })
    const names = Array.from({ length: 20 }, (_, index) => callTo(`https://p${index}.example/`))
    const hanging = Promise.all(names.map((call) => asked(silent, call)))
    const connector = await openConnector()
    const gateway = gatewayForTest()
    const url = `http://localhost:${connector.port}/`
    const first = await Promise.race([hanging, asked(gateway, callTo(url))])
    expect(first).toEqual([512])
    expect(new Set((await hanging).flat())).toEqual(new Set(['TIMED_OUT']))
    await silent.close()
    await gateway.close()
    connector.close()
  })
})
