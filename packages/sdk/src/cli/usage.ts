/** Where the command writes: what it found, and what goes beside it. */
export interface Io {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** The command cannot run as it was called; the message says how it is called. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Whether Node refused the arguments themselves. */
export function isArgumentError(error: unknown): error is Error {
  const { code }: { readonly code?: unknown } = Object(error)
  return error instanceof Error && String(code).startsWith('ERR_PARSE_ARGS_')
}
