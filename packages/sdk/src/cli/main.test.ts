import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'tsdown'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createConnector, toNodeHandler } from '../connector/index.ts'
import { main } from './main.ts'

const root = join(import.meta.dirname, '../..')
const nowhere = 'http://127.0.0.1:2' // nobody listens there
const partnerId = '0191d8a0-0000-7000-8000-000000000002'
const me = ['--partner', partnerId] as const
let folder = ''
let key = ''

beforeEach(async () => {
  const made = await mkdtemp(join(tmpdir(), 'passerelle-command-'))
  folder = made
  key = join(made, 'key.json')
  return () => rm(made, { recursive: true, force: true })
})

async function run(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await main(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const check = (...args: readonly string[]) =>
  run('connector', 'check', nowhere, ...me, '--key', key, ...args)

async function connectorOf(publicKey: string): Promise<string> {
  const connector = createConnector({ partnerId, keys: publicKey, facets: {} })
  const server = createServer(toNodeHandler(connector))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the key to check with', () => {
  test('is made on first use, for its owner alone, and is told beside the findings', async () => {
    const first = await check('--json')
    const { publicKey, privateKey } = JSON.parse(await readFile(key, 'utf8'))
    expect((await stat(key)).mode & 0o777).toBe(0o600)
    expect(publicKey).toMatch(/^whpk_[A-Za-z\d+/]{43}=$/)
    expect(first.err).toContain(publicKey)
    expect(JSON.parse(first.out).publicKey).toBe(publicKey)
    expect(first.err + first.out).not.toContain(privateKey.d)
  })

  test('is kept: a connector that trusts it answers the next check', async () => {
    await check()
    const { publicKey } = JSON.parse(await readFile(key, 'utf8'))
    const url = await connectorOf(publicKey)
    const { code, err } = await run('connector', 'check', url, ...me, '--key', key)
    expect([code, err]).toEqual([0, ''])
  })

  test('that others can read is used, with a warning', async () => {
    await check()
    await chmod(key, 0o644)
    expect((await check()).err).toMatch(/chmod 600/)
  })

  test.each(['', '{}', 'CANARY', '{"privateKey":{"kty":"OKP","crv":"X25519","d":"CANARY"}}'])(
    'that is none is neither used nor shown (%#)',
    async (text) => {
      await writeFile(key, text)
      const { code, out, err } = await check()
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/holds no key of this command/)
      expect(err).not.toContain('CANARY')
      expect(await readFile(key, 'utf8')).toBe(text)
    },
  )

  test('that has no place to be is an error', async () => {
    const { code, err } = await run(
      'connector',
      'check',
      nowhere,
      ...me,
      '--key',
      join(folder, 'a/b.json'),
    )
    expect([code, err]).toEqual([2, expect.stringMatching(/cannot be written \(ENOENT\)/)])
    const directory = await run('connector', 'check', nowhere, ...me, '--key', folder)
    expect([directory.code, directory.err]).toEqual([2, expect.stringMatching(/\(EISDIR\)/)])
  })
})

describe('the command', () => {
  test('explains itself and its exit codes', async () => {
    const all = await run('--help')
    expect([all.code, all.out]).toEqual([0, expect.stringMatching(/documents push/)])
    for (const args of [
      ['connector', 'check'],
      ['documents', 'push'],
    ]) {
      const { code, out } = await run(...args, '--help')
      expect(code).toBe(0)
      expect(out).toMatch(new RegExp(`^Usage: passerelle ${args.join(' ')} `))
      expect(out).toMatch(/Exit code: 0 .* 1 .* 2 /)
    }
  })

  test.each([
    [[], /^Usage/],
    [['connector', 'check'], /^Usage/],
    [['connector', 'test', nowhere], /^Usage/],
    [['connector', 'check', nowhere, nowhere], /^Usage/],
    [['connector', 'check', nowhere, '--facets', 'x'], /--facets/],
    [
      ['connector', 'check', nowhere, ...me, '--facet', 'toString'],
      /this release knows .*familyBenefits/,
    ],
    [['connector', 'check', nowhere], /^Give --partner: your own partner id/],
    [['connector', 'check', nowhere, '--partner', ''], /^Give --partner/],
    [['connector', 'check', 'caf.example.org'], /https:/],
    [['connector', 'check', 'file:///etc/passwd'], /https:/],
  ] as const)('called as %j says how it is called, and makes no key', async (args, usage) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(usage)
  })

  test('runs as partners run it, from the package', async () => {
    await mkdir(join(folder, 'bin'))
    const bin = join(folder, 'bin/passerelle.mjs')
    await copyFile(join(root, 'bin/passerelle.mjs'), bin)
    const config = join(root, 'tsdown.config.ts')
    const outDir = join(folder, 'dist')
    await build({ config, cwd: root, logLevel: 'error', dts: false, copy: [], outDir })
    const called = (...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [bin, 'connector', 'check', ...me, ...args], {
        cwd: folder,
      })

    await expect(called(nowhere)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^✗ The connector can be reached\.\n {4}No answer came/),
    })
    const file = join(folder, 'passerelle-check-key.json')
    const { publicKey } = JSON.parse(await readFile(file, 'utf8'))
    const { stdout } = await called(await connectorOf(publicKey))
    expect(stdout).toContain('11 passed, 0 to mend, 2 skipped.')
    await expect(called('--what')).rejects.toMatchObject({ code: 2, stdout: '' })
  })
})
