import { chromium } from 'playwright-core'
import { chromiumPath } from '../chromium.ts'
import { countsOf, pageOf, sampleRow } from './samples/inbox.ts'
import { openSite } from './site.ts'
import { pageFor, scriptFor } from './use-widget.ts'

/** Milliseconds from the arrival of data to entries that answer the agent. */
export interface InboxTimes {
  readonly first: readonly number[]
  readonly paged: readonly { readonly entries: number; readonly ms: number }[]
}

/**
 * Measures in the page: from the moment the text of an answer is there until the entries are drawn and
 * a timer gets its turn, that is, until a key or a click would.
 */
const WATCH = `
  const fetched = window.fetch
  window.arrived = 0
  window.fetch = async (...request) => {
    const response = await fetched(...request)
    const text = response.text.bind(response)
    response.text = async () => {
      const body = await text()
      if (body.includes('referralInbox')) window.arrived = performance.now()
      return body
    }
    return response
  }
  window.usable = (count) => new Promise((resolve) => {
    const look = () => {
      const root = document.querySelector('passerelle-referral-inbox')?.shadowRoot
      if ((root?.querySelectorAll('article').length ?? 0) < count) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - window.arrived)))
    }
    look()
  })
`

const MORE = `document.querySelector('passerelle-referral-inbox').shadowRoot.querySelector('#rest').click()`

/** Opens the inbox so many times, and once pages through five thousand entries. */
export async function useBench(runs: number): Promise<InboxTimes> {
  const all = Array.from({ length: 5000 }, (_, n) => sampleRow(n + 1))
  const site = await openSite(pageFor('fr'), scriptFor('referral-inbox', {}, {}))
  site.answer({
    WidgetReferralCounts: countsOf({ SENT: 5000 }),
    WidgetInbox: ({ after }) => {
      const to = Number(after ?? 0) + 50
      return pageOf(all.slice(to - 50, to), to < all.length ? String(to) : null)
    },
  })
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  const first: number[] = []
  const paged: { entries: number; ms: number }[] = []
  try {
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage()
      await page.addInitScript(WATCH)
      await page.goto(site.origin)
      first.push(Number(await page.evaluate('usable(50)')))
      for (let shown = 100; run === runs - 1 && shown <= all.length; shown += 50) {
        await page.evaluate(MORE)
        const ms = Number(await page.evaluate(`usable(${shown})`))
        if (shown % 1000 === 0) paged.push({ entries: shown, ms })
      }
      await page.close()
    }
  } finally {
    await browser.close()
    site.close()
  }
  return { first, paged }
}
