import type { Fault } from './magic.ts'

/** What becomes of a request that meets a fault on its way. */
export function suffer(fault: Fault, signal: AbortSignal): Promise<Response> {
  const later = { 'retry-after': '1' }
  switch (fault) {
    case 'CUT':
      return Promise.reject(new TypeError('the connection was cut'))
    case 'UNAVAILABLE':
      return Promise.resolve(new Response('Service Unavailable', { status: 503, headers: later }))
    case 'THROTTLED':
      return Promise.resolve(new Response('Too Many Requests', { status: 429, headers: later }))
    case 'TIMEOUT':
      return new Promise((_, reject) => {
        const stop = (): void => reject(signal.reason)
        if (signal.aborted) stop()
        else signal.addEventListener('abort', stop)
      })
  }
}
