import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useChromium } from '../test-support/chromium.ts'
import { entriesOf, exerciseScript, packed } from '../test-support/realms/built.ts'
import { expected } from '../test-support/realms/expected.ts'
import { openRealmServer, type Pages, type RealmServer } from '../test-support/realms/server.ts'

const openPage = useChromium()
const policy = [
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
].join('; ')
let work = ''
let folder = ''
let server: RealmServer

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'passerelle-page-'))
  folder = (await packed(work)).folder
  const script = (text: string) => ({ type: 'text/javascript; charset=utf-8', text })
  const text = '<!doctype html><title>SDK</title><script src="/exercises.js"></script>'
  const pages: Record<string, Pages[string]> = {
    '/': { type: 'text/html', text, policy },
    '/exercises.js': script(await readFile(await exerciseScript(folder, work), 'utf8')),
  }
  const dist = join(folder, 'dist')
  for (const name of await readdir(dist, { recursive: true })) {
    if (name.endsWith('.js'))
      pages[`/dist/${name}`] = script(await readFile(join(dist, name), 'utf8'))
  }
  server = await openRealmServer(pages)
}, 60_000)
afterAll(async () => {
  server?.close()
  await rm(work, { recursive: true, force: true })
})

/** What the script of the page leaves behind. */
declare const exercises: { readonly run: (url: string) => Promise<string> }

describe('in a page of Chromium with a strict content security policy', () => {
  test('every entry does what it does elsewhere', async () => {
    const { page, said } = await openPage()
    await page.goto(server.origin)
    const done = await page.evaluate((url) => exercises.run(url), server.session())
    expect(JSON.parse(done)).toEqual(expected)
    expect(said).toEqual([])
  })

  test('every entry loads as it was published, without a bundler', async () => {
    const { page, said } = await openPage()
    await page.goto(server.origin)
    const files = (await entriesOf(folder)).map((name) =>
      name === '.' ? 'dist/index.js' : `dist/${name.slice(2)}.js`,
    )
    const names = async (address: string) => Object.keys(await import(address))
    for (const file of files) {
      // As text: the test's own compiler would rewrite an import().
      const address = `${server.origin}/${file}`
      const inPage: unknown = await page.evaluate(`import('${address}').then(Object.keys)`)
      const known = await names(pathToFileURL(join(folder, file)).href)
      expect(known.length).toBeGreaterThan(0)
      expect(inPage).toEqual(known)
    }
    expect(said).toEqual([])
  })

  test('what the policy forbids is told, or the other tests would see nothing', async () => {
    const { page, said } = await openPage()
    await page.goto(server.origin)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.append('document.title = "changed"')
      document.head.append(script)
      console.warn('said')
    })
    expect(await page.title()).toBe('SDK')
    expect(said.join('\n')).toMatch(/TrustedScript.*said/s)
  })
})
