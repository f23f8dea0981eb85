import type { GraphQLSchema } from 'graphql'
import { type LoadedDocument, loadOperations, usedFragments } from './documents.ts'

/**
 * One literal per operation. Fragments are constants of their own, joined when an operation is
 * used, so that a bundle holds each text once and only the operations it calls.
 */
export function plugin(_schema: GraphQLSchema, documents: readonly LoadedDocument[]): string {
  const operations = loadOperations(documents)
  const fragments = usedFragments(operations).map(
    ({ name, text }) => `const ${name} = ${quoted(text)}`,
  )
  const literals = operations.map((operation) => {
    const suffix = operation.kind === 'mutation' ? 'Mutation' : 'Query'
    const type = `T.${operation.name}${suffix}`
    const names = (operation.node.variableDefinitions ?? []).map((v) => v.variable.name.value)
    const spread = operation.fragments.map(({ name }) => `, ${name}`).join('')
    return `/**
 * ${operation.summary}
 *
 * @example
 * \`\`\`ts
 * const { ${operation.rootField} } = await client.request(${operation.name}${example(names)})
 * \`\`\`
 */
export const ${operation.name} = /*#__PURE__*/ op<${type}, ${type}Variables>(
  ${quoted(operation.text)}${spread},
)`
  })
  return [
    '// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.',
    "import { op } from '../core/operation.ts'\nimport type * as T from './types.ts'",
    ...fragments,
    ...literals,
    '',
  ].join('\n\n')
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function example(variables: readonly string[]): string {
  return variables.length ? `, { ${variables.join(', ')} }` : ''
}
