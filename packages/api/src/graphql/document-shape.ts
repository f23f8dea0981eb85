import { RequestError } from '@passerelle/schema'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { INTROSPECTION_DEPTH, type Limits } from './limits.ts'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition)
    }
  }
  return fragments
}

/** Whether a document asks for the schema itself. */
export function introspects(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') found = true
    },
  })
  return found
}

/**
 * Refuses a document by its mere shape, before it is validated: validation itself grows with the
 * square of what it is given.
 *
 * @throws RequestError QUERY_TOO_DEEP, QUERY_TOO_COSTLY or GRAPHQL_VALIDATION_FAILED
 */
export function checkShape(document: DocumentNode, limits: Limits): void {
  countNodes(document, limits)
  const fragments = fragmentsOf(document)
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) checkOperation(definition, fragments, limits)
  }
}

function countNodes(document: DocumentNode, limits: Limits): void {
  let aliases = 0
  let directives = 0
  visit(document, {
    Field({ alias }) {
      if (alias !== undefined) aliases += 1
    },
    Directive() {
      directives += 1
    },
  })
  refuseAbove(aliases, limits.aliases, 'aliases')
  refuseAbove(directives, limits.directives, 'directives')
}

function checkOperation(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  limits: Limits,
): void {
  let fields = 0
  let rootFields = 0
  const walk = (
    { selections }: SelectionSetNode,
    depth: number,
    most: number,
    open: readonly string[],
  ): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        fields += 1
        // A fragment spread a thousand times is a thousand fields, whatever its length in the text.
        refuseAbove(fields, limits.cost, 'fields')
        if (depth === 1) rootFields += 1
        refuseAbove(rootFields, limits.rootFields, 'root fields')
        const allowed = selection.name.value.startsWith('__') ? INTROSPECTION_DEPTH : most
        if (depth > allowed) throw new RequestError('QUERY_TOO_DEEP', `at most ${allowed} levels`)
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1, allowed, open)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, most, open)
      } else {
        const name = selection.name.value
        if (open.includes(name)) throw new RequestError('QUERY_TOO_DEEP', 'a fragment holds itself')
        const fragment = fragments.get(name)
        if (fragment) walk(fragment.selectionSet, depth, most, [...open, name])
      }
    }
  }
  walk(operation.selectionSet, 1, limits.depth, [])
  if (operation.operation === 'subscription') checkFollowed(operation.selectionSet, fragments)
}

const CONDITIONS: ReadonlySet<string> = new Set(['skip', 'include'])

/**
 * What a subscription follows is not left to a condition: left out, there would be nothing to follow.
 * The rule of graphql-js that looks at it throws for one that hangs on a variable.
 */
function checkFollowed({ selections }: SelectionSetNode, fragments: Fragments): void {
  for (const selection of selections) {
    if (selection.directives?.some(({ name }) => CONDITIONS.has(name.value))) {
      const detail = 'no @skip or @include around the field of a subscription'
      throw new RequestError('GRAPHQL_VALIDATION_FAILED', detail)
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) checkFollowed(selection.selectionSet, fragments)
    if (selection.kind !== Kind.FRAGMENT_SPREAD) continue
    const fragment = fragments.get(selection.name.value)
    if (fragment !== undefined) checkFollowed(fragment.selectionSet, fragments)
  }
}

function refuseAbove(count: number, most: number, what: string): void {
  if (count > most) throw new RequestError('QUERY_TOO_COSTLY', `at most ${most} ${what}`)
}
