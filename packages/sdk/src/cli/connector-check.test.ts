import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  type Connector,
  type ConnectorFacets,
  type ConnectorOptions,
  createConnector,
  toNodeHandler,
} from '../connector/index.ts'
import type { Finding } from './connector-checks.ts'
import { main } from './main.ts'

const partnerId = '0191d8a0-0000-7000-8000-000000000002'
let folder = ''
let key = ''
let publicKey = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-check-'))
  key = join(folder, 'key.json')
  await run('connector', 'check', 'http://127.0.0.1:1', '--partner', partnerId, '--key', key)
  publicKey = JSON.parse(await readFile(key, 'utf8')).publicKey
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/passerelle`
}

const known = 'REF-CANARY'
const facts = {
  quotientFamilial: 51_234,
  benefitsInPayment: [{ benefit: 'RSA', since: '2025-03-01' }],
  adults: 2,
  dependentChildren: null,
  name: 'NAME-CANARY',
} as const

const good = (options: Partial<ConnectorOptions> = {}): Connector =>
  createConnector({
    partnerId,
    keys: publicKey,
    facets: {
      familyBenefits: ({ items }) => items.map(({ ref }) => (ref === known ? facts : null)),
    },
    ...options,
  })

/** Verified as it should be, then answered otherwise. */
function answering(
  change: (items: readonly Item[], asked: readonly Asked[]) => unknown,
): Connector {
  let verified: Connector | undefined
  return async (request) => {
    verified ??= good()
    const asked = request.clone().json()
    const response = await verified(request)
    if (response.status !== 200) return response
    const answer = change((await response.json()).items, (await asked).items)
    return answer instanceof Response ? answer : Response.json({ items: answer })
  }
}
type Item = { readonly status: string; readonly values?: Readonly<Record<string, unknown>> }
type Asked = { readonly facet: string; readonly ref: string; readonly fields: readonly string[] }
const withValue = (name: string, value: unknown) =>
  answering((items) =>
    items.map((item) =>
      item.values && name in item.values
        ? { ...item, values: { ...item.values, [name]: value } }
        : item,
    ),
  )

/** What the command found in a connector, and that it showed nothing of a person. */
async function check(connector: Connector | RequestListener, ...more: readonly string[]) {
  const isListener = connector.length === 2
  const url = await listening(
    isListener ? (connector as RequestListener) : toNodeHandler(connector as Connector),
  )
  const asked = ['--partner', partnerId, '--facet', 'familyBenefits', ...more]
  const args = ['connector', 'check', url, '--key', key, ...asked]
  const [json, lines] = [await run(...args, '--json'), await run(...args)]
  for (const text of [json.out, json.err, lines.out, lines.err]) {
    expect(text).not.toMatch(/CANARY|51234|2025-03-01/)
  }
  expect(lines.code).toBe(json.code)
  const findings: readonly Finding[] = JSON.parse(json.out).findings
  const by = (outcome: Finding['outcome']) =>
    findings.filter((finding) => finding.outcome === outcome).map((finding) => finding.check)
  const mends = findings.flatMap(({ mend, outcome }) => (outcome === 'FAILED' ? [mend ?? ''] : []))
  return { code: json.code, failed: by('FAILED'), skipped: by('SKIPPED'), mends, lines: lines.out }
}

describe('a connector as it should be', () => {
  test('has nothing to mend', async () => {
    const { code, failed, skipped, lines } = await check(good(), '--ref', known)
    expect([code, failed, skipped]).toEqual([0, [], []])
    expect(lines).toMatch(/^✓ The connector can be reached\.$/m)
    expect(lines).toMatch(/^13 passed, 0 to mend, 0 skipped\.$/m)
  })

  test('is checked without a reference too, as far as that goes', async () => {
    const { code, failed, skipped, lines } = await check(good())
    expect([code, failed]).toEqual([0, []])
    expect(skipped).toEqual(['FACTS_GIVEN', 'OTHER_ITEMS_UNAFFECTED'])
    expect(lines).toContain('Give --ref')
  })

  test('is asked for every facet unless one is named', async () => {
    const url = await listening(toNodeHandler(good()))
    const args = ['--partner', partnerId, '--key', key, '--ref', known]
    const { code, out } = await run('connector', 'check', url, ...args)
    expect([code, out]).toEqual([0, expect.stringContaining('13 passed')])
  })

  test('may give whole facts of every kind', async () => {
    const served = {
      accommodation: { currentKind: 'HOTEL', since: '2026-01-01', requestPending: true },
      employment: { programmes: [{ programme: 'CEJ', since: '2026-01-01' }] },
      contact: { familyName: 'NAME-CANARY' },
    }
    for (const [facet, values] of Object.entries(served)) {
      const facets = {
        [facet]: ({ items }: { items: readonly Asked[] }) =>
          items.map(({ ref }) =>
            ref === known ? { asOf: '2026-01-31T09:30:00+01:00', values } : null,
          ),
      }
      const found = await check(good({ facets }), '--ref', known, '--facet', facet)
      expect([found.code, found.mends]).toEqual([0, []])
    }
  })
})

describe('a connector with a fault', () => {
  const faults: readonly (readonly [string, () => Connector, readonly string[], RegExp])[] = [
    [
      'lets requests in that are too old',
      () => good({ toleranceSeconds: 86_400 }),
      ['STALE_REFUSED'],
      /It answered 200\. Refuse a webhook-timestamp/,
    ],
    ['forgets what it has seen', () => good({ seen: () => false }), ['REPLAY_REFUSED'], /`seen`/],
    [
      'has several processes that know nothing of each other',
      () => {
        const [one, other] = [good(), good()]
        const came = new Map<string | null, number>()
        return (request: Request) => {
          const id = request.headers.get('webhook-id')
          came.set(id, (came.get(id) ?? 0) + 1)
          return came.get(id) === 3 ? other(request) : one(request)
        }
      },
      ['REPLAY_REFUSED'],
      /one memory/,
    ],
    [
      'answers whoever is asked',
      () => {
        const checked = new Map<string, Connector>()
        return async (request: Request) => {
          const { owner } = await request
            .clone()
            .json()
            .catch(() => ({}))
          const { partnerId: asked }: { partnerId: string } = owner
          const one = checked.get(asked) ?? good({ partnerId: asked })
          checked.set(asked, one)
          return one(request)
        }
      },
      ['OTHER_OWNER_REFUSED'],
      /It answered 200\. Refuse a request whose "owner"\."partnerId" is not yours/,
    ],
    [
      'takes itself for another partner',
      () => good({ partnerId: '0191d8a0-0000-7000-8000-000000000003' }),
      ['SIGNED_ANSWERED'],
      /`partnerId` is not what --partner says/,
    ],
    [
      'does not know a reference and says 500',
      () =>
        answering((items, asked) =>
          asked.every(({ ref, facet }) => ref !== known && facet === 'familyBenefits')
            ? Response.json({ error: 'CANARY' }, { status: 500 })
            : items,
        ),
      ['UNKNOWN_REFERENCE'],
      /It answered 500\. Answer \{ "status": "UNAVAILABLE" \}/,
    ],
    [
      'makes up facts for anybody',
      () => good({ facets: { familyBenefits: ({ items }) => items.map(() => facts) } }),
      ['UNKNOWN_REFERENCE', 'OTHER_ITEMS_UNAFFECTED'],
      /returns null/,
    ],
    [
      'does not know a facet and says 400',
      () =>
        answering((items, asked) =>
          asked.every(({ facet }) => facet !== 'familyBenefits')
            ? Response.json({}, { status: 400 })
            : items,
        ),
      ['UNKNOWN_FACET'],
      /a facet that you do not serve/,
    ],
    [
      'gives no facts under the reference',
      () => good({ facets: { familyBenefits: () => Promise.reject(new Error('CANARY')) } }),
      ['FACTS_GIVEN'],
      /`onError` is told why/,
    ],
    [
      'answers nothing when one item brings nothing',
      () =>
        answering((items) =>
          items.some(({ status }) => status !== 'OK')
            ? items.map(() => ({ status: 'UNAVAILABLE' }))
            : items,
        ),
      ['OTHER_ITEMS_UNAFFECTED'],
      /Answer each item by itself/,
    ],
  ]

  test.each(faults)('that %s is told what to mend', async (_, connector, failing, mend) => {
    const { code, failed, mends } = await check(connector(), '--ref', known)
    expect([code, failed]).toEqual([1, failing])
    expect(mends[0]).toMatch(mend)
  })

  test('that verifies nothing is told so by every check of the signature', async () => {
    const { failed, mends } = await check(
      async (request: Request) => {
        const { items }: { items: readonly Asked[] } = await request.json()
        const answer = items.map(({ facet, ref }) =>
          facet === 'familyBenefits' && ref === known
            ? { status: 'OK', asOf: new Date().toISOString(), values: {} }
            : { status: 'UNAVAILABLE' },
        )
        return Response.json({ items: answer })
      },
      '--ref',
      known,
    )
    expect(failed).toEqual([
      ...['UNSIGNED_REFUSED', 'WRONG_KEY_REFUSED', 'ALTERED_REFUSED'],
      ...['STALE_REFUSED', 'REPLAY_REFUSED', 'OTHER_OWNER_REFUSED'],
    ])
    expect(mends[0]).toMatch(/anybody who knows the address reads your facts/)
  })

  test('that takes too long is told how long the network waits', async () => {
    const familyBenefits = () => new Promise<never>(() => undefined)
    const { code, failed, mends } = await check(good({ facets: { familyBenefits } }))
    expect([code, failed]).toEqual([1, ['SIGNED_ANSWERED']])
    expect(mends[0]).toMatch(/waits two seconds/)
  })

  test('that leaves a text empty is told to leave it out', async () => {
    const facets: ConnectorFacets = {
      contact: ({ items }) => items.map(({ ref }) => (ref === known ? { familyName: '' } : null)),
    }
    const args = ['--ref', known, '--facet', 'contact']
    const { failed, mends } = await check(good({ facets }), ...args)
    expect(failed).toEqual(['ANSWER_FITS'])
    expect(mends[0]).toMatch(/familyName: a text that is not empty/)
  })

  test('that does not know the key yet is shown it, and the rest is skipped', async () => {
    const stranger = `whpk_${'A'.repeat(43)}=`
    const { code, failed, skipped, mends } = await check(good({ keys: stranger }), '--ref', known)
    expect([code, failed]).toEqual([1, ['SIGNED_ANSWERED']])
    expect(mends[0]).toContain(publicKey)
    expect(skipped).toHaveLength(9)
  })
})

describe('an answer to a signed request', () => {
  const wrong: readonly (readonly [string, Connector, RegExp])[] = [
    [
      'lacks items',
      answering((items) => items.slice(1)),
      /Answer every item: 2 were asked, 1 came/,
    ],
    ['is no list', answering(() => 'CANARY'), /Answer \{ "items"/],
    ['is no JSON', answering(() => new Response('CANARY')), /Answer \{ "items"/],
    [
      'has another status',
      answering((items) => items.map(() => ({ status: 'CANARY' }))),
      /"status"/,
    ],
    [
      'has no instant',
      answering((items) => items.map((item) => ({ ...item, asOf: '2026-01-31' }))),
      /"asOf" is an instant/,
    ],
    [
      'comes from the future',
      answering((items) => items.map((item) => ({ ...item, asOf: '2999-01-31T00:00:00Z' }))),
      /the future/,
    ],
    [
      'has no values',
      answering((items) => items.map((item) => ({ ...item, values: ['CANARY'] }))),
      /"values" is an object/,
    ],
    [
      'has a field more',
      answering((items) => items.map((item) => ({ ...item, values: { CANARY: 1 } }))),
      /a field that was not asked/,
    ],
    ['has a fraction', withValue('quotientFamilial', 512.5), /quotientFamilial: a whole number/],
    ['is negative', withValue('quotientFamilial', -1), /quotientFamilial: a whole number/],
    [
      'has a list without end',
      withValue('benefitsInPayment', Array(51).fill({ benefit: 'RSA', since: '2025-03-01' })),
      /benefitsInPayment: at most 50/,
    ],
    [
      'has a number as text',
      withValue('quotientFamilial', '51234'),
      /quotientFamilial: a whole number/,
    ],
    ['has no list', withValue('benefitsInPayment', { CANARY: 1 }), /benefitsInPayment: a list/],
    [
      'has a list of codes',
      withValue('benefitsInPayment', ['CANARY']),
      /benefitsInPayment\[\]: an object/,
    ],
    [
      'has another code',
      withValue('benefitsInPayment', [{ benefit: 'CANARY', since: '2025-03-01' }]),
      /benefitsInPayment\[\]\.benefit: one of AAH, AEEH/,
    ],
    [
      'has a date with its time',
      withValue('benefitsInPayment', [{ benefit: 'RSA', since: '2025-03-01T00:00:00Z' }]),
      /benefitsInPayment\[\]\.since: a day/,
    ],
    [
      'has half a record',
      withValue('benefitsInPayment', [{ benefit: 'RSA' }]),
      /benefitsInPayment\[\]\.since: must not be missing/,
    ],
    [
      'has more in a record',
      withValue('benefitsInPayment', [{ benefit: 'RSA', since: '2025-03-01', CANARY: 1 }]),
      /the contract does not know/,
    ],
  ]

  test.each(wrong)('that %s does not fit', async (_, connector, mend) => {
    const { code, failed, skipped, mends } = await check(connector, '--ref', known)
    expect([code, skipped]).toEqual([1, ['FACTS_GIVEN', 'OTHER_ITEMS_UNAFFECTED']])
    expect(mends[failed.indexOf('ANSWER_FITS')]).toMatch(mend)
  })

  const others: readonly (readonly [number, RegExp])[] = [
    [201, /It answered 201/],
    [500, /It answered 500/],
  ]
  test.each(others)('that comes as %i is none', async (status, mend) => {
    const { code, failed, skipped, mends } = await check(
      answering((items) => Response.json({ items }, { status })),
      ...['--ref', known],
    )
    expect([code, failed]).toEqual([1, ['SIGNED_ANSWERED']])
    expect(mends[0]).toMatch(mend)
    expect(skipped).toHaveLength(9)
  })
})

describe('an address', () => {
  const answer =
    (status: number, headers = {}): RequestListener =>
    (_, response) => {
      response.writeHead(status, headers).end('CANARY')
    }
  const away: RequestListener = (request, response) => {
    request.socket.destroy()
    response.end()
  }
  const cases: readonly (readonly [string, RequestListener, RegExp])[] = [
    ['has nothing at its path', answer(404), /404/],
    ['leads elsewhere', answer(308, { location: '/CANARY' }), /final address/],
    ['takes no POST', answer(405), /must take POST/],
    ['fails', answer(502), /It fails \(502\)/],
    ['hangs up', away, /No answer came/],
  ]
  test.each(cases)('that %s cannot be checked further', async (_, listener, mend) => {
    const { code, failed, skipped, mends } = await check(listener)
    expect([code, failed]).toEqual([1, ['REACHABLE']])
    expect(mends[0]).toMatch(mend)
    expect(skipped).toHaveLength(12)
  })

  test('behind which express.json() ran first is told so', async () => {
    const app = express().use(express.json()).post('/passerelle', toNodeHandler(good()))
    const { failed, mends } = await check((request, response) => app(request, response))
    expect(failed).toEqual(['REACHABLE'])
    expect(mends[0]).toMatch(/before express\.json\(\)/)
  })

  test('whose keys cannot be read is told so', async () => {
    const keys = () => Promise.reject(new Error('CANARY'))
    const { failed, mends } = await check(good({ keys }))
    expect(failed).toEqual(['WRONG_KEY_REFUSED', 'SIGNED_ANSWERED'])
    expect(mends[1]).toMatch(/`keys` or `seen` of yours fails/)
  })

  test('where nobody listens is named as such', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const args = [`http://127.0.0.1:${port}`, '--partner', partnerId, '--key', key]
    const { code, out } = await run('connector', 'check', ...args)
    expect([code, out]).toEqual([1, expect.stringContaining('No answer came (ECONNREFUSED)')])
  })
})
