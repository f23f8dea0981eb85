import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
/** Programs and examples that other tests run, or that are type-checked with them. */
const TESTED = [
  'examples/caf-connector/src',
  'examples/association-hosted/src',
  'examples/ccas-refers/src',
  'packages/sdk/test-support/connector',
  'packages/sdk/test-support/readme',
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
