export { AdmittedDocuments, type DocumentRule } from './admitted-documents.ts'
export {
  createGraphQL,
  GRAPHQL_PATH,
  type GraphQLOptions,
  type GraphQLServer,
} from './create-graphql.ts'
export { createLiveOperations } from './create-live-operations.ts'
export type { UsedDeprecation } from './deprecations.ts'
export { createDocumentDesk } from './document-desk.ts'
export { DEFAULT_LIMITS, type Limits } from './limits.ts'
export {
  type LiveOperation,
  LiveOperations,
} from './live-operation.ts'
export { refusalError } from './run-operation.ts'
export { WatchedScope } from './watched-scope.ts'
