/** What a log may say of an error: where it came from, never what it said. */
export interface SafeError {
  readonly name: string
  readonly code?: string
  readonly frames: readonly string[]
  readonly cause?: SafeError
}

const FRAME =
  /^\s+at (?:(?:async )?[\w.<>$#[\] ]{1,120} \()?(?:file:\/\/|node:|\/)[^()\s]{1,300}:\d+:\d+\)?$/
const MAX_FRAMES = 12
const MAX_CAUSES = 3

/** Messages are left out: a database quotes in them the value it did not like. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line))
  return {
    name: error.constructor.name,
    ...(code !== undefined && /^[A-Z0-9_]{1,60}$/.test(code) ? { code } : {}),
    frames: frames.slice(0, MAX_FRAMES).map((line) => line.trim()),
    ...(error.cause !== undefined && depth < MAX_CAUSES
      ? { cause: safeError(error.cause, depth + 1) }
      : {}),
  }
}
