import { globSync, readFileSync } from 'node:fs'

const sources = new URL('../src/', import.meta.url)
// One code, or two of which a condition chooses.
const THROWN =
  /new InvalidInput\(\s*(?:[\w\s.=]+\?\s*'([A-Z_]+)'\s*:\s*)?'([A-Z_]+)',\s*[^,]+,\s*(?:'([^']*)')?/g

/** The codes of refused arguments, from where each is thrown; '' for a message that is put together. */
export function thrownInputs(): readonly (readonly [code: string, message: string])[] {
  const inputs = new Map<string, string>()
  for (const name of globSync('**/*.ts', { cwd: sources }).sort()) {
    if (name.includes('generated') || name.endsWith('.test.ts')) continue
    const text = readFileSync(new URL(name, sources), 'utf8')
    for (const [, other, code, message] of text.matchAll(THROWN)) {
      for (const each of [other, code]) {
        if (each !== undefined) inputs.set(each, inputs.get(each) || (message ?? ''))
      }
    }
  }
  if (inputs.size < 20) throw new Error('too few codes of refused arguments were found')
  return [...inputs].sort(([a], [b]) => (a < b ? -1 : 1))
}
