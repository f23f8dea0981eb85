import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { generate } from '@graphql-codegen/cli'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LiveGround } from '../../packages/api/src/live/live-for-test.ts'
import config from './codegen.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const command = join(here, 'node_modules/@passerelle/sdk/bin/passerelle.mjs')
let ground: LiveGround
let folder: string
let env: Readonly<Record<string, string | undefined>>

beforeAll(async () => {
  ground = await LiveGround.open()
  const partner = await ground.world.addPartner('CCAS', 'CCAS de Besançon')
  const production = { sandbox: false, documents: 'registered', publicUrl: null } as const
  const { url } = await ground.start({}, production)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), alg: 'ES256', kid: '2026' }] }
  await ground.world.owner.query(`update client set jwks = $2, client_id = 'ccas' where id = $1`, [
    partner.clientId,
    JSON.stringify(jwks),
  ])
  folder = await mkdtemp(join(tmpdir(), 'passerelle-own-query-'))
  const file = join(folder, 'key.json')
  await writeFile(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: '2026' }))
  env = {
    ...process.env,
    PASSERELLE_URL: url,
    PASSERELLE_CLIENT_ID: 'ccas',
    PASSERELLE_KEY_FILE: file,
  }
})
afterAll(async () => {
  await ground.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, args, { cwd: here, env: { ...env } })

test('what the generator wrote is what it writes today', async () => {
  const files = await generate({ ...config, cwd: here, silent: true }, false)
  expect(files.length).toBeGreaterThan(3)
  for (const { filename, content } of files) {
    expect(await readFile(join(here, filename), 'utf8')).toBe(content)
  }
}, 60_000)

test('an own query is refused until it is pushed, and runs from then on', async () => {
  await expect(run('src/waiting.ts')).rejects.toMatchObject({
    stderr: expect.stringContaining('DOCUMENT_NOT_REGISTERED'),
  })
  const trial = await run(command, 'documents', 'push', '--dry-run')
  expect(trial.stdout).toMatch(/^\+ WaitingByUrgency \(query\) \w{12} would be registered\n/)
  const first = await run(command, 'documents', 'push')
  expect(first.stdout).toMatch(/^\+ WaitingByUrgency \(query\) \w{12} registered\n1 registered/)
  expect((await run('src/waiting.ts')).stdout).toBe('0 waiting, 0 of them urgent\n')
  const again = await run(command, 'documents', 'push')
  expect(again.stdout).toMatch(/^= WaitingByUrgency \(query\) \w{12} known\n1 known, 0 refused/)
}, 60_000)

test('the documents of the SDK need no registration', async () => {
  const { stdout } = await run(command, 'documents', 'push', '--sdk')
  expect(stdout).toMatch(/\n\d+ known, 0 refused\.\n$/)
})
