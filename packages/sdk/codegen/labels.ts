import { readFileSync } from 'node:fs'
import { type GraphQLSchema, isEnumType } from 'graphql'
import { frenchPart } from './documents.ts'

/** A code and its French label. */
export type LabelRow = readonly [code: string, label: string]

interface Printed {
  readonly eventTypes: readonly {
    readonly code: string
    readonly label: string
    readonly subjectType: string
  }[]
}

const printedEventTypes = new URL('../../schema/event-types.json', import.meta.url)

/** The values of an enum with what their descriptions say before the colon. */
export function enumLabels(schema: GraphQLSchema, name: string): readonly LabelRow[] {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new Error(`${name} is no enum of the contract.`)
  return type.getValues().map((value) => {
    const label = frenchPart(value.description)
    if (!label) throw new Error(`${name}.${value.name} has no French label.`)
    return [value.name, label]
  })
}

/** The types of events, or those about one subject. */
export function eventLabels(subject?: string): readonly LabelRow[] {
  const { eventTypes }: Printed = JSON.parse(readFileSync(printedEventTypes, 'utf8'))
  const rows = eventTypes
    .filter(({ subjectType }) => !subject || subjectType === subject)
    .map(({ code, label }): LabelRow => [code, label])
  if (rows.length === 0) throw new Error(`There is no type of event about ${subject}.`)
  return rows
}

/** The rows as the inside of an object. */
export function written(rows: readonly LabelRow[]): string {
  return rows.map(([code, label]) => `  '${code}': ${quoted(label)},\n`).join('')
}

/** Name of the constant for the labels of a type: `ReferralState` gives `referralStateLabels`. */
export function labelsName(type: string): string {
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}Labels`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
