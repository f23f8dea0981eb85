export {
  createGraphQL,
  GRAPHQL_PATH,
  type GraphQLOptions,
  type GraphQLRequest,
  type GraphQLServer,
} from './create-graphql.ts'
export { DEFAULT_LIMITS, type Limits } from './limits.ts'
