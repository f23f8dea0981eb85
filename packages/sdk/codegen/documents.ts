import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

/** A loaded `.graphql` file, as the code generator hands it over. */
export interface LoadedDocument {
  readonly document?: DocumentNode | undefined
}

export interface LoadedFragment {
  readonly name: string
  readonly text: string
}

export interface LoadedOperation {
  readonly node: OperationDefinitionNode
  readonly name: string
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** The sentence above the operation. */
  readonly summary: string
  /** `group.method` of the facade; null for what only `/operations` has. */
  readonly facade: readonly [group: string, method: string] | null
  /** The widgets that use it: `# @widgets REFERRAL_INBOX …`. */
  readonly widgets: readonly string[]
  readonly rootField: string
  /** Whether it reads a Relay connection page by page: `$after`, `nodes` and `pageInfo`. */
  readonly paged: boolean
  /** Without the fragments. */
  readonly text: string
  /** All that it spreads, at any depth, by name. */
  readonly fragments: readonly LoadedFragment[]
  /**
   * What it selects after `__typename`, if it is a usual mutation: named like its field, of one input of
   * that name; else null.
   */
  readonly usual: string | null
  /** With the fragments, as it is sent. */
  readonly document: string
  /** SHA-256 of `document`. */
  readonly hash: string
}

/** The operations of the SDK by name, each checked for what the generated code needs of it. */
export function loadOperations(documents: readonly LoadedDocument[]): readonly LoadedOperation[] {
  const definitions = documents.flatMap(({ document }) => document?.definitions ?? [])
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  return definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((node) => loadOperation(node, fragments))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every fragment that an operation uses, once, by name. */
export function usedFragments(operations: readonly LoadedOperation[]): readonly LoadedFragment[] {
  const all = operations.flatMap(({ fragments }) => fragments)
  return [...new Map(all.map((fragment) => [fragment.name, fragment])).values()].sort(byName)
}

/** The French label of a root field: what its description says before the colon. */
export function frenchLabel(schema: GraphQLSchema, operation: LoadedOperation): string {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() }
  const root = operation.kind === 'subscription' ? null : roots[operation.kind]
  return frenchPart(root?.getFields()[operation.rootField]?.description)
}

/** What a description of the contract says before the colon: its French label. */
export function frenchPart(description: string | null | undefined): string {
  return /^([^:\n]+):/.exec(description ?? '')?.[1] ?? ''
}

// Every type has a field of its own to read it by, with its own facade method.
const withoutOperation: readonly string[] = ['node']

/** The queries and mutations of the schema that no operation uses. */
export function missingRootFields(
  schema: GraphQLSchema,
  operations: readonly LoadedOperation[],
): readonly string[] {
  const used = new Set([...withoutOperation, ...operations.map(({ rootField }) => rootField)])
  return [schema.getQueryType(), schema.getMutationType()]
    .flatMap((type) => Object.keys(type?.getFields() ?? {}))
    .filter((field) => !used.has(field))
}

function loadOperation(
  node: OperationDefinitionNode,
  known: ReadonlyMap<string, FragmentDefinitionNode>,
): LoadedOperation {
  const name = node.name?.value
  if (!name) throw new Error('An operation has no name.')
  const comments = commentsAbove(node)
  const facade = facadeOf(name, comments.join('\n'))
  const summary = comments.filter((line) => !line.startsWith('@')).join(' ')
  if (!summary) throw new Error(`${name}: write a sentence above it; it becomes documentation.`)
  const fields = node.selectionSet.selections.filter((s) => s.kind === Kind.FIELD)
  const [root] = fields
  if (!root || fields.length !== 1) throw new Error(`${name}: select exactly one root field.`)

  const fragments = spreadFragments(node, known)
  const text = stripIgnoredCharacters(print(node))
  const document = text + fragments.map((fragment) => fragment.text).join('')
  const hash = createHash('sha256').update(document).digest('hex')
  const rootField = root.alias?.value ?? root.name.value
  const variables = (node.variableDefinitions ?? []).map((v) => v.variable.name.value)
  const selected = (root.selectionSet?.selections ?? []).map((s) => 'name' in s && s.name?.value)
  const paged =
    variables.includes('after') && selected.includes('nodes') && selected.includes('pageInfo')
  const facts = { node, name, kind: node.operation, summary, rootField, paged }
  const usual = usualSelection(name, text)
  return {
    ...facts,
    facade,
    widgets: widgetsOf(comments.join('\n')),
    text,
    usual,
    fragments,
    document,
    hash,
  }
}

function facadeOf(name: string, comments: string): LoadedOperation['facade'] {
  const [, group, method] = /@facade (\w+)(?:\.(\w+))?/.exec(comments) ?? []
  if (group && method) return [group, method]
  if (group === 'none') return null
  throw new Error(`${name}: write "# @facade group.method" or "# @facade none" above it.`)
}

function widgetsOf(comments: string): readonly string[] {
  return /@widgets ([A-Z_ ]+)/.exec(comments)?.[1]?.trim().split(/ +/) ?? []
}

function usualSelection(name: string, text: string): string | null {
  const field = name.charAt(0).toLowerCase() + name.slice(1)
  const start = `mutation ${name}($input:${name}Input!){${field}(input:$input){__typename `
  return text.startsWith(start) && text.endsWith('}}') ? text.slice(start.length, -2) : null
}

function spreadFragments(
  node: OperationDefinitionNode,
  known: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly LoadedFragment[] {
  const found = new Map<string, LoadedFragment>()
  const collect = (from: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(from, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = known.get(name)
        if (!fragment || found.has(name)) return
        found.set(name, { name, text: stripIgnoredCharacters(print(fragment)) })
        collect(fragment)
      },
    })
  }
  collect(node)
  return [...found.values()].sort(byName)
}

function commentsAbove(node: OperationDefinitionNode): string[] {
  const lines: string[] = []
  let token = node.loc?.startToken.prev
  for (; token?.kind === 'Comment'; token = token.prev) lines.unshift(token.value.trim())
  return lines
}

function byName(a: LoadedFragment, b: LoadedFragment): number {
  return a.name < b.name ? -1 : 1
}
