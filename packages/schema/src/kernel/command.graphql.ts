import type { GraphQLResolveInfo } from 'graphql'
import type { Command } from './command.ts'

/** The command a mutation field stands for: its name, where it stands in the operation, its input. */
export function commandOf(info: GraphQLResolveInfo, input: object): Command {
  return { name: info.fieldName, path: String(info.path.key), input }
}
