import { createClient, type Hooks, paginate, responseOf, unwrap } from '@passerelle/sdk/core'
import { failureOf } from './outcome.ts'

interface Saved {
  readonly save: { readonly attempts: number; readonly oneKey: boolean; readonly name: string }
}
const document = 'mutation Save($name: String!) { save(name: $name) { attempts oneKey name } }'

/** A client against a server that is busy, refuses, babbles, is silent; its hooks; a pager. */
export async function core(url: string): Promise<object> {
  const told: string[] = []
  const hooks: Hooks = {
    onRequest: ({ operation, attempt }) => told.push(`request ${operation} ${attempt}`),
    onResponse: ({ status, requestId }) => told.push(`response ${status} ${requestId}`),
    onRetry: ({ code, delayMs }) => told.push(`retry ${code} ${delayMs}`),
    onReplay: ({ replayed }) => told.push(`replay ${replayed}`),
  }
  const client = (path: string, more = {}) =>
    createClient({ url: `${url}/${path}`, token: 'token', maxRetries: 1, ...more })

  const saved = await client('busy', { hooks }).request<Saved, object>(document, { name: 'é' })
  const failures: object[] = []
  for (const path of ['refused', 'text', 'cut']) {
    const { docUrl, ...known } = await failureOf(client(path).request('query Ask { ask }'))
    failures.push({ ...known, explained: docUrl?.startsWith(`${url}/${path}/docs/errors#`) })
  }
  const silent = client('silent', { timeoutMs: 100, maxRetries: 0 })
  const caller = new AbortController()
  const aborted = silent.request('query Ask { ask }', {}, { signal: caller.signal })
  caller.abort(new Error('not to be told'))
  const stopped = [await failureOf(aborted), await failureOf(silent.request('query Ask { ask }'))]

  const numbers = paginate<number>(async (after) => {
    const list = await client('list').request<
      { list: { nodes: number[]; next: string | null } },
      object
    >('query List($after: String) { list(after: $after) { nodes next } }', { after })
    const { nodes, next } = list.list
    return { nodes, pageInfo: { hasNextPage: next !== null, endCursor: next } }
  })
  const all: number[] = []
  for await (const number of numbers) all.push(number)
  return {
    saved,
    told,
    response: responseOf(saved.save),
    failures,
    stopped: stopped.map(({ code, attempts, retryable }) => [code, attempts, retryable]),
    all,
    some: await numbers.toArray({ limit: 3 }),
    endless: (await failureOf(numbers.toArray({ limit: -1 }))).code,
    nothing: (await failureOf(Promise.resolve().then(() => unwrap(null)))).code,
  }
}
