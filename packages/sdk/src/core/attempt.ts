import { SdkError } from './errors.ts'

/**
 * Runs work that ends when the caller aborts or the time is up, even if the work ignores its
 * signal. Made by hand because `AbortSignal.any` loses timeouts to the collector in Node 20.
 *
 * @param ms - Milliseconds until it fails with `timeoutCode`.
 */
export async function bounded<T>(
  caller: AbortSignal | undefined,
  ms: number,
  timeoutCode: 'TIMEOUT' | 'DEADLINE_EXCEEDED',
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController()
  const { signal } = inner
  const stop = (code: string): void =>
    inner.abort(new SdkError({ code, retryable: code === 'TIMEOUT' }))
  const stopped = new Promise<never>((_, reject) => {
    signal.onabort = () => reject(signal.reason)
  })
  const abort = (): void => stop('ABORTED')
  const timer = setTimeout(stop, ms, timeoutCode)
  caller?.addEventListener('abort', abort)
  try {
    if (caller?.aborted) abort()
    return await Promise.race([stopped, signal.aborted ? stopped : work(signal)])
  } finally {
    clearTimeout(timer)
    caller?.removeEventListener('abort', abort)
  }
}

/** Waits, or less if the caller aborts; the next attempt sees to that. A wait is endless work. */
export async function pause(ms: number, caller: AbortSignal | undefined): Promise<void> {
  await bounded(caller, ms, 'TIMEOUT', () => new Promise<never>(() => {})).catch(() => {})
}
