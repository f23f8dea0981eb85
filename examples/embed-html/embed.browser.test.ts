import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { useChromium } from '../../packages/sdk/test-support/chromium.ts'
import { expectAccessible } from '../../packages/sdk/test-support/widgets/inspect.ts'
import { startPage } from './src/start-page.ts'

const openPage = useChromium()
let sandbox: DemoSandbox

beforeAll(async () => {
  sandbox = await openDemoSandbox()
}, 120_000)
afterAll(() => sandbox?.close())

test('ten lines of HTML show a referral, under a policy that admits nothing inline but their map', async () => {
  const html = await readFile(new URL('page/index.html', import.meta.url), 'utf8')
  expect(html.trim().split('\n').length).toBeLessThanOrEqual(10)
  const served = await startPage(sandbox.folder, 0)
  onTestFinished(() => served.close())
  const { page, said } = await openPage({ locale: 'fr-FR' })
  await page.goto(served.url)
  const widget = page.locator('passerelle-referral-timeline')
  await widget.getByRole('listitem').first().waitFor()
  await expectAccessible(page)
  expect(said).toEqual([])
})

test('a file of the SDK that was changed on the way is not run, also when another one imports it', async () => {
  const served = await startPage(sandbox.folder, 0)
  onTestFinished(() => served.close())
  const { page, said } = await openPage({ locale: 'fr-FR' })
  await page.route('**/passerelle/shared/lit.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()}\nglobalThis.changed = true` })
  })
  await page.goto(served.url)
  await expect
    .poll(() => said.join('\n'))
    .toContain("Failed to find a valid digest in the 'integrity'")
  expect(
    await page.evaluate(() => [
      Reflect.get(globalThis, 'changed'),
      customElements.get('passerelle-referral-timeline'),
    ]),
  ).toEqual([undefined, undefined])
})
