import type { GraphQLSchema } from 'graphql'
import { switchedText } from '../src/operations/switched.ts'
import {
  type LoadedDocument,
  type LoadedOperation,
  loadOperations,
  usedFragments,
} from './documents.ts'

/** Which operations a file holds: all, or those of a widget, by their kinds or names. */
export interface OperationsConfig {
  readonly widget?: string
  readonly only?: readonly string[]
  readonly without?: readonly string[]
}

/**
 * One literal per operation. Fragments are constants of their own, joined when an operation is
 * used, so that a bundle holds each text once and only the operations it calls.
 */
export function plugin(
  _schema: GraphQLSchema,
  documents: readonly LoadedDocument[],
  { widget, only, without }: OperationsConfig,
): string {
  const among = (list: readonly string[], { kind, name }: LoadedOperation) =>
    list.includes(kind) || list.includes(name)
  const operations = loadOperations(documents).filter(
    (operation) =>
      (!widget || operation.widgets.includes(widget.toUpperCase().replaceAll('-', '_'))) &&
      (!only || among(only, operation)) &&
      !(without && among(without, operation)),
  )
  // A widget's operations are files of its own, so that a page loads those of its widgets.
  const src = widget ? '../../..' : '..'
  const fragments = usedFragments(operations).map(
    ({ name, text }) => `const ${name} = ${quoted(text)}`,
  )
  const literals = operations.map((operation) => {
    const suffix = pascal(operation.kind)
    const type = `T.${operation.name}${suffix}`
    const names = (operation.node.variableDefinitions ?? []).map((v) => v.variable.name.value)
    const spread = operation.fragments.map(({ name }) => `, ${name}`).join('')
    return `/**
 * ${operation.summary}
 *
 * @example
 * \`\`\`ts
 * ${used(operation, names)}
 * \`\`\`
 */
export const ${operation.name} = /*#__PURE__*/ ${made(operation)}<${type}, ${type}Variables>(
  ${written(operation)}${spread},
)`
  })
  return [
    '// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.',
    imports(src, literals.join('')),
    ...fragments,
    ...literals,
    '',
  ].join('\n\n')
}

function imports(src: string, literals: string): string {
  const made = ['literal', 'mutation'].filter((name) => literals.includes(` ${name}<`))
  return [
    `import { ${made.join(', ')} } from '${src}/operations/literal.ts'`,
    ...(literals.includes(' switched<')
      ? [`import { switched } from '${src}/operations/switched.ts'`]
      : []),
    `import type * as T from '${src === '..' ? '.' : `${src}/generated`}/types.ts'`,
  ].join('\n')
}

/** A usual mutation is written by its name and selection alone, one with many switches by their names. */
function written({ name, text, usual }: LoadedOperation): string {
  if (usual !== null) return `${quoted(name)}, ${quoted(usual)}`
  return (switchesOf(text) ?? [text]).map(quoted).join(', ')
}

function made({ usual, text }: LoadedOperation): string {
  if (usual !== null) return 'mutation'
  return switchesOf(text) === null ? 'literal' : 'switched'
}

/** The parts of an operation with a switch for every field, or null when it is another. */
function switchesOf(text: string): readonly [head: string, middle: string, types: string] | null {
  const [, head, middle, selections] =
    /^(.*?)(?:\$\w+:Boolean!=false)+(\).*?)(\.\.\.on .*)}}}$/.exec(text) ?? []
  if (head === undefined || middle === undefined || selections === undefined) return null
  const types = selections
    .replaceAll(/@include\(if:\$\w+\)((?:{[^}]*})?)/g, '$1 ')
    .replaceAll(/\.\.\.on (\w+){((?:\w+(?:{[^}]*})? )+)}/g, (_all, type, fields) => {
      return `${type}[${String(fields).trim()}]`
    })
  return switchedText(head, middle, types) === text ? [head, middle, types] : null
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function used({ kind, name, rootField }: LoadedOperation, variables: readonly string[]): string {
  return kind === 'subscription'
    ? `for await (const ${rootField === 'events' ? 'event' : 'change'} of live(connection, ${name}${example(variables)})) …`
    : `const { ${rootField} } = await client.request(${name}${example(variables)})`
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function example(variables: readonly string[]): string {
  return variables.length ? `, { ${variables.join(', ')} }` : ''
}
