import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'

/** A page of a fresh profile, closed when its test ends. */
export interface OpenedPage {
  readonly page: Page
  /**
   * What the page said by itself: its console, errors nobody caught, what its content security policy
   * refused. Not that an answer was no success, which Chromium notes of every one.
   */
  readonly said: readonly string[]
}

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where Chromium is. @throws Error that says how to get one: a test in a browser is never skipped. */
export function chromiumPath(): string {
  const told = process.env['PASSERELLE_CHROMIUM']
  const path = (told ? [told] : places).find((place) => existsSync(place))
  if (path) return path
  throw new Error(
    `No Chromium at ${told ?? places.join(', ')}. Install it (apt-get install -y chromium), ` +
      'or say in PASSERELLE_CHROMIUM where it is.',
  )
}

/**
 * One headless Chromium for a test file, with a profile that goes when it goes: it is closed when the
 * file has ended, whatever happened. Call it at the top of the file; it gives what opens pages.
 */
export function useChromium(): (options?: BrowserContextOptions) => Promise<OpenedPage> {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      // Containers have no namespaces for its sandbox; the rest keeps it from calling home.
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
        ...['--disable-sync', '--no-first-run'],
      ],
    })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
  })
  return async (options = {}) => {
    if (!browser) throw new Error('Chromium runs from beforeAll on.')
    const context = await browser.newContext(options)
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => {
      if (!message.text().startsWith('Failed to load resource:')) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`))
    return { page, said }
  }
}
