import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** Programs and examples that other tests run, or that are type-checked with them. */
const TESTED = [
  'examples/caf-connector/src',
  'examples/association-hosted/src',
  'examples/ccas-refers/src',
  'packages/sdk/test-support/connector',
  'packages/sdk/test-support/readme',
  'packages/sdk/test-support/testing',
  'examples/own-query',
  'examples/own-query/src',
]

async function codeOf(folder: string): Promise<readonly string[]> {
  const files = (await readdir(join(ROOT, folder))).filter((file) => file.endsWith('.ts'))
  return Promise.all(files.map((file) => readFile(join(ROOT, folder, file), 'utf8')))
}

it.each([
  ['connector.md', 9],
  ['sharing-facts.md', 16],
  ['webhooks.md', 1],
  ['live-events.md', 1],
  ['going-to-production.md', 1],
  ['testing.md', 5],
  ['custom-query.md', 2],
])('the guide %s shows code that is tested, to the letter', async (guide, fewest) => {
  const text = await readFile(join(ROOT, 'docs/guides', guide), 'utf8')
  const blocks = [...text.matchAll(/^```ts\n(.*?)\n```$/gms)].map(([, code]) => `\n${code}\n`)
  const tested = (await Promise.all(TESTED.map(codeOf))).flat().map((code) => `\n${code}`)
  expect(blocks.length).toBeGreaterThanOrEqual(fewest)
  expect(blocks.filter((block) => !tested.some((code) => code.includes(block)))).toEqual([])
})

it('the guide of the connector shows every way to serve one that is tested', async () => {
  const guide = await readFile(join(ROOT, 'docs/guides/connector.md'), 'utf8')
  const ways = ['connector.ts', 'node.ts', 'express.ts', 'hono.ts', 'fetch.ts', 'seen.ts']
  for (const file of ways) {
    const text = await readFile(join(ROOT, 'packages/sdk/test-support/connector', file), 'utf8')
    const [shown = ''] = text.split(/\n(?=declare )/)
    expect(guide).toContain(`\`\`\`ts\n${shown.trimEnd()}\n\`\`\``)
  }
})

it.each(['first-referral.mjs', 'first-webhook.mjs', 'first-answer.mjs'])(
  'the guide of the first referral shows %s, which is run in tests',
  async (file) => {
    const guide = await readFile(join(ROOT, 'docs/guides/first-referral.md'), 'utf8')
    const program = await readFile(join(ROOT, 'examples/ccas-refers/src', file), 'utf8')
    expect(guide).toContain(`\`\`\`js\n${program.trimEnd()}\n\`\`\``)
  },
)

it('every link of the guides and readmes leads to a file', async () => {
  const guides = (await readdir(join(ROOT, 'docs/guides'))).map((file) => `docs/guides/${file}`)
  const readmes = ['README.md', 'packages/sdk/README.md', 'examples/partner-starter/README.md']
  const pages = [...guides, ...readmes].filter((file) => file.endsWith('.md'))
  let looked = 0
  for (const page of pages) {
    const text = await readFile(join(ROOT, page), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (/^https?:/.test(target)) continue
      looked++
      expect([page, target, existsSync(join(ROOT, dirname(page), target))]).toEqual([
        page,
        target,
        true,
      ])
    }
  }
  expect(looked).toBeGreaterThan(50)
})
