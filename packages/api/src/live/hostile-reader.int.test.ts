import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RunningServer } from '../server.ts'
import type { WorldPartner } from '../testing/world.ts'
import { type Asked, blocksOf, LiveGround, take } from './live-for-test.ts'

vi.setConfig({ testTimeout: 60_000 })

let ground: LiveGround
let server: RunningServer
let ccas: WorldPartner
beforeAll(async () => {
  ground = await LiveGround.open()
  server = await ground.start()
  ccas = await ground.world.addPartner('CCAS', 'CCAS')
})
afterAll(() => ground.close())

async function refusal(asked: Asked): Promise<string | undefined> {
  const response = await ground.ask(server, ccas, asked)
  if (response.status === 200) {
    await response.body?.cancel()
    return 'a stream'
  }
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return errors[0]?.extensions.code
}

describe('a subscription is refused', () => {
  it.each([
    'subscription { events @skip(if: true) { id } }',
    'subscription ($never: Boolean = false) { events @include(if: $never) { id } }',
    'subscription { ... @include(if: false) { events { id } } }',
    'subscription { ...F @skip(if: true) } fragment F on Subscription { events { id } }',
    'subscription { ...F } fragment F on Subscription { events @skip(if: true) { id } }',
  ])('when a condition leaves nothing to follow: %s', async (query) => {
    expect(await refusal({ query })).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('when it is long, for it is kept while its stream is open', async () => {
    const query = `subscription { events { id } } #${'-'.repeat(17_000)}`
    expect(await refusal({ query })).toBe('QUERY_TOO_COSTLY')
    const types = Array.from({ length: 2_000 }, () => 'referral.sent')
    expect(await refusal({ types })).toBe('QUERY_TOO_COSTLY')
  })

  it('when it asks more of an event than an event has', async () => {
    const asked = (times: number): string =>
      Array.from({ length: times }, (_, i) => `a${i}: codes { name value }`).join(' ')
    expect(await refusal({ query: `subscription { events { ${asked(10)} } }` })).toBe(
      'QUERY_TOO_COSTLY',
    )
    const whole = `id position type occurredAt subjectType subjectId subjectVersion networkId caseId actorPartnerId`
    const query = `subscription { events { ${whole} ${asked(3)} } }`
    expect(await refusal({ query })).toBe('a stream')
  })

  it('when it begins where nothing ever was, rather than to hear nothing for ever', async () => {
    expect(await refusal({ after: '999999999999999999' })).toBe('BAD_USER_INPUT')
    expect(await refusal({ after: await ground.placed() })).toBe('a stream')
  })

  it('when what it names is no identifier', async () => {
    expect(await refusal({ caseId: 'x' })).toBe('BAD_USER_INPUT')
    expect(await refusal({ referralId: 'x'.repeat(64) })).toBe('BAD_USER_INPUT')
  })
})

describe('a stream', () => {
  it('finds what it names in whatever case it is written', async () => {
    const after = await ground.placed()
    const caseId = crypto.randomUUID()
    const taken = take(await ground.ask(server, ccas, { after, caseId: caseId.toUpperCase() }), 1)
    const [subjectId] = await ground.happen([ccas], [{ caseId }])
    expect(await taken).toMatchObject([{ subjectId }])
  })

  it('says how far it has looked while it reads through much that its filter leaves out', async () => {
    const slow = await ground.start({ live: { heartbeatMs: 20, pollMs: 10, page: 1 } })
    const after = await ground.placed()
    await ground.happen(
      [ccas],
      Array.from({ length: 1_500 }, () => ({})),
    )
    const head = BigInt(await ground.placed())
    const response = await ground.ask(slow, ccas, { after, types: ['need.met'] })
    const between: bigint[] = []
    for await (const { comment, id } of blocksOf(response) as AsyncGenerator<
      Record<string, string>
    >) {
      if (comment === undefined || id === undefined) continue
      if (BigInt(id) === head) break
      between.push(BigInt(id))
    }
    expect(between.filter((position) => position > BigInt(after)).length).toBeGreaterThan(0)
    await slow.close()
  })

  it('is kept from nobody by a partner that opens many at once', async () => {
    const small = await ground.start({ live: { perPartner: 2, perProcess: 3 } })
    const other = await ground.world.addPartner('MDS', 'MDS')
    const burst = Array.from({ length: 60 }, (_, asked) =>
      ground.ask(small, asked === 30 ? other : ccas),
    )
    const statuses = (await Promise.all(burst)).map(({ status }) => status)
    expect(statuses[30]).toBe(200)
    expect(statuses.filter((status) => status === 200)).toHaveLength(3)
    await small.close()
  })
})
