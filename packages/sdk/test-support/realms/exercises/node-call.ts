import type { NodeRequest, NodeResponse } from '@passerelle/sdk/connector'

/** Calls what serves node:http with objects of that shape: the adapter itself needs no Node. */
export async function nodeCall(
  listener: (request: NodeRequest, response: NodeResponse) => Promise<void>,
  { headers, body }: { readonly headers: Record<string, string>; readonly body: string },
): Promise<unknown> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const bytes = new TextEncoder().encode(body)
    yield bytes.slice(0, 7)
    yield bytes.slice(7)
  }
  let written = ''
  const response: NodeResponse = {
    statusCode: 0,
    setHeader: () => undefined,
    end: (text) => {
      written = text
    },
  }
  const request = { method: 'POST', headers, readableEnded: false }
  await listener(Object.assign(chunks(), request), response)
  return [response.statusCode, written]
}
