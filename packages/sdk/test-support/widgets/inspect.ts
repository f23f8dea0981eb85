import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { OpenedWidget } from './use-widget.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
/** WCAG 2.2 at level AA, and the tests of the RGAA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice']

/** Fails with the rule and the element of everything axe finds, shadow roots included. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(await readFile(axe, 'utf8'))
  const found = await page.evaluate(async (tags) => {
    const { run } = Reflect.get(window, 'axe')
    const { violations, passes } = await run(document, { runOnly: { type: 'tag', values: tags } })
    if (passes.length === 0) return ['axe looked at nothing']
    return violations.flatMap(
      (rule: { id: string; nodes: { target: unknown; failureSummary: string }[] }) =>
        rule.nodes.map(
          (node) => `${rule.id}: ${JSON.stringify(node.target)} ${node.failureSummary}`,
        ),
    )
  }, TAGS)
  expect(found).toEqual([])
}

/** Fails when something stands out of a window so narrow (320 px is 1280 at 400 %). */
export async function expectNoSideScroll(page: Page): Promise<void> {
  const [content, window_] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(window_ ?? 0)
}

/**
 * Everywhere a value could leave the text of the widget: attributes of all elements, addresses,
 * storage, cookies, the widget's events, the console.
 */
export async function expectNowhereBut(
  opened: OpenedWidget,
  canaries: readonly string[],
): Promise<void> {
  const { page, said, told } = opened
  const places = await page.evaluate(() => {
    const attributes: string[] = []
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const { name, value } of element.attributes)
          attributes.push(`${element.localName}[${name}]=${value}`)
        if (element.shadowRoot) look(element.shadowRoot)
      }
    }
    look(document)
    return [
      ...attributes,
      location.href,
      document.title,
      document.cookie,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify(history.state),
      ...performance.getEntries().map(({ name }) => name),
    ]
  })
  const all = [...places, ...said, JSON.stringify(await told())]
  expect(all.length).toBeGreaterThan(8)
  expect(all.filter((text) => canaries.some((canary) => text.includes(canary)))).toEqual([])
}
