import { readFileSync } from 'node:fs'
import { type GraphQLSchema, isEnumType } from 'graphql'

interface Printed {
  readonly eventTypes: readonly { readonly code: string; readonly label: string }[]
}

const printedEventTypes = new URL('../../schema/event-types.json', import.meta.url)

/**
 * The French labels of every enum, one constant each so that a bundle holds those it shows: the first words of the
 * descriptions in the contract, and those of the types of events.
 */
export function plugin(schema: GraphQLSchema): string {
  const enums = Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const tables = enums.flatMap((type) => {
    if (!isEnumType(type)) return []
    const rows = type.getValues().map(({ name, description }) => {
      const label = /^([^:\n]+):/.exec(description ?? '')?.[1]
      if (label === undefined) throw new Error(`${type.name}.${name} has no French label.`)
      return [name, label] as const
    })
    return [table(`${decapitalised(type.name)}Labels`, `values of ${type.name}`, rows)]
  })
  const { eventTypes }: Printed = JSON.parse(readFileSync(printedEventTypes, 'utf8'))
  const events = eventTypes.map(({ code, label }) => [code, label] as const)
  return [
    '// Generated from the contract. Do not edit: run `pnpm generate`.',
    ...tables,
    table('eventTypeLabels', 'types of events', events),
    '',
  ].join('\n\n')
}

function table(name: string, what: string, rows: readonly (readonly [string, string])[]): string {
  const [first = ['']] = rows
  const lines = rows.map(([code, label]) => `  '${code}': ${quoted(label)},\n`)
  return `/**
 * French labels of the ${what}, for screens. A value of a later release has none: show its code.
 *
 * @example
 * \`\`\`ts
 * ${name}['${first[0]}']
 * \`\`\`
 */
export const ${name}: Readonly<Record<string, string>> = {
${lines.join('')}}`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function decapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
