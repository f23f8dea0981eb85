import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionNode } from 'graphql'

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>
type Fields = ReadonlySet<string>

// Documents are parsed once and kept, so their nodes are good keys; what is kept goes with them.
const known = new WeakMap<FieldNode, Fields>()

/**
 * The paths selected below a field, dotted from it: `participants`, `referrals.history`. A field that a
 * directive may leave out counts as selected: what it brings along is at worst not used.
 */
export function selectedPaths(info: GraphQLResolveInfo): Fields {
  const [node] = info.fieldNodes
  if (node === undefined || info.fieldNodes.length > 1)
    return pathsOf(info.fieldNodes, info.fragments)
  const found = known.get(node) ?? pathsOf([node], info.fragments)
  known.set(node, found)
  return found
}

function pathsOf(nodes: readonly FieldNode[], fragments: Fragments): Fields {
  const paths = new Set<string>()
  const visit = (selections: readonly SelectionNode[], prefix: string): void => {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const path = prefix + selection.name.value
        paths.add(path)
        visit(selection.selectionSet?.selections ?? [], `${path}.`)
      } else {
        const inner =
          selection.kind === 'InlineFragment' ? selection : fragments[selection.name.value]
        visit(inner?.selectionSet.selections ?? [], prefix)
      }
    }
  }
  for (const node of nodes) visit(node.selectionSet?.selections ?? [], '')
  return paths
}
