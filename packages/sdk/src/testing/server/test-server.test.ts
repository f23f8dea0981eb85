import { expect, test } from 'vitest'
import { liveEvents } from '../../events/index.ts'
import documents from '../../generated/documents.json' with { type: 'json' }
import { createPasserelle, SdkError, unwrap } from '../../index.ts'
import { clientCredentials } from '../../oauth/index.ts'
import {
  CreateWebhookEndpoint,
  RotateWebhookSecret,
  WebhookDeliveries,
} from '../../operations/index.ts'
import { createWebhookHandler } from '../../webhooks/index.ts'
import { createTestServer, defaultSeed, notInTestServer } from '../index.ts'

test('the seed is a network in which one acts as either side', async () => {
  const server = createTestServer()
  const ccas = createPasserelle(server)
  const caf = createPasserelle(server.as('caf'))
  const { referral, partner } = server.ids
  expect((await ccas.viewer.get()).partner.id).toBe(partner('ccas'))
  const accepted = await caf.referrals.get({ id: referral('loyer-caf') })
  expect(accepted).toMatchObject({ state: 'ACCEPTED', source: { name: 'CCAS de Besançon' } })
  const sent = unwrap(await ccas.referrals.send({ id: referral('soins'), expectedVersion: 1 }))
  expect(sent.target).toMatchObject({ name: 'Le Point du jour', shownAsCategory: false })
  const departement = createPasserelle(server.as('departement'))
  const seen = await departement.sharedCases.get({ id: server.ids.case('moreau') })
  expect(seen?.participants.map(({ partner: { name } }) => name)).toEqual([
    'CCAS de Besançon',
    'Département du Doubs',
    'CAF du Doubs',
    'Association d’accompagnement',
  ])
  expect(() => server.as('nobody')).toThrow(TypeError)
  expect(() => referral('nothing')).toThrow(TypeError)
})

test('identifiers are the same in every run', () => {
  const [one, other] = [createTestServer(), createTestServer()]
  expect(other.ids.referral('repas')).toBe(one.ids.referral('repas'))
})

test('two servers share nothing', async () => {
  const [one, other] = [createTestServer(), createTestServer()]
  const id = one.ids.referral('soins')
  await createPasserelle(one).referrals.send({ id, expectedVersion: 1 })
  expect((await createPasserelle(other).referrals.get({ id }))?.state).toBe('DRAFT')
})

test('facts that were disclosed are read, and leave their record', async () => {
  const server = createTestServer()
  const caf = createPasserelle(server.as('caf'))
  const purpose = 'COORDINATE_SUPPORT'
  const id = server.ids.case('moreau')
  const contact = await caf.sharedCases.facet(id, 'contact', ['familyName', 'phone'], { purpose })
  expect(contact).toMatchObject({ familyName: 'Moreau-Fictif', phone: '+33 1 99 00 00 41' })
  const aid = await caf.sharedCases.facet(id, 'municipalAid', ['aidsGrantedThisYear'], { purpose })
  expect(aid?.aidsGrantedThisYear).toBeNull()
  expect(aid?.access[0]).toMatchObject({ reason: 'CATEGORY_NOT_COVERED' })
  const text = new String(
    'query R { accessRecords { nodes { reader { name } fields purpose } totalCount } }',
  )
  const asked = createPasserelle(server).query(text as { toString(): string }, {} as never)
  expect(await asked).toEqual({
    accessRecords: {
      totalCount: 1,
      nodes: [
        {
          reader: { name: 'CAF du Doubs' },
          ...{ fields: ['CONTACT_FAMILY_NAME', 'CONTACT_PHONE'], purpose },
        },
      ],
    },
  })
})

test('the clock ends tokens, and the connection takes a new one', async () => {
  const server = createTestServer()
  const token = await server.token(undefined, server.url)
  const fixed = createPasserelle({ ...server, token, maxRetries: 0 })
  await fixed.viewer.get()
  server.clock.advance({ minutes: 6 })
  const failed = await fixed.viewer.get().catch((error: unknown) => error)
  expect(SdkError.is(failed) && failed.code).toBe('UNAUTHENTICATED')
  expect((await createPasserelle(server).viewer.get()).clientId).toBe('ccas-tests')
  expect(() => server.clock.set('2020-01-01T00:00:00Z')).toThrow(RangeError)
  expect(() => server.clock.set('never')).toThrow(TypeError)
})

test('what falls due while the clock moves happens at its own moment', async () => {
  const server = createTestServer()
  const { referrals } = createPasserelle(server)
  const id = server.ids.referral('loyer-fsl')
  const before = server.clock.now().getTime()
  server.clock.advance({ days: 200 })
  const { history } = (await referrals.history({ id, last: 3 })) ?? { history: [] }
  expect(history.map(({ type }) => type)).toEqual([
    'referral.expired',
    'referral.reminded',
    'referral.sent',
  ])
  const days = history.map(({ occurredAt }) => (Date.parse(occurredAt) - before) / 86_400_000)
  // Sent two days before; the legal deadline of 60 days and a fortnight put the end off.
  expect(days.map((count) => Math.round(count))).toEqual([73, 8, -2])
})

test('programs get their tokens as from the real token endpoint', async () => {
  const server = createTestServer()
  const { tokenUrl, fetch } = server
  const client = { tokenUrl, fetch, clientSecret: 'any' }
  const token = clientCredentials({ ...client, clientId: 'departement', scope: 'directory:read' })
  const viewer = await createPasserelle({ ...server, token }).viewer.get()
  expect(viewer).toMatchObject({ scopes: ['directory:read'], partner: { kind: 'DEPARTEMENT' } })
  const nobody = clientCredentials({ ...client, clientId: 'nobody' })
  const failed = await createPasserelle({ ...server, token: nobody })
    .viewer.get()
    .catch((error: unknown) => error)
  expect(SdkError.is(failed) && failed.code).toBe('INVALID_CLIENT')
})

test('a live stream ends with its token, and the SDK goes on', async () => {
  const server = createTestServer()
  const codes: string[] = []
  const hooks = { onRetry: ({ code }: { readonly code: string }) => void codes.push(code) }
  const { referrals } = createPasserelle(server)
  const stream = liveEvents(
    { ...server, hooks },
    { types: ['referral.sent', 'referral.cancelled'] },
  )
  const id = server.ids.referral('soins')
  const first = stream.next()
  await new Promise((resolve) => setTimeout(resolve, 20))
  await referrals.send({ id, expectedVersion: 1 })
  expect((await first).value).toMatchObject({ type: 'referral.sent', subjectId: id })
  const second = stream.next()
  server.clock.advance({ minutes: 6 })
  await referrals.cancel({ id, expectedVersion: 2, reasonCode: 'SOLVED_ELSEWHERE' })
  expect((await second).value).toMatchObject({ type: 'referral.cancelled' })
  expect(codes).toEqual(['UNAUTHENTICATED'])
  await stream.return(undefined)
})

test('webhooks are tried again by the schedule, in the order of their subject', async () => {
  const server = createTestServer()
  const ccas = createPasserelle(server)
  const url = 'https://ccas.test/webhooks'
  const input = { url, eventTypes: ['referral.'], signing: 'HMAC' } as const
  const { createWebhookEndpoint: made } = await ccas.query(CreateWebhookEndpoint, { input })
  if (made.__typename !== 'WebhookEndpointWithSecret') throw new Error(made.code)
  const handled: string[] = []
  const handler = createWebhookHandler({
    secrets: made.secret ?? '',
    on: {
      'referral.sent': ({ id }) => handled.push(id),
      'referral.cancelled': ({ id }) => handled.push(id),
    },
  })
  let broken = true
  server.webhooks.connect(url, (request) =>
    broken ? new Response(null, { status: 500 }) : handler(request),
  )
  const id = server.ids.referral('soins')
  await ccas.referrals.send({ id, expectedVersion: 1 })
  await ccas.referrals.cancel({ id, expectedVersion: 2, reasonCode: 'SOLVED_ELSEWHERE' })
  const outcomes = async () => (await server.webhooks.deliver()).map(({ outcome }) => outcome)
  expect(await outcomes()).toEqual(['REFUSED'])
  expect(await outcomes()).toEqual([])
  broken = false
  server.clock.advance({ seconds: 5 })
  expect(await outcomes()).toEqual(['DELIVERED', 'DELIVERED'])
  expect(handled).toHaveLength(2)
  const { endpoint } = made
  const log = await ccas.query(WebhookDeliveries, { endpointId: endpoint.id })
  const tries = log.webhookDeliveries.nodes.map(({ attempts }) => attempts.length)
  expect(tries).toEqual([1, 2])
  const rotation = { id: endpoint.id, expectedVersion: 1, overlapHours: 1 }
  const { rotateWebhookSecret: rotated } = await ccas.query(RotateWebhookSecret, {
    input: rotation,
  })
  expect(rotated).toMatchObject({ __typename: 'WebhookEndpointWithSecret' })
  const next = server.ids.referral('loyer-fsl')
  const seen = await ccas.referrals.get({ id: next })
  const expectedVersion = seen?.version ?? 0
  await ccas.referrals.cancel({ id: next, expectedVersion, reasonCode: 'SOLVED_ELSEWHERE' })
  // The old secret signs beside the new one for an hour.
  expect(await outcomes()).toEqual(['DELIVERED'])
})

test('what is not in the test server is refused, and the list says so', async () => {
  const passerelle = createPasserelle({ ...createTestServer(), maxRetries: 0 })
  const text = new String('query C { connector { url } }')
  const failed = await passerelle
    .query(text as { toString(): string }, {} as never)
    .catch((error: unknown) => error)
  expect(SdkError.is(failed) && failed.code).toBe('NOT_IN_TEST_SERVER')
  expect(notInTestServer()).toContain('Query.connector')
  // Sessions of widgets and hosted desks are a back end's own business with the server.
  expect(notInTestServer().length).toBeLessThan(40)
})

test('every operation of the SDK runs, or is one of those that are refused', async () => {
  const server = createTestServer()
  const refused = notInTestServer().map((place) => place.split('.')[1] ?? '')
  for (const { kind, name, document } of Object.values(documents)) {
    const [, variables = ''] = /^query \w+\(([^)]*)\)/.exec(document) ?? []
    if (kind !== 'query' || /!\s*$|!\s*\$|!\s*\n/m.test(variables)) continue
    const text = new String(document)
    const asked = createPasserelle({ ...server, maxRetries: 0 }).query(
      text as { toString(): string },
      {} as never,
    )
    const failed = await asked.then(
      () => null,
      (error: unknown) => (SdkError.is(error) ? error.code : error),
    )
    const isRefused = refused.some((field) => new RegExp(`\\b${field}\\b`).test(document))
    expect([name, failed]).toEqual([name, isRefused ? 'NOT_IN_TEST_SERVER' : null])
  }
})

test('the fetch of the test server reaches nothing else', async () => {
  const { fetch } = createTestServer()
  await expect(fetch('https://example.org')).rejects.toThrow(TypeError)
  expect((await fetch('http://passerelle.test/nope')).status).toBe(404)
})

test('a seed of one’s own is checked', () => {
  const [first] = defaultSeed.services
  if (first === undefined) throw new Error('the seed has no service')
  const services = [{ ...first, partner: 'nobody' }]
  expect(() => createTestServer({ seed: { ...defaultSeed, services } })).toThrow(/nobody/)
  expect(() => createTestServer({ seed: { ...defaultSeed, partners: [] } })).toThrow(TypeError)
})
