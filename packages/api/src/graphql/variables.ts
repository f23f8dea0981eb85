import { RequestError } from '@passerelle/schema'
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'

type Values = Readonly<Record<string, unknown>>

const MAX_ERRORS = 10

// Texts of graphql-js that hold names of the schema and nothing that was sent.
const SAFE_TEXT =
  /^(?:Expected non-nullable type "[\w![\]]+" not to be null|Field "\w+" of required type "[\w![\]]+" was not provided|Expected type "[\w![\]]+" to be an object)/

/**
 * The variables of an operation, as its types read them.
 *
 * @throws RequestError[] BAD_USER_INPUT naming the path of each variable, never its value
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  inputs: Values,
): { readonly coerced: Values } | { readonly errors: readonly RequestError[] } {
  const definitions = operation.variableDefinitions ?? []
  if (definitions.length === 0) return { coerced: {} }
  const { coerced } = getVariableValues(schema, definitions, inputs, { maxErrors: MAX_ERRORS })
  if (coerced !== undefined) return { coerced }
  return { errors: explain(schema, operation, inputs).slice(0, MAX_ERRORS) }
}

// The texts of graphql-js quote the value, so the paths are found again without them.
function explain(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  inputs: Values,
): readonly RequestError[] {
  const errors: RequestError[] = []
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, typeNode)
    if (!isInputType(type)) continue
    if (!Object.hasOwn(inputs, name)) {
      if (defaultValue === undefined && String(type).endsWith('!')) {
        errors.push(refused(`$${name}`, `${String(type)} is required`))
      }
      continue
    }
    coerceInputValue(inputs[name], type, (path, _value, error) => {
      errors.push(refused(pathText(name, path), safeText(error)))
    })
  }
  return errors.length > 0 ? errors : [new RequestError('BAD_USER_INPUT')]
}

function refused(path: string, reason: string | null): RequestError {
  return new RequestError('BAD_USER_INPUT', reason === null ? path : `${path}: ${reason}`)
}

function pathText(name: string, path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${key}`),
    `$${name}`,
  )
}

function safeText(error: GraphQLError): string | null {
  // Our own scalars say which shape they expect and mark it with a code.
  const { originalError } = error
  if (error.extensions['code'] !== undefined) return error.message
  if (originalError instanceof GraphQLError && originalError.extensions['code'] !== undefined) {
    return originalError.message
  }
  return SAFE_TEXT.exec(error.message)?.[0] ?? null
}
