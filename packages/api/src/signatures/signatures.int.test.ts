import { randomBytes } from 'node:crypto'
import * as noble from '@noble/ed25519'
import { systemClock } from '@passerelle/schema'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { main } from '../cli/main.ts'
import { serveForTest } from '../http/server-for-test.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { SignatureKeys } from './index.ts'

const KEY = new Uint8Array(randomBytes(32))
let database: TestDatabase
let app: pg.Pool
let owner: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  app = new pg.Pool({ connectionString: database.appUrl, max: 8 })
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await database.drop()
})
beforeEach(() => owner.query('delete from signature_key'))
afterEach(() => {
  vi.restoreAllMocks()
})

const ADD_RETIRING = `insert into signature_key values
  (gen_random_uuid(), 'whpk_${'A'.repeat(43)}=', '', now(), now() + interval '1 day')`

// With an issuer of its own a server has no other key that it would miss first.
const EXTERNAL = {
  issuer: 'https://sso.example',
  audience: 'a',
  jwksUrl: new URL('https://sso.example/'),
}

/** As another process of the installation, which has read nothing yet. */
function anotherProcess(installationKey = KEY): SignatureKeys {
  return new SignatureKeys(app, installationKey)
}

async function publicKeys(keys: SignatureKeys): Promise<readonly string[]> {
  return (await keys.published()).map(({ publicKey }) => publicKey)
}

/** By a program that shares no code with ours. */
async function verifies(signature: string, content: string, publicKey: string): Promise<boolean> {
  return noble.verifyAsync(
    Buffer.from(signature.replace(/^v1a,/, ''), 'base64'),
    Buffer.from(content),
    Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64'),
  )
}

async function signed(keys: SignatureKeys, body: string): Promise<readonly [string, string[]]> {
  const headers = (await keys.signer()).sign(body, systemClock.now())
  return [
    `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`,
    headers['webhook-signature'].split(' '),
  ]
}

async function passerelle(...argv: string[]): Promise<{ exit: number; printed: string }> {
  let printed = ''
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += text
      return true
    })
  }
  const exit = await main(argv, {
    DATABASE_URL: database.ownerUrl,
    PASSERELLE_KEY: Buffer.from(KEY).toString('base64url'),
  })
  vi.restoreAllMocks()
  return { exit, printed }
}

describe('the signature keys', () => {
  it('are one set, however many processes start at once', async () => {
    const processes = Array.from({ length: 8 }, () => anotherProcess())
    const seen = await Promise.all(processes.map(publicKeys))
    expect(seen[0]).toHaveLength(1)
    expect(new Set(seen.flat()).size).toBe(1)
  })

  it('make signatures that an independent implementation accepts, and only for that content', async () => {
    const keys = anotherProcess()
    const [publicKey = ''] = await publicKeys(keys)
    const [content, [signature = '', ...others]] = await signed(keys, '{"é":1}')
    expect(others).toEqual([])
    expect(await verifies(signature, content, publicKey)).toBe(true)
    expect(await verifies(signature, `${content} `, publicKey)).toBe(false)
  })

  it('give each body an identifier of its own', async () => {
    const signer = await anotherProcess().signer()
    const ids = ['a', 'a'].map((body) => signer.sign(body, systemClock.now())['webhook-id'])
    expect(new Set(ids).size).toBe(2)
  })

  it('overlap while they rotate: a partner may trust the old key or the new one', async () => {
    const running = new SignatureKeys(app, KEY, { reloadAfterMs: 0 })
    const [old = ''] = await publicKeys(running)
    expect(await passerelle('signatures', 'rotate')).toMatchObject({ exit: 0 })
    const published = await running.published()
    expect(
      published.map(({ publicKey, retiresAt }) => [publicKey === old, retiresAt === null]),
    ).toEqual([
      [false, true],
      [true, false],
    ])
    const [content, signatures] = await signed(running, '{}')
    expect(signatures).toHaveLength(2)
    for (const [index, { publicKey }] of published.entries()) {
      expect(await verifies(signatures[index] ?? '', content, publicKey)).toBe(true)
    }
  })

  it('sign no more once they retired, and their private parts are destroyed', async () => {
    const [old] = await publicKeys(anotherProcess())
    await passerelle('signatures', 'rotate', '--overlap-days', '0')
    const keys = anotherProcess()
    expect(await publicKeys(keys)).not.toContain(old)
    expect((await signed(keys, '{}'))[1]).toHaveLength(1)
    const { rows } = await owner.query(
      'select sealed_private_key is null as destroyed from signature_key where public_key = $1',
      [old],
    )
    expect(rows).toEqual([{ destroyed: true }])
  })

  it('do not open under another installation key, nor in the place of another key', async () => {
    await publicKeys(anotherProcess())
    const stranger = anotherProcess(new Uint8Array(randomBytes(32)))
    await expect(stranger.signer()).rejects.toMatchObject({ code: 'SIGNATURE_KEYS_SEALED' })
    await passerelle('signatures', 'rotate')
    await owner.query(`update signature_key set sealed_private_key =
      (select sealed_private_key from signature_key where retires_at is not null)`)
    await expect(anotherProcess().signer()).rejects.toMatchObject({ code: 'SIGNATURE_KEYS_SEALED' })
  })

  it('can be read again after a failure', async () => {
    let broken = true
    const keys = new SignatureKeys(
      { query: (...asked) => (broken ? Promise.reject(new Error('lost')) : app.query(...asked)) },
      KEY,
    )
    await expect(keys.signer()).rejects.toThrow('lost')
    broken = false
    expect(await publicKeys(keys)).toHaveLength(1)
  })

  it.each([
    ['replace a key', `update signature_key set retires_at = now()`],
    ['take one away', `delete from signature_key`],
    ['add one that retires', ADD_RETIRING],
  ])('cannot be touched by the serving role: it may not %s', async (_what, statement) => {
    await publicKeys(anotherProcess())
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' })
  })

  it('are not destroyed by the serving role while they sign', async () => {
    await publicKeys(anotherProcess())
    const { rowCount } = await app.query('update signature_key set sealed_private_key = null')
    expect(rowCount).toBe(0)
  })
})

describe('passerelle signatures', () => {
  it('lists every key without its private part, and refuses an overlap that is no number', async () => {
    await publicKeys(anotherProcess())
    await passerelle('signatures', 'rotate')
    const { exit, printed } = await passerelle('signatures', 'list')
    expect(exit).toBe(0)
    const listed: object[] = JSON.parse(printed)
    expect(listed.map((key) => Object.keys(key))).toEqual(
      Array.from({ length: 2 }, () => ['id', 'publicKey', 'createdAt', 'retiresAt']),
    )
    expect(await passerelle('signatures', 'rotate', '--overlap-days', '-1')).toMatchObject({
      exit: 2,
    })
  })
})

describe('a server', () => {
  it('publishes the public keys where partners look for them', async () => {
    const server = await serveForTest()
    try {
      const response = await fetch(`${server.url}/.well-known/passerelle-keys`)
      expect(response.headers.get('cache-control')).toBe('public, max-age=300')
      const body: unknown = await response.json()
      expect(body).toEqual({
        keys: [
          {
            id: expect.any(String),
            publicKey: expect.stringMatching(/^whpk_[A-Za-z0-9+/]{43}=$/),
            createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
            retiresAt: null,
          },
        ],
      })
      const stranger = server.start({}, { externalIssuer: EXTERNAL, installationKey: KEY })
      await expect(stranger).rejects.toMatchObject({ code: 'SIGNATURE_KEYS_SEALED' })
    } finally {
      await server.close()
    }
  })
})
