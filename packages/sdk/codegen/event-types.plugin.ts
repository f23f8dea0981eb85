import { readFileSync } from 'node:fs'

interface Printed {
  readonly eventTypes: readonly {
    readonly code: string
    readonly label: string
    readonly subjectType: string
    readonly description: string
  }[]
}

/** What the schema package prints of its table of event types. */
const printedEventTypes = new URL('../../schema/event-types.json', import.meta.url)

/** Every type of event with the type of what it is about: as a type, and as data for tests. */
export function plugin(): string {
  const { eventTypes }: Printed = JSON.parse(readFileSync(printedEventTypes, 'utf8'))
  const lines = eventTypes.map(
    ({ code, label, description, subjectType }) =>
      `  /** ${label}: ${description} */\n  '${code}': '${subjectType}',\n`,
  )
  return `// Generated from event-types.json. Do not edit: run \`pnpm generate\`.

/** What each type of event is about. */
export const eventSubjects = {
${lines.join('')}} as const

/** A type of event that this release knows. */
export type KnownEventType = keyof typeof eventSubjects

/** Type of an event: dotted and in the past tense. New ones may come. */
export type EventType = KnownEventType | '%future added value'
`
}
