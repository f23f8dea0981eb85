export { fetchKeys } from '../signed-request/keys.ts'
export { type NodeRequest, type NodeResponse, toNodeHandler } from '../signed-request/node.ts'
export type { MaybePromise } from '../signed-request/options.ts'
export type { PublicKeys } from '../signed-request/signature.ts'
export { createConnector } from './connector.ts'
export type {
  ConnectorFacets,
  DatedValues,
  FacetAnswer,
  FacetHandler,
  FacetItem,
  FacetName,
  FacetQuestion,
  FacetValues,
  ReaderKind,
  ReadingPurpose,
} from './facets.ts'
export type {
  Connector,
  ConnectorFailure,
  ConnectorOptions,
  ConnectorRefusal,
} from './options.ts'
