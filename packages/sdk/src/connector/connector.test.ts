import { describe, expect, test } from 'vitest'
import { bodyOf, Network, owner, quotient, told } from '../../test-support/connector/network.ts'
import {
  type ConnectorFacets,
  type ConnectorFailure,
  type ConnectorOptions,
  createConnector,
  type FacetHandler,
  type FacetQuestion,
} from './index.ts'

const network = new Network()
const connectorOf = (facets: ConnectorFacets, options: Partial<ConnectorOptions> = {}) =>
  createConnector({ partnerId: owner, keys: network.publicKey, facets, ...options })

describe('a handler', () => {
  test('is called once with all items of its facet, in order, and knows who reads and what for', async () => {
    const calls: FacetQuestion<'familyBenefits'>[] = []
    const connector = connectorOf({
      familyBenefits: (question) => {
        calls.push(question)
        return question.items.map(({ ref }) => ({ quotientFamilial: Number(ref) }))
      },
      employment: async ({ items }) => items.map(() => ({ registration: 'REGISTERED' })),
    })
    const employment = { facet: 'employment', ref: 'e', fields: ['registration'] }
    const items = [quotient('1'), employment, quotient('2', ['quotientFamilial', 'adults'])]
    const { status, json } = await network.ask(connector, items)
    expect(calls).toEqual([
      {
        reader: { partnerId: '0191d8a0-0000-7000-8000-000000000001', kind: 'CCAS' },
        purpose: 'ASSESS_ELIGIBILITY',
        requestId: 'req-1',
        items: [
          { ref: '1', fields: ['quotientFamilial'] },
          { ref: '2', fields: ['quotientFamilial', 'adults'] },
        ],
      },
    ])
    expect(status).toBe(200)
    expect(json.items?.map(({ values }) => values)).toEqual([
      { quotientFamilial: 1 },
      { registration: 'REGISTERED' },
      { quotientFamilial: 2 },
    ])
  })

  test('answers facts of now, or of the instant it says', async () => {
    const now = Date.parse('2026-02-01T08:00:00.000Z')
    const dates = ['2026-01-31T10:30:00+01:00', new Date('2026-01-30T00:00:00Z'), undefined]
    const connector = connectorOf(
      { familyBenefits: () => [...dates.map((asOf) => ({ asOf, values: { adults: 2 } })), {}] },
      { now: () => now },
    )
    const items = ['a', 'b', 'c', 'd'].map((ref) => quotient(ref, ['adults']))
    const { json } = await network.ask(connector, items, { at: now })
    expect(json.items?.map(({ asOf, values }) => [asOf, values])).toEqual([
      ['2026-01-31T09:30:00.000Z', { adults: 2 }],
      ['2026-01-30T00:00:00.000Z', { adults: 2 }],
      ['2026-02-01T08:00:00.000Z', { adults: 2 }],
      ['2026-02-01T08:00:00.000Z', {}],
    ])
  })

  test('may return whole records: only the fields that were asked leave, item by item', async () => {
    const record = { quotientFamilial: 512, adults: 2, dependentChildren: 3, name: 'CANARY' }
    const connector = connectorOf({
      familyBenefits: ({ items }) => items.map((_, index) => (index ? { values: record } : record)),
    })
    const asked = [quotient('a', ['adults']), quotient('b', ['quotientFamilial', 'constructor'])]
    const { json, text } = await network.ask(connector, asked)
    expect(json.items?.map(({ values }) => values)).toEqual([
      { adults: 2 },
      { quotientFamilial: 512 },
    ])
    expect(text).not.toContain('CANARY')
  })

  test('may hold more in the records of a list: that stays behind as well', async () => {
    const paid = { benefit: 'RSA', since: '2025-03-01', amount: 1, to: { name: 'CANARY' } } as const
    const connector = connectorOf({ familyBenefits: () => [{ benefitsInPayment: [paid, paid] }] })
    const { json } = await network.ask(connector, [quotient('a', ['benefitsInPayment'])])
    const left = { benefit: 'RSA', since: '2025-03-01' }
    expect(json.items?.[0]?.values).toEqual({ benefitsInPayment: [left, left] })
    // What is a member of some record is not let out of where it was not asked.
    const housed = {
      currentKind: 'HOTEL',
      since: '2026-01-01',
      requestPending: true,
    } as const
    const accommodation = connectorOf({ accommodation: () => [housed] })
    const items = [{ facet: 'accommodation', ref: 'a', fields: ['requestPending'] }]
    const answer = await network.ask(accommodation, items)
    expect(answer.json.items?.[0]?.values).toEqual({ requestPending: true })
  })

  test('says null or undefined when it has nothing under a reference', async () => {
    const connector = connectorOf({ familyBenefits: () => [null, { adults: 1 }, undefined] })
    const items = ['a', 'b', 'c'].map((ref) => quotient(ref, ['adults']))
    const { status, json } = await network.ask(connector, items)
    expect(status).toBe(200)
    expect(json.items).toEqual([
      { status: 'UNAVAILABLE' },
      { status: 'OK', asOf: expect.any(String), values: { adults: 1 } },
      { status: 'UNAVAILABLE' },
    ])
  })

  test('that is missing makes its items unavailable, and a name of Object.prototype is none', async () => {
    const failures: ConnectorFailure[] = []
    const onError = (failure: ConnectorFailure) => failures.push(failure)
    const connector = connectorOf({ employment: () => [{ registration: 'ENDED' }] }, { onError })
    const { status, json } = await network.ask(connector, [
      quotient('a'),
      { facet: 'toString', ref: 'a', fields: [] },
      { facet: 'employment', ref: 'a', fields: ['registration'] },
    ])
    expect(status).toBe(200)
    expect(json.items?.map((item) => item.status)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'OK'])
    expect(failures).toEqual([])
  })
})

describe('a handler that fails', () => {
  const failing = (familyBenefits: FacetHandler<'familyBenefits'>) => {
    const failures: ConnectorFailure[] = []
    const facets = { familyBenefits, employment: () => [{ registration: 'ENDED' as const }] }
    const connector = connectorOf(facets, { onError: (failure) => failures.push(failure) })
    const employment = { facet: 'employment', ref: 'REF-CANARY', fields: ['registration'] }
    const items = [quotient('REF-CANARY'), quotient('REF-CANARY'), employment]
    return { failures, ask: async () => (await network.ask(connector, items)).json.items }
  }
  const statuses = (items: Awaited<ReturnType<ReturnType<typeof failing>['ask']>>) =>
    items?.map(({ status }) => status)

  test.each([
    ['throws', () => Promise.reject(new Error('database away'))],
    ['answers too few', () => [{ adults: 1 }]],
    ['answers nothing', () => undefined as never],
  ])('because it %s costs its own items alone, and onError is told once', async (_, handler) => {
    const { failures, ask } = failing(handler)
    expect(statuses(await ask())).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'OK'])
    expect(failures).toHaveLength(1)
    expect(failures).toEqual([
      { facet: 'familyBenefits', requestId: 'req-1', error: expect.any(Error) },
    ])
    expect(JSON.stringify(failures) + String(failures[0]?.error)).not.toContain('CANARY')
  })

  const cyclic: { adults: number; self?: unknown } = { adults: 1 }
  cyclic.self = cyclic
  test.each([
    ['is rejected', () => Promise.reject(new Error('no row'))],
    ['has no instant', () => ({ asOf: 'yesterday', values: { quotientFamilial: 2 } })],
    ['cannot be written', () => ({ quotientFamilial: 2n as never })],
    ['is no object', () => 7 as never],
  ])('for one item, because its answer %s, costs that item alone', async (_, answer) => {
    const { failures, ask } = failing(() => [answer(), { quotientFamilial: 3 }])
    expect(statuses(await ask())).toEqual(['UNAVAILABLE', 'OK', 'OK'])
    expect(failures).toEqual([
      { facet: 'familyBenefits', requestId: 'req-1', error: expect.any(Error) },
    ])
  })

  test('costs nothing more when onError fails too', async () => {
    const onError = () => {
      throw new Error('log away')
    }
    const familyBenefits = () => Promise.reject(new Error('database away'))
    const rejected = () => Promise.reject(new Error('log away'))
    for (const hook of [onError, rejected, undefined]) {
      const connector = connectorOf({ familyBenefits }, hook ? { onError: hook } : {})
      const { status, json } = await network.ask(connector, [quotient('a')])
      expect([status, json]).toEqual([200, { items: [{ status: 'UNAVAILABLE' }] }])
    }
  })
})

describe("a request for another partner's facts", () => {
  test('is refused, though the network signed it, before a handler runs or it is remembered', async () => {
    const called: string[] = []
    const connector = connectorOf(
      { familyBenefits: () => [{ adults: called.push('handler') }] },
      { seen: () => called.push('seen') === 0, onError: () => called.push('onError') },
    )
    const another = '0191d8a0-0000-7000-8000-000000000001'
    for (const ownerId of [another, owner.toUpperCase(), `${owner} `, '']) {
      const request = network.raw(bodyOf([quotient('CANARY')], ownerId))
      const { status, text } = await told(await connector(request))
      expect([status, text]).toEqual([403, '{"error":"NOT_FOR_YOU"}'])
    }
    expect(called).toEqual([])
    expect(await network.ask(connector, [quotient('a')])).toMatchObject({ status: 200 })
    expect(called).toEqual(['seen', 'handler'])
  })

  test('cannot be told apart without a partner of its own: that is an error at once', () => {
    for (const partnerId of ['', undefined as never]) {
      expect(() => connectorOf({}, { partnerId })).toThrow(/^partnerId: give /)
    }
  })
})

describe('a request of another shape', () => {
  const body = JSON.parse(bodyOf([quotient('a')]))
  const item = quotient('a')
  const wrong: readonly (readonly [what: string, value: unknown])[] = [
    ['of another type', { ...body, type: 'facets.write' }],
    ['of another version', { ...body, version: 2 }],
    ['without an owner', { ...body, owner: undefined }],
    ['whose owner is a text', { ...body, owner }],
    ['without a reader', { ...body, reader: null }],
    ['whose reader has no kind', { ...body, reader: { partnerId: 'p' } }],
    ['without a purpose', { ...body, purpose: undefined }],
    ['whose id is no text', { ...body, requestId: 7 }],
    ['without items', { ...body, items: {} }],
    ['with an empty item', { ...body, items: [item, null] }],
    ['with a number as reference', { ...body, items: [{ ...item, ref: 7 }] }],
    ['with fields that are none', { ...body, items: [{ ...item, fields: 'adults' }] }],
    ['with a field that is no name', { ...body, items: [{ ...item, fields: ['__proto__'] }] }],
    ['that is a list', [body]],
    ['that is null', null],
  ]

  const texts: readonly (readonly [what: string, text: string])[] = [
    ...wrong.map(([what, value]) => [what, JSON.stringify(value)] as const),
    ['that is no JSON', '{"type":'],
    ['that is empty', ''],
  ]
  test.each(texts)('%s is refused before a handler runs', async (_, text) => {
    let called = 0
    const connector = connectorOf({ familyBenefits: () => [{ adults: ++called }] })
    const { status, json } = await told(await connector(network.raw(text)))
    expect([status, json]).toEqual([400, { error: 'BODY_INVALID' }])
    expect(called).toBe(0)
  })

  test('is not one that says more than today, or asks for nothing', async () => {
    const connector = connectorOf({ familyBenefits: () => [{ adults: 1 }] })
    const more = { ...body, reader: { ...body.reader, name: 'x' }, locale: 'fr' }
    const answered = await told(await connector(network.raw(JSON.stringify(more))))
    expect(answered.json.items?.map(({ status }) => status)).toEqual(['OK'])
    expect(await network.ask(connector, [])).toMatchObject({ status: 200, json: { items: [] } })
  })
})

test('an answer is JSON that nothing on the way may keep', async () => {
  const connector = connectorOf({ familyBenefits: () => [{ adults: 1 }] })
  const { headers } = await connector(network.request([quotient('a')]))
  expect(headers.get('content-type')).toBe('application/json')
  expect(headers.get('cache-control')).toBe('no-store')
})
