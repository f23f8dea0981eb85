export { type Client, createClient } from './client.ts'
export { SdkError, type SdkErrorFields, type SdkErrorJson } from './errors.ts'
export type {
  DeprecationEvent,
  Hooks,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './hooks.ts'
export type { Operation, OperationKind, Runnable, Typed } from './operation.ts'
export type { CallOptions, ClientOptions, TokenSource } from './options.ts'
export { type Page, type Pager, paginate } from './pager.ts'
export { type ResponseInfo, responseOf } from './response.ts'
export { isRefusal, type Refusal, type Unwrapped, unwrap } from './unwrap.ts'
