import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { useChromium } from '../chromium.ts'
import type { Answers } from './answers.ts'
import { openSite, type Site } from './site.ts'

/** A widget in a page of a strict host, and everything it does there. */
export interface OpenedWidget {
  readonly page: Page
  /** The element; locators reach into its shadow root. */
  readonly widget: Locator
  readonly site: Site
  /** What the page said: console, uncaught errors, breaches of the policy. */
  readonly said: readonly string[]
  /** The widget's events, as a listener on the document hears them. */
  readonly told: () => Promise<readonly { readonly type: string; readonly detail: unknown }[]>
}

export interface WidgetOptions extends BrowserContextOptions {
  readonly attributes?: Readonly<Record<string, string>>
  readonly answers?: Answers
  /** Names that the host's software has, by its own reference. */
  readonly people?: Readonly<Record<string, string>>
  /** Language of the page; French by default. */
  readonly lang?: string
  /** Whether the host gives sessions from the start. */
  readonly sessions?: boolean
}

/**
 * Opens widgets of the built SDK in Chromium. Call it at the top of a test file; build the SDK first
 * (`node --run build`).
 */
export function useWidgets(): (name: string, options?: WidgetOptions) => Promise<OpenedWidget> {
  const openPage = useChromium()
  return async (name, options = {}) => {
    const { attributes = {}, answers = {}, people = {}, lang = 'fr', sessions = true } = options
    const { attributes: _a, answers: _b, people: _c, lang: _d, sessions: _e, ...browser } = options
    const site = await openSite(pageFor(lang), scriptFor(name, attributes, people))
    onTestFinished(() => site.close())
    site.answer(answers)
    site.sessions(sessions)
    const { page, said } = await openPage({ locale: 'fr-FR', ...browser })
    await page.goto(site.origin)
    const widget = page.locator(`passerelle-${name}`)
    await widget.locator('section').first().waitFor()
    return {
      ...{ page, widget, site, said },
      told: () => page.evaluate(() => Reflect.get(window, 'told')),
    }
  }
}

/** The page of a host, empty but for the place of the widget. */
export function pageFor(lang: string): string {
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Poste de travail</title>
<body><main><h1>Poste de travail</h1><div id="place"></div></main>
<script type="module" src="/host.js"></script>`
}

/** What the host writes to show one widget. */
export function scriptFor(name: string, attributes: object, people: object): string {
  return `import { createWidgetConnection } from '/dist/widgets/index.js'
import '/dist/widgets/${name}/define.js'
const people = ${JSON.stringify(people)}
window.told = []
const dispatch = EventTarget.prototype.dispatchEvent
EventTarget.prototype.dispatchEvent = function (event) {
  if (event.type.startsWith('passerelle-')) window.told.push({ type: event.type, detail: event.detail })
  return dispatch.call(this, event)
}
const widget = document.createElement('passerelle-${name}')
for (const [key, value] of Object.entries(${JSON.stringify(attributes)})) widget.setAttribute(key, value)
widget.connection = createWidgetConnection({
  url: location.origin,
  openSession: async () => {
    const response = await fetch('/session', { method: 'POST' })
    if (!response.ok) throw new Error('signed out')
    return response.json()
  },
  resolvePerson: (reference) => people[reference] && { name: people[reference] },
})
document.getElementById('place').append(widget)`
}
