import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RunningServer } from '../server.ts'
import type { WorldPartner } from '../testing/world.ts'
import { type Block, blocksOf, LIVE, LiveGround, take, told, untilEnd } from './live-for-test.ts'

vi.setConfig({ testTimeout: 60_000 })

let ground: LiveGround
let server: RunningServer
let ccas: WorldPartner
let mds: WorldPartner
beforeAll(async () => {
  ground = await LiveGround.open()
  server = await ground.start()
  ccas = await ground.world.addPartner('CCAS', 'CCAS')
  mds = await ground.world.addPartner('MDS', 'MDS')
})
afterAll(() => ground.close())

const ids = (events: readonly { readonly subjectId: string }[]): readonly string[] =>
  events.map(({ subjectId }) => subjectId)
const metric = async (of: RunningServer, name: string): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${of.port}/metrics`)).text()
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(name))
      ?.split(' ')
      .at(-1),
  )
}

describe('a stream', () => {
  it('begins now, says from where, and brings what happens in order', async () => {
    await ground.happen([ccas])
    const head = await ground.placed()
    const response = await ground.ask(server, ccas)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const blocks = blocksOf(response)
    expect((await blocks.next()).value).toEqual({ retry: '1000', id: head })
    const happened = [...(await ground.happen([ccas])), ...(await ground.happen([ccas]))]
    const events = []
    for await (const block of blocks) {
      const event = told(block)
      if (event === null) continue
      expect(block.id).toBe(event.position)
      if (events.push(event) === 2) break
    }
    expect(ids(events)).toEqual(happened)
  })

  it('brings everything after a position first, and then what follows, once each', async () => {
    const after = await ground.placed()
    const before = await ground.happen(
      [ccas],
      Array.from({ length: 450 }, () => ({})),
    )
    const response = await ground.ask(server, ccas, { after })
    const taken = take(response, 453)
    await ground.happen([mds])
    const then = await ground.happen([ccas], [{}, {}, {}])
    expect([...ids(await taken)].sort()).toEqual([...before, ...then].sort())
  })

  it('brings nothing of which its partner is not told', async () => {
    const after = await ground.placed()
    const response = await ground.ask(server, ccas, { after })
    const taken = take(response, 2)
    await ground.happen(
      [mds],
      Array.from({ length: 30 }, () => ({})),
    )
    const [own] = await ground.happen([ccas, mds])
    await ground.happen([mds])
    const [last] = await ground.happen([ccas])
    expect(ids(await taken)).toEqual([own, last])
  })

  it('brings only the types, the case or the referral it names, behind a position and live', async () => {
    const after = await ground.placed()
    const caseId = crypto.randomUUID()
    const happen = async () => {
      const [a] = await ground.happen([ccas], [{ type: 'referral.accepted' }])
      const [b] = await ground.happen([ccas], [{ type: 'need.met', caseId }])
      return [a, b]
    }
    const [first, second] = await happen()
    const streams = await Promise.all([
      ground.ask(server, ccas, { after, types: ['referral.accepted'] }),
      ground.ask(server, ccas, { after, caseId }),
      ground.ask(server, ccas, { after, referralId: first ?? '' }),
    ])
    const [byType, byCase, byReferral] = streams.map((response, index) =>
      take(response, index === 2 ? 1 : 2),
    )
    const [third, fourth] = await happen()
    expect(ids((await byType) ?? [])).toEqual([first, third])
    expect(ids((await byCase) ?? [])).toEqual([second, fourth])
    expect(ids((await byReferral) ?? [])).toEqual([first])
  })

  it('says that it lives, and how far it has looked', async () => {
    const quick = await ground.start({ live: { heartbeatMs: 200 } })
    const blocks = blocksOf(await ground.ask(quick, ccas))
    await blocks.next()
    await ground.happen([mds])
    const head = await ground.placed()
    const beats: Block[] = []
    for await (const block of blocks) {
      expect(block).toHaveProperty('comment')
      if (beats.push(block) > 2 && block.id === head) break
    }
    await quick.close()
  })

  it('tells the same of one event to many by making it once', async () => {
    const alone = await ground.start()
    const after = await ground.placed()
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => ground.ask(alone, ccas, { after })),
    )
    const taken = Promise.all(streams.map((response) => take(response, 5)))
    const happened = await ground.happen([ccas], [{}, {}, {}, {}, {}])
    for (const events of await taken) expect([...ids(events)].sort()).toEqual([...happened].sort())
    expect(await metric(alone, 'passerelle_live_events_total{step="delivered"}')).toBe(100)
    expect(await metric(alone, 'passerelle_live_events_total{step="rendered"}')).toBe(5)
    await alone.close()
  })

  it('is refused like any operation, before it begins', async () => {
    const refusal = async (asked: Parameters<LiveGround['ask']>[2]) => {
      const response = await ground.ask(server, ccas, asked)
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
      return [response.status, errors[0]?.extensions.code]
    }
    expect(await refusal({ scope: 'cases:read' })).toEqual([403, 'SCOPE_MISSING'])
    expect(await refusal({ types: ['no.such'] })).toEqual([400, 'BAD_USER_INPUT'])
    expect(await refusal({ types: [] })).toEqual([400, 'BAD_USER_INPUT'])
    expect(await refusal({ after: 'x' })).toEqual([400, 'BAD_USER_INPUT'])
    expect(await refusal({ agent: 'nobody' })).toEqual([403, 'AGENT_UNKNOWN'])
    expect(await refusal({ query: 'subscription { other }' })).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ])
    expect(await refusal({ accept: 'application/json' })).toEqual([406, 'NOT_ACCEPTABLE'])
    const many = Array.from({ length: 101 }, (_, i) => `a${i}: id`).join(' ')
    expect(await refusal({ query: `subscription { events { ${many} } }` })).toEqual([
      400,
      'QUERY_TOO_COSTLY',
    ])
  })

  it('leaves a query that accepts streams to the usual answer', async () => {
    const response = await ground.ask(server, ccas, {
      query: '{ viewer { scopes } }',
      accept: 'application/json, text/event-stream',
    })
    expect(response.headers.get('content-type')).toContain('application/json')
  })

  it('is refused beyond what a partner and a process may have open', async () => {
    const small = await ground.start({ live: { perPartner: 2, perProcess: 3 } })
    const open = await Promise.all([ground.ask(small, ccas), ground.ask(small, ccas)])
    expect(open.map(({ status }) => status)).toEqual([200, 200])
    expect((await ground.ask(small, ccas)).status).toBe(503)
    const other = await ground.ask(small, mds)
    expect(other.status).toBe(200)
    expect((await ground.ask(small, mds)).status).toBe(503)
    for (const { body } of [...open, other]) await body?.cancel()
    await vi.waitFor(async () => expect(await metric(small, 'passerelle_live_streams')).toBe(0), {
      timeout: 10_000,
    })
    expect((await ground.ask(small, ccas)).status).toBe(200)
    await small.close()
  })
})

describe('a stream ends', () => {
  it('with its token, and goes on where it was with a new one', async () => {
    const after = await ground.placed()
    const first = untilEnd(await ground.ask(server, ccas, { after, seconds: 2 }))
    const [one] = await ground.happen([ccas])
    const ended = await first
    expect(ended).toMatchObject({ code: 'UNAUTHENTICATED', complete: true })
    expect(ids(ended.events)).toEqual([one])
    const [two] = await ground.happen([ccas])
    const position = ended.events.at(-1)?.position ?? null
    expect(ids(await take(await ground.ask(server, ccas, { after: position }), 1))).toEqual([two])
  })

  it('when its client, its partner or its agent is no longer in force, others go on', async () => {
    const { owner } = ground.world
    const partner = await ground.world.addPartner('CCAS', 'Suspended')
    await owner.query(
      `insert into agent_membership (id, partner_id, agent_ref, since) values (gen_random_uuid(), $1, 'a1', now())`,
      [partner.id],
    )
    for (const [end, mend, code] of [
      [
        `update client set status = 'SUSPENDED'`,
        `update client set status = 'ACTIVE'`,
        'CLIENT_SUSPENDED',
      ],
      [
        `update partner set status = 'SUSPENDED'`,
        `update partner set status = 'ACTIVE'`,
        'CLIENT_SUSPENDED',
      ],
      [`update agent_membership set until = now()`, 'select $1::uuid', 'AGENT_UNKNOWN'],
    ] as const) {
      const where = end.includes('partner set') ? ' where id = $1' : ' where partner_id = $1'
      const other = take(await ground.ask(server, mds), 1)
      const ended = untilEnd(await ground.ask(server, partner, { agent: 'a1' }))
      await owner.query(end + where, [partner.id])
      expect(await ended).toMatchObject({ code, complete: true, events: [] })
      await owner.query(mend.startsWith('select') ? mend : mend + where, [partner.id])
      const [id] = await ground.happen([mds, partner])
      expect(ids(await other)).toEqual([id])
    }
  })

  it('when the server stops, which waits for none', async () => {
    const stopping = await ground.start()
    const ended = untilEnd(await ground.ask(stopping, ccas))
    await stopping.close()
    expect(await ended).toMatchObject({ code: 'OVERLOADED', complete: true })
  })

  it('when its reader takes nothing, without holding the others up', async () => {
    const strict = await ground.start({ live: { stallMs: 300 } })
    const after = await ground.placed()
    const token = await ground.token(ccas)
    const query = `subscription($after: Position) { events(after: $after) { ${Array.from({ length: 90 }, (_, i) => `a${i}: subjectId`).join(' ')} } }`
    const slow = request(`http://127.0.0.1:${strict.port}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
    })
    const closed = new Promise((resolve) => {
      slow.on('error', resolve)
      slow.on('response', (response) => {
        response.pause()
        response.on('close', resolve).on('error', resolve)
      })
    })
    slow.end(JSON.stringify({ query, variables: { after } }))
    const quick = take(await ground.ask(strict, ccas, { after }), 4_000)
    for (let batch = 0; batch < 8; batch += 1) {
      await ground.happen(
        [ccas],
        Array.from({ length: 500 }, () => ({})),
      )
    }
    expect(await quick).toHaveLength(4_000)
    await vi.waitFor(async () => expect(await metric(strict, 'passerelle_live_streams')).toBe(0), {
      timeout: 20_000,
    })
    expect(ground.logged.join('')).toContain('"code":"OVERLOADED"')
    slow.destroy()
    await closed
    await strict.close()
  })
})

describe('cut connections', () => {
  it('leave no gap and make no twin, over two processes and under concurrent writers', async () => {
    const servers = [server, await ground.start()] as const
    const start = await ground.placed()
    const total = 1_200
    let written = 0
    const expected: string[] = []
    const writer = async (): Promise<void> => {
      while (written < total) {
        written += 3
        const own = await ground.happen([ccas], [{}, {}], Math.random() * 15)
        expected.push(...own)
        await ground.happen([mds])
      }
    }
    const writing = Promise.all(Array.from({ length: 3 }, writer))
    const found: string[] = []
    let after = start
    let cuts = 0
    let finished = false
    const done = writing.then(async () => {
      finished = true
    })
    while (!finished || cuts < 200 || found.length < expected.length) {
      const cut = new AbortController()
      const timer = setTimeout(() => cut.abort(), Math.random() * 60)
      try {
        const at = servers[cuts % 2] ?? server
        const response = await ground.ask(at, ccas, { after, signal: cut.signal })
        for await (const block of blocksOf(response)) {
          const event = told(block)
          if (event !== null) found.push(event.subjectId)
          if (block.id !== undefined) {
            expect(BigInt(block.id)).toBeGreaterThanOrEqual(BigInt(after))
            after = block.id
          }
        }
      } catch (error) {
        if (!cut.signal.aborted) throw error
      } finally {
        clearTimeout(timer)
      }
      cuts += 1
      if (cuts > 3_000) break
      await sleep(0)
    }
    await done
    expect(cuts).toBeGreaterThanOrEqual(200)
    expect(new Set(found).size).toBe(found.length)
    expect([...found].sort()).toEqual([...expected].sort())
  })
})

it('a document asks for one subscription and nothing beside it', async () => {
  const response = await ground.ask(server, ccas, {
    query: LIVE.replace('events(', 'a: events(after: $after) { id } events('),
  })
  expect(response.status).toBe(400)
})
