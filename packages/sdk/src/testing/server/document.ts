import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql'
import { RequestError } from './request-error.ts'

const MOST_LEVELS = 12
const MOST_INTROSPECTION_LEVELS = 20

/** An operation that may run. */
export interface Prepared {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

const known = new Map<string, DocumentNode>()

/** Parses and validates as the network does. @throws RequestError */
export function prepare(
  schema: GraphQLSchema,
  text: string,
  operationName: string | undefined,
): Prepared {
  const document = known.get(text) ?? checkedDocument(schema, text)
  known.set(text, document)
  const operation = getOperationAST(document, operationName)
  if (!operation) throw new RequestError('OPERATION_NOT_FOUND')
  return { document, operation }
}

function checkedDocument(schema: GraphQLSchema, text: string): DocumentNode {
  let document: DocumentNode
  try {
    document = parse(text, { maxTokens: 4_000 })
  } catch {
    // The text of the parser quotes the document, which may hold a literal value.
    throw new RequestError('GRAPHQL_PARSE_FAILED')
  }
  checkDepth(document)
  const [first] = validate(schema, document, undefined, { maxErrors: 10 })
  if (first !== undefined) throw new RequestError('GRAPHQL_VALIDATION_FAILED', first.message)
  return document
}

/** @throws RequestError BAD_USER_INPUT naming the variables, never their values */
export function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>>,
): void {
  const { errors } = getVariableValues(schema, variableDefinitions, { ...inputs })
  if (errors === undefined) return
  const named = errors.flatMap(({ message }) => /"\$(\w+)"/.exec(message)?.[1] ?? [])
  throw new RequestError('BAD_USER_INPUT', named.map((name) => `$${name}`).join(', '))
}

function checkDepth(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition)
    }
  }
  const walk = (
    set: SelectionSetNode,
    level: number,
    most: number,
    open: readonly string[],
  ): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const allowed = selection.name.value.startsWith('__') ? MOST_INTROSPECTION_LEVELS : most
        if (level > allowed) throw new RequestError('QUERY_TOO_DEEP', `at most ${allowed} levels`)
        if (selection.selectionSet) walk(selection.selectionSet, level + 1, allowed, open)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, level, most, open)
      } else {
        const name = selection.name.value
        if (open.includes(name)) throw new RequestError('QUERY_TOO_DEEP', 'a fragment holds itself')
        const fragment = fragments.get(name)
        if (fragment) walk(fragment.selectionSet, level, most, [...open, name])
      }
    }
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      walk(definition.selectionSet, 1, MOST_LEVELS, [])
    }
  }
}
