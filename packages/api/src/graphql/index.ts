export {
  createGraphQL,
  GRAPHQL_PATH,
  type GraphQLOptions,
  type GraphQLServer,
} from './create-graphql.ts'
export type { Limits } from './limits.ts'
