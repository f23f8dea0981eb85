import { SdkError } from '@passerelle/sdk/core'
import { liveEvents } from '@passerelle/sdk/events'

/** A stream that is cut within an event, resumed where it was, and ended for good. */
export async function events(url: string): Promise<object> {
  const retried: string[] = []
  const hooks = { onRetry: ({ code }: { code: string }) => retried.push(code) }
  const connection = { url: `${url}/live`, token: 'token', hooks }
  const heard: string[] = []
  let end: unknown
  try {
    for await (const { position, type } of liveEvents(connection, { after: '0' })) {
      heard.push(`${position} ${type}`)
    }
  } catch (error) {
    end = SdkError.is(error) && { code: error.code, attempts: error.attempts }
  }
  const left: unknown[] = []
  for await (const { position } of liveEvents({ ...connection, url: `${url}/open` })) {
    left.push(position)
    break
  }
  return { heard, retried, end, left }
}
