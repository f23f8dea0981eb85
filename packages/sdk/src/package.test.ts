import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { exportJWK, generateKeyPair } from 'jose'
import { build, type InlineConfig } from 'tsdown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, Network, owner, quotient, told } from '../test-support/connector/network.ts'
import { serve } from '../test-support/server.ts'
import documents from './generated/documents.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')
let work = ''

/** Builds with the package's own configuration, changed a little. */
async function bundle(change: InlineConfig): Promise<string> {
  const outDir = await mkdtemp(join(work, 'out-'))
  const config = join(root, 'tsdown.config.ts')
  await build({ config, cwd: root, logLevel: 'error', dts: false, copy: [], outDir, ...change })
  return outDir
}

/** One browser script, minified, of what `source` exports from the built package. */
async function script(entry: string, minify: boolean): Promise<string> {
  const format = 'iife'
  const out = await bundle({
    config: false,
    entry: { script: entry },
    format,
    globalName: 'sdk',
    platform: 'browser',
    minify,
  })
  const [file = ''] = (await readdir(out)).filter((name) => name.endsWith('.js'))
  return readFile(join(out, file), 'utf8')
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'passerelle-sdk-'))
})
afterAll(async () => {
  await rm(work, { recursive: true, force: true })
})

describe('the built package', () => {
  test('needs no module of a platform and no global of Node', async () => {
    const out = await bundle({})
    const all = await readdir(out, { recursive: true })
    // The command is for Node, and no entry of the package.
    const files = all.filter((name) => name.endsWith('.js') && name !== 'cli.js')
    expect(files.length).toBeGreaterThan(3)
    const entries = ['index.js', 'core.js', 'operations.js', 'connector.js']
    expect(files).toEqual(expect.arrayContaining(entries))
    for (const file of files) {
      const code = (await readFile(join(out, file), 'utf8')).replace(/\/\*.*?\*\//gs, '')
      const imports = [...code.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)].map(
        ([, id]) => id,
      )
      expect(imports.filter((id) => !/^\.\.?\//.test(id ?? ''))).toEqual([])
      expect(code).not.toMatch(/\b(process|Buffer|require|__dirname|globalThis\.process)\b/)
    }
  })

  test('works in a realm that has only what the web has', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = await exportJWK(privateKey)
    const oauth = await serve(() => ({ body: { access_token: 'web', expires_in: 300 } }))
    const nodes = [{ id: 'r1' }, { id: 'r2' }]
    const pageInfo = { hasNextPage: false, endCursor: null }
    const api = await serve(() => ({ body: { data: { referralInbox: { nodes, pageInfo } } } }))
    const web = {
      ...{ fetch, Headers, URL, URLSearchParams, AbortController, AbortSignal, TextEncoder },
      ...{ crypto, btoa, performance, setTimeout, clearTimeout },
      told: { url: api.url, tokenUrl: oauth.url, jwk },
    }
    const realm = createContext(web)
    runInContext(await script(join(root, 'src/index.ts'), true), realm)
    expect(runInContext('typeof process + typeof Buffer + typeof require', realm)).toBe(
      'undefined'.repeat(3),
    )
    const ids = await runInContext(
      `(async () => {
        const token = sdk.clientCredentials({ tokenUrl: told.tokenUrl, clientId: 'c', privateKey: told.jwk })
        const passerelle = sdk.createPasserelle({ url: told.url, token })
        const found = await passerelle.referrals.inbox({ state: ['SENT'] }).toArray({ limit: 9 })
        return found.map(({ id }) => id).join()
      })()`,
      realm,
    )
    expect(ids).toBe('r1,r2')
    expect(api.received[0]?.headers.authorization).toBe('Bearer web')
  })

  test('serves facts in a realm that has only what the web has', async () => {
    const network = new Network()
    const realm = createContext({
      ...{ Request, Response, TextEncoder, TextDecoder, Blob, URL, AbortSignal, fetch },
      ...{ crypto, atob, owner, key: network.publicKey },
    })
    runInContext(await script(join(root, 'src/connector/index.ts'), true), realm)
    expect(runInContext('typeof process + typeof Buffer + typeof require', realm)).toBe(
      'undefined'.repeat(3),
    )
    const connector = runInContext(
      `sdk.createConnector({
        partnerId: owner,
        keys: key,
        facets: { familyBenefits: ({ items }) => items.map(({ ref }) => ({ adults: ref.length })) },
      })`,
      realm,
    )
    const { status, json } = await network.ask(connector, [quotient('CAF-1', ['adults'])])
    expect([status, json.items?.[0]?.values]).toEqual([200, { adults: 5 }])
    const wrong = network.raw(bodyOf([]), { signers: [new Network()] })
    expect((await told(await connector(wrong))).json).toEqual({ error: 'SIGNATURE_INVALID' })
  })

  test('gives a bundle only the operations it names', async () => {
    const out = await bundle({})
    const entry = join(work, 'one.js')
    await writeFile(entry, `export { Viewer } from '${join(out, 'operations.js')}'`)
    const code = await script(entry, true)
    expect(code).toContain('query Viewer')
    const others = Object.values(documents).filter(({ name }) => name !== 'Viewer')
    for (const { kind, name } of others) expect(code).not.toContain(`${kind} ${name}`)
  })

  test('spends at most 90 bytes on an operation beyond its text', async () => {
    const code = await script(join(root, 'src/operations/index.ts'), true)
    const texts = new Set(
      Object.values(documents).map(({ document }) => document.split('fragment ')[0]),
    )
    const fragments = new Set(
      Object.values(documents).flatMap(({ document }) => document.split(/(?=fragment )/).slice(1)),
    )
    const text = [...texts, ...fragments].join('\n')
    const spent = gzipSync(code).length - gzipSync(text).length
    expect(spent / texts.size).toBeGreaterThan(0)
    expect(spent / texts.size).toBeLessThanOrEqual(90)
  })
})
