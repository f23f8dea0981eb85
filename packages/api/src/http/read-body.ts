import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { RequestError } from '@passerelle/schema'

export const MAX_BODY_BYTES = 262_144
// How long a caller whose body is too large may go on sending before the connection is cut.
const DISCARD_MS = 2_000

/**
 * Reads a body, counting as it comes: what a caller says of its length is not believed.
 *
 * @throws RequestError PAYLOAD_TOO_LARGE, or BAD_REQUEST when the caller left or the text is not UTF-8
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge(request)
  const chunks: Buffer[] = []
  let bytes = 0
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > MAX_BODY_BYTES) reject(tooLarge(request))
      else chunks.push(chunk)
    })
    request.once('end', resolve)
    // Every request closes; an error is made (and its stack read) only for one that was cut short.
    const cutShort = (): void => {
      if (!request.complete) reject(new RequestError('BAD_REQUEST'))
    }
    request.once('close', cutShort)
    request.once('error', cutShort)
  })
  const body = Buffer.concat(chunks)
  if (!isUtf8(body)) throw new RequestError('BAD_REQUEST', 'the body must be UTF-8')
  return body.toString('utf8')
}

/**
 * Lets the rest of an unread body pass for a moment, so that the caller gets to read our answer, then
 * cuts the connection.
 */
export function discardBody(request: IncomingMessage): void {
  if (request.complete) return
  request.removeAllListeners('data')
  request.resume()
  const timer = setTimeout(() => request.destroy(), DISCARD_MS)
  timer.unref()
  request.once('close', () => clearTimeout(timer))
}

function tooLarge(request: IncomingMessage): RequestError {
  request.removeAllListeners('data')
  return new RequestError('PAYLOAD_TOO_LARGE')
}
