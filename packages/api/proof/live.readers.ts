import { type ClientRequest, request } from 'node:http'
import { LIVE } from '../src/live/live-for-test.ts'

const OPENING_AT_ONCE = 50

/** One reader: what it heard, counted as the bytes pass, so that the proof itself holds little. */
export interface Reader {
  readonly asked: ClientRequest
  events: number
  beats: number
  ended: boolean
}

/** Opens streams of live events, the tokens in turn. */
export async function openReaders(
  port: number,
  tokens: readonly string[],
  count: number,
): Promise<readonly Reader[]> {
  const readers: Reader[] = []
  for (let from = 0; from < count; from += OPENING_AT_ONCE) {
    const some = Array.from({ length: Math.min(OPENING_AT_ONCE, count - from) }, (_, index) =>
      openOne(port, tokens[(from + index) % tokens.length] ?? ''),
    )
    readers.push(...(await Promise.all(some)))
  }
  return readers
}

function openOne(port: number, token: string): Promise<Reader> {
  const body = JSON.stringify({ query: LIVE, variables: {} })
  return new Promise((resolve, reject) => {
    const asked = request({
      ...{ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent: false },
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      if (response.statusCode !== 200) return reject(new Error(`answered ${response.statusCode}`))
      const reader: Reader = { asked, events: 0, beats: 0, ended: false }
      response.setEncoding('utf8').on('data', (text: string) => {
        reader.events += text.split('event: next').length - 1
        if (text.startsWith(':')) reader.beats += 1
      })
      const end = (): void => {
        reader.ended = true
      }
      response.on('error', end).on('end', end)
      resolve(reader)
    })
    asked.end(body)
  })
}
