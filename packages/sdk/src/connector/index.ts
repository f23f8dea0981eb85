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
  MaybePromise,
  ReaderKind,
  ReadingPurpose,
} from './facets.ts'
export { fetchKeys } from './keys.ts'
export { type NodeRequest, type NodeResponse, toNodeHandler } from './node.ts'
export type { Connector, ConnectorFailure, ConnectorOptions, PublicKeys } from './options.ts'
export type { ConnectorRefusal } from './refusal.ts'
