import { readSdkDocuments } from '@passerelle/schema'
import type { RunningServer } from '../server.ts'

export { documentHash } from '@passerelle/schema'

/** A request as a program would send it. */
export interface Given {
  readonly query?: string
  readonly documentId?: string
  readonly extensions?: object
  readonly variables?: object
  readonly accept?: string
  readonly scope?: string
  /** The idempotency key of a mutation. */
  readonly key?: string
}

// The SDK's own: a server that runs registered documents alone knows them.
function released(start: string): string {
  const text = [...readSdkDocuments().values()].find((one) => one.startsWith(start))
  if (text === undefined) throw new Error(`the SDK has no ${start}`)
  return text
}

export const REGISTER = released('mutation RegisterDocuments(')
export const RETIRE = released('mutation RetireDocument(')
export const REGISTERED = released('query RegisteredDocuments(')

/** Sends it to one process and gives what came back. */
export async function post(server: RunningServer, token: string, given: Given) {
  const { accept = 'application/json', key, scope: _scope, ...body } = given
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: {
      accept,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  const { data, errors = [] } = JSON.parse(text)
  const codes: readonly string[] = errors.map(
    ({ extensions }: { readonly extensions: { readonly code: string } }) => extensions.code,
  )
  return { status: response.status, headers: response.headers, text, data, codes }
}
