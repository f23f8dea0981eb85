import assert from 'node:assert/strict'
import { createPasserelle, type Passerelle, SdkError } from '../../src/index.ts'
import type { Side } from './ground.ts'

/** The client of a side. */
export function clientOf({ url, fetch, token }: Side, scopes?: readonly string[]): Passerelle {
  return createPasserelle({ url, fetch, token: () => token(scopes), maxRetries: 0 })
}

/** Any document, as a partner writes its own; the result is what the suite says it is. */
export async function ask<Data extends object>(
  side: Side,
  document: string,
  variables: object = {},
  options: { readonly idempotencyKey?: string; readonly scopes?: readonly string[] } = {},
): Promise<Data> {
  interface Typed {
    toString(): string
    __apiType?: (variables: object) => Data
  }
  const text: Typed = new String(document)
  const { scopes, ...call } = options
  return clientOf(side, scopes).query(text, variables, call)
}

/** A result as far as the suite looks into one. */
export interface Outcome {
  readonly __typename: string
  readonly id?: string
  readonly version?: number
  readonly state?: string
  readonly status?: string
  readonly code?: string
  readonly message?: string
  readonly field?: string
  readonly reason?: string
  readonly currentVersion?: number
  readonly allowedActions?: readonly string[]
  readonly current?: { readonly id: string; readonly version: number } | null
}

/** What a promise of the SDK is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<SdkError> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  assert.ok(SdkError.is(error), 'it was expected to fail as the SDK fails')
  return error
}

/** A request as it is, without a client. */
export async function post(
  side: Side,
  body: unknown,
  headers: Readonly<Record<string, string | null>> = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly code: string | null }> {
  const sent = new Headers({
    'content-type': 'application/json',
    authorization: `Bearer ${await side.token()}`,
  })
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) sent.delete(name)
    else sent.set(name, value)
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await side.fetch(`${side.url}/graphql`, {
    method: 'POST',
    headers: sent,
    body: text,
  })
  const { errors } = (await response.json()) as {
    errors?: readonly { extensions: { code: string } }[]
  }
  return {
    status: response.status,
    headers: response.headers,
    code: errors?.[0]?.extensions.code ?? null,
  }
}
