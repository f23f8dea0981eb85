import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { withOwner } from './client.store.ts'
import { main } from './main.ts'

const PARTNER = '01900000-0000-7000-8000-000000000001'
const HOST = '01900000-0000-7000-8000-000000000002'
const NOBODY = '01900000-0000-7000-8000-000000000003'
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await withOwner(database.ownerUrl, (owner) =>
    owner.query(
      `insert into partner (id, kind, name, created_at, updated_at)
       values ($1, 'ASSOCIATION', 'Association', now(), now()), ($2, 'CCAS', 'CCAS', now(), now())`,
      [PARTNER, HOST],
    ),
  )
})
afterAll(() => database.drop())

async function run(...argv: string[]): Promise<{ readonly code: number; readonly said: string }> {
  let said = ''
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      said += text
      return true
    })
  }
  try {
    return { code: await main(argv, { DATABASE_URL: database.ownerUrl }), said }
  } finally {
    vi.restoreAllMocks()
  }
}

const begin = (partner: string, url = 'https://hote.example/association') =>
  run('hosting', 'begin', '--partner', partner, '--host', HOST, '--url', url)
const address = (given: string) =>
  run('hosting', 'address', '--partner', PARTNER, '--agent', 'benevole', '--address', given)

describe('passerelle hosting', () => {
  it('delegates once, says where to write, and ends, each with its event and audit record', async () => {
    const begun = await begin(PARTNER)
    expect(begun.code).toBe(0)
    const { id } = JSON.parse(begun.said)
    expect((await begin(PARTNER)).code).toBe(2)
    expect(JSON.parse((await address('a@asso.example')).said)).toMatchObject({ version: 1 })
    const changed = await address('b@asso.example')
    expect(JSON.parse(changed.said)).toMatchObject({ version: 2 })
    expect(changed.said).not.toContain('@')
    const ended = await run('hosting', 'end', id)
    expect(JSON.parse(ended.said)).toMatchObject({ endReason: 'BY_OPERATOR', version: 2 })
    expect((await run('hosting', 'end', id)).code).toBe(4)
    const { rows } = await withOwner(database.ownerUrl, (owner) =>
      owner.query<{ type: string; commands: string }>(
        `select e.type, (select count(*) from audit_record a where a.aggregate_id = e.aggregate_id
           and a.aggregate_version = e.aggregate_version)::text as commands from event e order by e.occurred_at, e.id`,
      ),
    )
    expect(rows).toEqual(
      [
        'desk_hosting.begun',
        'agent.registered',
        'notice_address.set',
        'notice_address.set',
        'desk_hosting.ended',
      ].map((type) => ({ type, commands: '1' })),
    )
  })

  it('refuses what does not exist or cannot be used, without repeating it', async () => {
    expect((await begin(NOBODY)).code).toBe(4)
    expect((await begin(PARTNER, 'http://hote.example/')).code).toBe(2)
    const refused = await address('no-address')
    expect(refused).toMatchObject({ code: 2, said: expect.not.stringContaining('no-address') })
  })
})
