import { RequestError } from '@passerelle/schema'
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Fragments } from './document-shape.ts'

const DEFAULT_PAGE = 50
const MAX_PAGE = 100
// A list without `first` is short by nature: the needs of a case, the partners of a network.
const PLAIN_LIST = 10

interface Measured {
  readonly schema: GraphQLSchema
  readonly fragments: Fragments
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Counts what an operation asks for with these variables: one for each field, alias and
 * `__typename`, times the length of the lists around it.
 *
 * @throws RequestError QUERY_TOO_COSTLY as soon as the count exceeds `most`
 */
export function checkCost(
  operation: OperationDefinitionNode,
  measured: Measured,
  most: number,
): number {
  let spent = 0
  const walk = (
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    times: number,
    paged: boolean,
  ): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        spent += times
        if (spent > most) throw new RequestError('QUERY_TOO_COSTLY')
        const field = fieldOf(parent, selection)
        const type = field && getNamedType(field.type)
        if (!selection.selectionSet || !field || !isCompositeType(type)) continue
        const page = pageLength(field, selection, measured.variables)
        const list = isListType(getNullableType(field.type))
        const repeated = page ?? (list && !paged ? usualLength(field) : 1)
        walk(selection.selectionSet, type, times * repeated, page !== null)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = typeNamed(measured.schema, selection.typeCondition?.name.value) ?? parent
        walk(selection.selectionSet, type, times, paged)
      } else {
        const fragment = measured.fragments.get(selection.name.value)
        if (!fragment) continue
        const type = typeNamed(measured.schema, fragment.typeCondition.name.value) ?? parent
        walk(fragment.selectionSet, type, times, paged)
      }
    }
  }
  const root = measured.schema.getRootType(operation.operation)
  if (root) walk(operation.selectionSet, root, 1, false)
  return spent
}

function fieldOf(
  parent: GraphQLCompositeType,
  { name }: FieldNode,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent)
    ? parent.getFields()[name.value]
    : undefined
}

/** How long a plain list usually is: what the field says of itself, else a guess. */
function usualLength({ extensions }: GraphQLField<unknown, unknown>): number {
  const { usualLength: told } = extensions
  return typeof told === 'number' ? told : PLAIN_LIST
}

/** How many items a paged field may give, or null when the field has no pages. */
function pageLength(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  if (!field.args.some(({ name }) => name === 'first')) return null
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value
  const asked =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined
  // What is below one is refused by the list itself; until then it must not make the sum smaller.
  return typeof asked === 'number' ? Math.min(Math.max(asked, 1), MAX_PAGE) : DEFAULT_PAGE
}

function typeNamed(
  schema: GraphQLSchema,
  name: string | undefined,
): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema.getType(name)
  return isCompositeType(type) ? type : undefined
}
