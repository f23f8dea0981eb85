import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { useChromium } from '../../packages/sdk/test-support/chromium.ts'
import { widgetsFolder } from './src/page.ts'
import { type BackEnd, openBackEnd } from './src/session.ts'

const openPage = useChromium()
const source = join(import.meta.dirname, '../../packages/sdk/src/widgets')
let folder: string
let sandbox: DemoSandbox
let backEnd: BackEnd
let server: Server

/** Another build of the same package, by another bundler: one file, its own Lit, its own everything. */
async function buildAnother(): Promise<void> {
  const entry = {
    index: join(source, 'index.ts'),
    define: join(source, 'referral-timeline/define.ts'),
    class: join(source, 'referral-timeline/referral-timeline.ts'),
  }
  const lib = { entry, formats: ['es' as const] }
  const output = { outDir: folder, emptyOutDir: true, minify: false, lib }
  // As it would be published: under the runner's own NODE_ENV Lit says what it says to developers.
  vi.stubEnv('NODE_ENV', 'production')
  await build({ configFile: false, logLevel: 'error', build: output })
  vi.unstubAllEnvs()
}

const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Deux versions</title>
<h1>Deux versions</h1><passerelle-referral-timeline></passerelle-referral-timeline>
<autre-suivi></autre-suivi><script type="module" src="/host.js"></script></html>`

/** The first build takes the names; a class of the second gets a name of the host's. */
const host = (referralId: string): string => `
import * as first from '/first/index.js'
import '/first/referral-timeline/define.js'
import * as second from '/second/index.js'
import '/second/define.js'
import { PasserelleReferralTimeline } from '/second/class.js'
customElements.define('autre-suivi', PasserelleReferralTimeline)
const openSession = async () => (await fetch('/session')).json()
const of = { 'passerelle-referral-timeline': first, 'autre-suivi': second }
for (const [name, build] of Object.entries(of)) {
  const connection = build.createWidgetConnection({ url: '${backEnd.apiUrl}', openSession })
  Object.assign(document.querySelector(name), { connection, referralId: '${referralId}' })
}
window.different = first.createWidgetConnection !== second.createWidgetConnection`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-second-build-'))
  await buildAnother()
  sandbox = await openDemoSandbox()
  backEnd = await openBackEnd(sandbox.folder)
  const [referral] = await backEnd.passerelle.referrals.outbox().toArray({ limit: 1 })
  const script = host(referral?.id ?? '')
  const policy = [
    `default-src 'none'; script-src 'self'; connect-src 'self' ${new URL(backEnd.apiUrl).origin}`,
    "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
  ].join('; ')
  server = createServer(async ({ url = '/', headers }, response) => {
    const [, place = '', ...path] = url.split('/')
    const root = { first: widgetsFolder, second: folder }[place]
    const type = url === '/' ? 'text/html' : 'text/javascript'
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', `${type}; charset=utf-8`)
    if (root) response.end(await readFile(join(root, ...path)))
    else if (place === 'session')
      response.end(JSON.stringify(await backEnd.openSession(`http://${headers.host}`)))
    else response.end(place === 'host.js' ? script : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}, 180_000)

afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await sandbox?.close()
  await rm(folder, { recursive: true })
})

test('widgets of two builds of the SDK live on one page, each by its own code', async () => {
  const { page: opened, said } = await openPage({ locale: 'fr-FR' })
  const address = server.address()
  await opened.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  for (const name of ['passerelle-referral-timeline', 'autre-suivi']) {
    const widget = opened.locator(name)
    await widget.getByRole('heading', { name: 'Suivi de l’orientation' }).waitFor()
    expect(await widget.getByRole('listitem').count()).toBeGreaterThan(0)
  }
  expect(await opened.evaluate(() => Reflect.get(window, 'different'))).toBe(true)
  expect(said).toEqual([])
})
