import { type GraphQLSchema, isNonNullType, Kind, typeFromAST } from 'graphql'
import {
  frenchLabel,
  type LoadedDocument,
  type LoadedOperation,
  loadOperations,
} from './documents.ts'

/** How a method of the facade takes its arguments and gives its result. */
interface Method {
  readonly operation: LoadedOperation
  readonly group: string
  readonly name: string
  readonly signature: string
  readonly body: string
  readonly example: string
  readonly throws: string
}

/**
 * The facade: one group per name before the dot of `# @facade group.method`, one method per
 * operation. A sole `$input` is passed field by field; `$after` with `nodes` and `pageInfo` gives a pager.
 */
export function plugin(schema: GraphQLSchema, documents: readonly LoadedDocument[]): string {
  const methods = loadOperations(documents).flatMap((operation) =>
    operation.facade ? [methodOf(schema, operation, operation.facade)] : [],
  )
  const groups = Object.groupBy(methods, ({ group }) => group)
  const sorted = Object.entries(groups)
    .map(([name, members = []]) => ({ name, members: [...members].sort(byName) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const used = methods.map(({ operation }) => operation.name).join(',\n  ')
  return [
    '// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.',
    `import type { Client } from '../core/client.ts'
import type { CallOptions } from '../core/options.ts'
import type { Pager } from '../core/pager.ts'
import { methods, type NodeOf } from '../facade/call.ts'
import {
  ${used},
} from './operations.ts'
import type * as T from './types.ts'`,
    ...sorted.map(
      ({ name, members }) => `/** \`passerelle.${name}\` */
export interface ${pascal(name)}Methods {
${members.map((method) => declaration(schema, method)).join('\n')}
}`,
    ),
    `/** Every group of methods, by name. */
export interface Facade {
${sorted.map(({ name }) => `  readonly ${name}: ${pascal(name)}Methods`).join('\n')}
}`,
    `/** The facade over a client. */
export function createFacade(client: Client): Facade {
  const { act, ask, get, list } = methods(client)
  return {
${sorted.map(({ name, members }) => implementation(name, members)).join('\n')}
  }
}`,
    '',
  ].join('\n\n')
}

function methodOf(
  schema: GraphQLSchema,
  operation: LoadedOperation,
  facade: readonly [group: string, method: string],
): Method {
  const { name, kind, rootField, node } = operation
  const suffix = kind === 'mutation' ? 'Mutation' : 'Query'
  const result = `T.${name}${suffix}['${rootField}']`
  const type = `T.${name}${suffix}Variables`
  const variables = node.variableDefinitions ?? []
  const names = variables.map((variable) => variable.variable.name.value)
  const required = variables.filter((variable) => variable.type.kind === Kind.NON_NULL_TYPE)
  const call = `passerelle.${facade.join('.')}`
  const base = { operation, group: facade[0], name: facade[1] }

  if (operation.paged) {
    const shown = required.map((variable) => variable.variable.name.value)
    return {
      ...base,
      signature: `(variables${required.length ? '' : '?'}: ${type}, options?: CallOptions): Pager<NodeOf<${result}>>`,
      body: `list(${name})`,
      example: `for await (const item of ${call}(${shown.length ? `{ ${shown.join(', ')} }` : ''})) …`,
      throws: 'while iterating, `PAGINATION_STALLED` or what a request may fail with.',
    }
  }
  const throws = 'when the request fails; refusals are members of the result.'
  const returns = `Promise<${result}>`
  if (names.join() === 'input') {
    const [input] = variables
    const inputType = input && typeFromAST(schema, input.type)
    const fields =
      inputType && isNonNullType(inputType) && 'getFields' in inputType.ofType
        ? Object.values(inputType.ofType.getFields())
        : []
    const shown = fields
      .filter((field) => isNonNullType(field.type))
      .map((field) => field.name)
      .sort((a, b) => Number(b === 'id') - Number(a === 'id'))
    return {
      ...base,
      signature: `(input: ${type}['input'], options?: CallOptions): ${returns}`,
      body: `act(${name})`,
      example: `const result = await ${call}({ ${shown.join(', ')} })`,
      throws,
    }
  }
  if (!names.length) {
    return {
      ...base,
      signature: `(options?: CallOptions): ${returns}`,
      body: `get(${name})`,
      example: `const result = await ${call}()`,
      throws,
    }
  }
  return {
    ...base,
    signature: `(variables${required.length ? '' : '?'}: ${type}, options?: CallOptions): ${returns}`,
    body: `ask(${name})`,
    // Many switches make no example: what has to be given shows enough.
    example: `const result = await ${call}({ ${(names.length > 8 ? required.map(({ variable }) => variable.name.value) : names).join(', ')} })`,
    throws,
  }
}

function declaration(schema: GraphQLSchema, method: Method): string {
  const label = frenchLabel(schema, method.operation)
  return `  /**
   * ${method.operation.summary}${label && ` In French: ${label}.`}
   *
   * @throws {@link SdkError} ${method.throws}
   * @example
   * \`\`\`ts
   * ${method.example}
   * \`\`\`
   */
  ${method.name}${method.signature}`
}

function implementation(group: string, members: readonly Method[]): string {
  return `    ${group}: {
${members.map(({ name, body }) => `      ${name}: ${body},`).join('\n')}
    },`
}

function byName(a: Method, b: Method): number {
  return a.name < b.name ? -1 : 1
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
