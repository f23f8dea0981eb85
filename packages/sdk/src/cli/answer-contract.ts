import { isInstant, misfit, type RecordShape } from './facet-shape.ts'
import type { Answer } from './request.ts'

/** One thing that was asked. */
export interface AskedItem {
  readonly facet: string
  readonly ref: string
  readonly fields: readonly string[]
}

/** Whether an answer fits the contract: the status of each item, or what to mend. */
export type Verdict =
  | { readonly kind: 'FITS'; readonly statuses: readonly ('OK' | 'UNAVAILABLE')[] }
  | { readonly kind: 'MISFIT'; readonly mend: string }

type Loose = Readonly<Record<string, unknown>>

// Clocks differ a little.
const skewMs = 300_000

/** Judges an answer by the items it answers; it quotes nothing of it. */
export function verdictOn(
  answer: Answer,
  asked: readonly AskedItem[],
  shapes: Readonly<Record<string, RecordShape>>,
): Verdict {
  const { items }: Loose = Object(answer.status === 200 ? answer.json : null)
  if (!Array.isArray(items)) return mend('Answer { "items": [ … ] } in JSON.')
  if (items.length !== asked.length) {
    return mend(`Answer every item: ${asked.length} were asked, ${items.length} came.`)
  }
  const statuses: ('OK' | 'UNAVAILABLE')[] = []
  for (const [index, item] of asked.entries()) {
    const { status, asOf, values }: Loose = Object(items[index])
    const where = `Item ${index + 1}, ${item.facet}`
    if (status !== 'OK' && status !== 'UNAVAILABLE') {
      return mend(`${where}: "status" is "OK" or "UNAVAILABLE".`)
    }
    statuses.push(status)
    if (status === 'UNAVAILABLE') continue
    if (!isInstant(asOf)) return mend(`${where}: "asOf" is an instant, as 2026-01-31T09:30:00Z.`)
    if (Date.parse(String(asOf)) > Date.now() + skewMs) {
      return mend(`${where}: "asOf" lies in the future.`)
    }
    const wrong = misfitOfValues(values, item, shapes[item.facet] ?? {})
    if (wrong) return mend(`${where}: ${wrong}.`)
  }
  return { kind: 'FITS', statuses }
}

function misfitOfValues(values: unknown, asked: AskedItem, shape: RecordShape): string | null {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return '"values" is an object'
  }
  for (const [name, value] of Object.entries(values)) {
    if (!asked.fields.includes(name)) return 'it holds a field that was not asked: leave it out'
    const expected = shape[name]
    const wrong = expected ? misfit(expected, value, name) : null
    if (wrong) return wrong
  }
  return null
}

function mend(text: string): Verdict {
  return { kind: 'MISFIT', mend: text }
}
