import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { expect } from 'vitest'

/** What must never come out: in the forms that data and secrets have, so that no one shape hides it. */
export const canaries = {
  name: 'Canari-Dupont',
  word: 'Canaridupont',
  number: '298037512345678',
  mail: 'canari@personne.test',
  phone: '+33 6 98 03 75 12',
  token: 'eyJjYW5hcmkiOjF9.eyJzdWIiOiJjYW5hcmkifQ.c2lnbmF0dXJl-canari',
  secret: 'canari-s3cret',
} as const

const all: readonly string[] = Object.values(canaries)
/** All of them, as a careless server would put them in a sentence. */
export const sentence = all.join(' ')

/** A value that bears them wherever a value can stand, its keys included. */
export const planted: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(all.map((text) => [text, text])),
  nested: [all, { [canaries.name]: sentence }],
}

/** Everything of some values that a log, a screen or another program could get hold of. */
export function exposed(...values: readonly unknown[]): string {
  return values.map((value) => texts(value).join('\n')).join('\n')
}

function texts(value: unknown, depth = 0): readonly string[] {
  if (depth > 4) return []
  const object = Object(value)
  const own = Reflect.ownKeys(object).flatMap((key) =>
    typeof value === 'string' ? [] : [String(key), ...texts(object[key], depth + 1)],
  )
  const hidden = { depth: 9, showHidden: true, getters: true }
  const inherited = [object.message, object.stack, object.cause, object.errors]
  const shown = [`${value}`, JSON.stringify(value), inspect(value), inspect(value, hidden)]
  return [...shown, ...inherited.map(String), ...own].map(String)
}

/** Fails when one of them stands in a text; the text itself is not what fails the test loudly. */
export function expectNone(text: string, where = ''): void {
  const lower = text.toLowerCase()
  const found = all.filter((canary) => lower.includes(canary.toLowerCase()))
  expect(found, where).toEqual([])
}

const guide = readFileSync(new URL('../../../docs/guides/errors.md', import.meta.url), 'utf8')

/** Every code that refuses a request, with its HTTP status, from the printed table. */
export const requestErrors: readonly (readonly [code: string, status: number])[] = [
  ...guide.matchAll(/^### <a [^>]*><\/a>([A-Z_]+)\n\nHTTP (\d+)/gm),
].map(([, code = '', status]) => [code, Number(status)])

/** Every code of an expected outcome. */
export const outcomes: readonly string[] = [
  'VERSION_CONFLICT',
  'NOT_FOUND',
  ...[...guide.matchAll(/^\| <a [^>]*><\/a>`([A-Z_]+)` \|/gm)].map(([, code = '']) => code),
]
