import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { Sending, TokenKind } from './bad-input.ts'

export interface Received {
  readonly status: number
  readonly code: string
  /** Everything that came back, headers included. */
  readonly text: string
}

/** Sends exactly what is said, with nothing that a client library would mend or add. */
export async function send(
  url: string,
  tokens: ReadonlyMap<TokenKind, string | null>,
  sending: Sending,
): Promise<Received> {
  const token = tokens.get(sending.token ?? 'good') ?? null
  const authorization = sending.authorization ?? (token === null ? undefined : `Bearer ${token}`)
  const headers = Object.entries({
    'content-type': 'application/json',
    authorization,
    'idempotency-key': randomUUID(),
    ...sending.headers,
  }).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const { query, variables, operationName } = sending
  const body =
    sending.body ??
    JSON.stringify({ query: query ?? '{ viewer { clientId } }', variables, operationName })
  const method = sending.method ?? 'POST'
  const { promise, resolve, reject } = Promise.withResolvers<Received>()
  const out = request(
    new URL(url),
    {
      method,
      path: sending.path ?? '/graphql',
      headers: Object.fromEntries(headers),
      agent: false,
    },
    (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({
          status: response.statusCode ?? 0,
          code: codeOf(text),
          text: `${response.rawHeaders.join('\n')}\n${text}`,
        })
      })
    },
  )
  // A connection that was cut is an answer too, and never one that was promised.
  out.on('error', () => resolve({ status: 0, code: 'NO_ANSWER', text: '' }))
  out.end(method === 'GET' ? undefined : body)
  return promise
}

interface Body {
  readonly error?: string
  readonly data?: Readonly<
    Record<string, { readonly code?: string; readonly __typename?: string } | null>
  > | null
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
}

function codeOf(text: string): string {
  if (!text.startsWith('{')) return 'NONE'
  const { data, errors, error }: Body = JSON.parse(text)
  // As OAuth says it.
  if (error !== undefined) return error
  if (errors !== undefined) return errors[0]?.extensions?.code ?? 'NONE'
  if (data == null) return 'NONE'
  const [result] = Object.values(data)
  return result === null ? 'NULL' : (result?.code ?? result?.__typename ?? 'DATA')
}
