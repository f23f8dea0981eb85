import type { ServerResponse } from 'node:http'

/** What the network answers to one operation; `cut` ends the connection, `never` lets it hang. */
export type Answer =
  | { readonly data: object }
  | { readonly status: number; readonly code: string; readonly retryAfter?: number }
  | 'cut'
  | 'never'

/** Answers by name of the operation; a function may look at the variables and at how often it was asked. */
export type Answers = Readonly<
  Record<string, Answer | ((variables: Readonly<Record<string, unknown>>, nth: number) => Answer)>
>

/** One request that a widget made. */
export interface Asked {
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly idempotencyKey: string | undefined
  readonly token: string
}

/** Writes an answer as the API does. */
export function write(response: ServerResponse, answer: Answer): void {
  if (answer === 'never') return
  if (answer === 'cut') {
    response.destroy()
    return
  }
  const body =
    'data' in answer
      ? { data: answer.data }
      : { errors: [{ message: answer.code, extensions: { code: answer.code } }] }
  response.writeHead('status' in answer ? answer.status : 200, {
    'content-type': 'application/graphql-response+json; charset=utf-8',
    'x-request-id': '0199f3a0-0000-7000-8000-000000000001',
    ...('retryAfter' in answer && { 'retry-after': String(answer.retryAfter) }),
  })
  response.end(JSON.stringify(body))
}
