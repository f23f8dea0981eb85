import { globSync, readFileSync } from 'node:fs'
import { HANDLER_REFUSALS, REQUEST_ERRORS, SDK_ERRORS, schemaText } from '@passerelle/schema'
import { expect, test } from 'vitest'
import { errorsPage } from './errors-page.ts'

const ROOT = new URL('../../../../', import.meta.url)
const page = errorsPage()
const guide = readFileSync(new URL('docs/guides/errors.md', ROOT), 'utf8')

/** Every code that stands in the sources and can reach a caller, found without the tables. */
function thrown(folder: string, pattern: RegExp): readonly string[] {
  const codes = new Set<string>()
  for (const name of globSync('**/*.ts', { cwd: new URL(folder, ROOT) })) {
    if (/generated|\.test\.ts$/.test(name)) continue
    const text = readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8')
    for (const [, code = ''] of text.matchAll(pattern)) codes.add(code)
  }
  return [...codes]
}

const refusalCodes = [...schemaText().matchAll(/^enum \w+RefusalCode \{([\s\S]*?)^\}/gm)].flatMap(
  ([, body = '']) => [...body.matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, code = '']) => code),
)

test.each([
  ['of a request', Object.keys(REQUEST_ERRORS), 15],
  ['of refused input', thrown('packages/schema/src/', /new InvalidInput\(\s*'([A-Z_]+)'/g), 40],
  ['of a refused action, in the contract', refusalCodes, 30],
  [
    'of the SDK',
    [
      ...thrown('packages/sdk/src/', /code: '([A-Z_]+)'/g),
      ...thrown('packages/sdk/src/', /\? '([A-Z]+_[A-Z]+)' : '[A-Z_]+'/g),
      ...thrown('packages/sdk/src/', /\? '[A-Z]+_[A-Z]+' : '([A-Z_]+)'/g),
      ...SDK_ERRORS.map(({ code }) => code),
    ],
    8,
  ],
  [
    'of a handler of the SDK',
    [
      ...thrown('packages/sdk/src/', /refuse\('([A-Z_]+)'/g),
      ...HANDLER_REFUSALS.map(({ code }) => code),
    ],
    10,
  ],
])('every code %s has one place on the page and in the guide', (_whose, codes, fewest) => {
  expect(codes.length).toBeGreaterThanOrEqual(fewest)
  for (const code of new Set(codes)) {
    expect([code, page.split(`id="${code}"`).length - 1]).toEqual([code, 1])
    expect([code, guide.split(`id="${code}"`).length - 1]).toEqual([code, 1])
  }
})

test('the page explains every code it has', () => {
  expect(page).not.toMatch(/undefined|<dd><\/dd>/)
})
