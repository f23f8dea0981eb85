import {
  buildSchema,
  type GraphQLSchema,
  type Kind,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql'

/** The contract as the test server executes it: without its descriptions, which are most of its text. */
export function plugin(schema: GraphQLSchema): string {
  const described = parse(printSchema(schema))
  const bare = visit(described, { enter: (node) => withoutDescription(node) })
  const text = print(bare).replace(/\n\n/g, '\n')
  // Fails here rather than in somebody's test.
  buildSchema(text)
  return `// Generated from schema.graphql. Do not edit: run \`pnpm generate\`.

/** The published contract, without descriptions. */
export const contract = ${JSON.stringify(text)}
`
}

function withoutDescription<Node extends { readonly kind: Kind }>(node: Node): Node | undefined {
  return 'description' in node ? { ...node, description: undefined } : undefined
}
