import { SdkError } from './errors.ts'

/** What a GraphQL document does. Mutations carry an idempotency key, the others do not. */
export type OperationKind = 'query' | 'mutation' | 'subscription'

/**
 * Carries the types of a document's result and variables. The property never exists at run time;
 * its name and shape are those of GraphQL Code Generator, so its documents fit as they are.
 */
export interface Typed<Result, Variables> {
  /** Never there at run time: it carries the types. */
  readonly __apiType?: ((variables: Variables) => Result) | undefined
}

/**
 * One GraphQL operation of the SDK: its text and the facts the client needs about it.
 *
 * @example
 * ```ts
 * import { AcceptReferral } from '@passerelle/sdk/operations'
 * const { acceptReferral } = await client.request(AcceptReferral, { input })
 * ```
 */
export interface Operation<Result, Variables> extends Typed<Result, Variables> {
  readonly name: string
  readonly kind: OperationKind
  /** The exact text that is sent. */
  readonly document: string
}

/**
 * What the client can run: an operation of the SDK, or a partner's own typed document
 * (GraphQL Code Generator with `documentMode: 'string'`, or a parsed document that kept its text).
 */
export interface Runnable<Result, Variables> extends Typed<Result, Variables> {
  readonly document?: string | undefined
  readonly loc?: { readonly source: { readonly body: string } } | undefined
  toString(): string
}

/** Makes an operation of its text. */
export function op<Result, Variables>(document: string): Operation<Result, Variables> {
  const [, kind, name] = /^\s*(query|mutation|subscription)\s+(\w+)/m.exec(document) ?? []
  if (!name) throw new SdkError({ code: 'INVALID_ARGUMENT' })
  // The pattern allows no other word.
  return { name, kind: kind as OperationKind, document }
}

/** The operation behind any document that the client accepts. */
export function asOperation(source: Runnable<object, never>): Operation<object, never> {
  return op(source.document ?? source.loc?.source.body ?? `${source}`)
}
