import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { basic } from '../http/server-for-test.ts'
import { createLog } from '../observability/index.ts'
import { startSandbox } from '../sandbox/run-sandbox.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { withOwner } from './client.store.ts'
import { main } from './main.ts'

const PARTNER = '01900000-0000-7000-8000-000000000001'
let database: TestDatabase
let folder: string
let printed = ''

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'passerelle-cli-'))
  await withOwner(database.ownerUrl, (owner) =>
    owner.query(
      `insert into partner (id, kind, name, created_at, updated_at) values ($1, 'CCAS', 'CCAS', now(), now())`,
      [PARTNER],
    ),
  )
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const run = (...argv: string[]): Promise<number> => runWith({}, argv)

async function runWith(
  env: Readonly<Record<string, string>>,
  argv: readonly string[],
): Promise<number> {
  printed = ''
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += text
      return true
    })
  }
  try {
    return await main([...argv], { DATABASE_URL: database.ownerUrl, ...env })
  } finally {
    vi.restoreAllMocks()
  }
}

it('npm start gives the sandbox only what it takes', async () => {
  const file = new URL('../../../../scripts/commands.mjs', import.meta.url).href
  const { commands }: { commands: Readonly<Record<string, readonly string[]>> } = await import(file)
  const [, ...given] = commands['start'] ?? []
  expect(given.filter((argument) => argument === '--beside')).toHaveLength(2)
  // A setting that cannot be is refused after the arguments were read, before anything starts.
  expect(await runWith({ PORT: 'none' }, given)).not.toBe(0)
  expect(printed).toContain('PORT')
  expect(printed).not.toContain('argument')
  expect(await runWith({ PORT: 'none' }, [...given, 'more'])).not.toBe(0)
  expect(printed).toContain('too many arguments')
})

describe('passerelle client', () => {
  const create = [
    'client',
    'create',
    '--partner',
    PARTNER,
    '--name',
    'Logiciel',
    '--scope',
    'cases:read',
  ]

  it('registers a program by its public keys, suspends it and lets it act again', async () => {
    const jwks = join(folder, 'jwks.json')
    const { publicKey } = await generateKeyPair('ES256')
    await writeFile(jwks, JSON.stringify({ keys: [await exportJWK(publicKey)] }))
    expect(await run(...create, '--client-id', 'logiciel', '--jwks', jwks)).toBe(0)
    expect(JSON.parse(printed)).toEqual({ clientId: 'logiciel' })
    expect(await run(...create, '--client-id', 'logiciel', '--jwks', jwks)).toBe(4)
    expect(await run('client', 'suspend', 'logiciel')).toBe(0)
    expect(await run('client', 'list', '--partner', PARTNER)).toBe(0)
    expect(JSON.parse(printed)).toMatchObject([{ clientId: 'logiciel', status: 'SUSPENDED' }])
    expect(await run('client', 'resume', 'logiciel')).toBe(0)
    expect(await run('client', 'suspend', 'nobody')).toBe(4)
  })

  it('refuses a private key, and tells a secret once where there is no key', async () => {
    const jwks = join(folder, 'private.json')
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    await writeFile(jwks, JSON.stringify({ keys: [await exportJWK(privateKey)] }))
    expect(await run(...create, '--jwks', jwks)).toBe(2)
    expect(printed).toContain('private key')
    expect(await run(...create)).toBe(0)
    const { clientSecret } = JSON.parse(printed)
    expect(clientSecret).toHaveLength(43)
    await run('client', 'list')
    expect(printed).not.toContain(clientSecret)
  })

  it.each([
    [2, ['client', 'create', '--partner', PARTNER, '--name', 'x', '--scope', 'everything']],
    [2, ['client', 'create', '--name', 'x']],
    [4, ['client', 'create', '--partner', 'x', '--name', 'x', '--scope', 'cases:read']],
    [2, ['nonsense']],
    [2, ['serve']],
    [0, ['--help']],
    [0, ['client', '--help']],
  ])('ends with %i for %j', async (code, argv) => {
    expect(await run(...argv)).toBe(code)
    expect(printed).not.toBe('')
  })

  it('ends with 3 when the database does not answer', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const code = await main(['migrate'], { DATABASE_URL: 'postgresql://x@127.0.0.1:1/x' })
    expect(code).toBe(3)
  })
})

describe('the sandbox', () => {
  it('starts on an empty database, keeps its clients, and starts again on the same data', async () => {
    const empty = await createTestDatabase({ migrated: false })
    const env = { DATABASE_URL: empty.ownerUrl, PASSERELLE_DATA: join(folder, 'data'), PORT: '0' }
    const roles = { appUrl: new URL(empty.appUrl), workerUrl: new URL(empty.workerUrl) }
    // The roles of the run's server are shared: the sandbox must find the passwords they have.
    await mkdir(env.PASSERELLE_DATA)
    await writeFile(
      join(env.PASSERELLE_DATA, 'roles.json'),
      JSON.stringify({
        passerelle_app: roles.appUrl.password,
        passerelle_worker: roles.workerUrl.password,
      }),
    )
    const log = createLog({ level: 'silent' })
    const start = () => startSandbox({ env, log, fresh: false, scale: 0.02, say: () => undefined })
    const first = await start()
    const tokenOf = async ({ server, clients }: typeof first): Promise<number> => {
      const [client] = clients
      if (client === undefined) throw new Error('the sandbox has no client')
      const response = await fetch(`${server.url}/oauth/token`, {
        method: 'POST',
        headers: basic(client.clientId, client.clientSecret),
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      })
      return response.status
    }
    expect(await tokenOf(first)).toBe(200)
    expect((await stat(first.sandboxFile)).mode & 0o777).toBe(0o600)
    // What opens the keys of cases: the second start would refuse another ring than the first one's.
    const ring = join(env.PASSERELLE_DATA, 'case-key-ring')
    expect((await stat(ring)).mode & 0o777).toBe(0o600)
    const written = await readFile(ring, 'utf8')
    await first.close()
    const second = await start()
    expect(second.clients).toEqual(first.clients)
    expect(await readFile(ring, 'utf8')).toBe(written)
    const keys = new URL(empty.ownerUrl)
    keys.pathname += '_keys'
    await withOwner(keys.href, async (owner) => {
      expect((await owner.query('select from key_store_migration')).rowCount).toBeGreaterThan(0)
    })
    expect(await tokenOf(second)).toBe(200)
    await second.close()
    await rm(second.sandboxFile)
    const third = await start()
    expect(third.clients[0]?.clientSecret).not.toBe(first.clients[0]?.clientSecret)
    expect(await tokenOf(third)).toBe(200)
    await third.close()
    await expect(
      startSandbox({ env, log, fresh: true, say: () => undefined }),
    ).rejects.toMatchObject({ code: 'SANDBOX_REFUSED' })
    await empty.drop()
  }, 90_000)
})
