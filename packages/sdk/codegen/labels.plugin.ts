import { type GraphQLSchema, isEnumType } from 'graphql'
import { enumLabels, eventLabels, type LabelRow, labelsName, written } from './labels.ts'

/**
 * The French labels of every enum, one constant each so that a bundle holds those it shows: the first words of the
 * descriptions in the contract, and those of the types of events.
 */
export function plugin(schema: GraphQLSchema): string {
  const tables = Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name }) => table(labelsName(name), `values of ${name}`, enumLabels(schema, name)))
  return [
    '// Generated from the contract. Do not edit: run `pnpm generate`.',
    ...tables,
    table('eventTypeLabels', 'types of events', eventLabels()),
    '',
  ].join('\n\n')
}

function table(name: string, what: string, rows: readonly LabelRow[]): string {
  const [first = ['']] = rows
  return `/**
 * French labels of the ${what}, for screens. A value of a later release has none: show its code.
 *
 * @example
 * \`\`\`ts
 * ${name}['${first[0]}']
 * \`\`\`
 */
export const ${name}: Readonly<Record<string, string>> = {
${written(rows)}}`
}
