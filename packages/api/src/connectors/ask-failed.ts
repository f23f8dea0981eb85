import type { UnavailableCause } from '@passerelle/schema'
import { errors } from 'undici'

/** A connector gave no answer that can be used. It says why in codes, never what was answered. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed'
  readonly unavailable: UnavailableCause
  /** Whether the same may be asked once more: no answer had begun. */
  readonly repeatable: boolean
  /** Whether it speaks of the connector as a whole, and not of this one request. */
  readonly ofConnector: boolean

  constructor(
    unavailable: UnavailableCause,
    {
      repeatable = false,
      ofConnector = true,
    }: { repeatable?: boolean; ofConnector?: boolean } = {},
  ) {
    super(unavailable)
    this.unavailable = unavailable
    this.repeatable = repeatable
    this.ofConnector = ofConnector
  }
}

const BEFORE_ANY_ANSWER: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
])
const NO_ANSWER_OF_OURS: ReadonlySet<string> = new Set([
  'UND_ERR_RES_EXCEEDED_MAX_SIZE',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_HEADERS_OVERFLOW',
])

/** What a failed exchange means; `answering` says that an answer had begun. */
export function failureOf(
  error: unknown,
  { answering, signal }: { readonly answering: boolean; readonly signal: AbortSignal },
): AskFailed {
  if (signal.aborted) return new AskFailed('TIMED_OUT')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ADDRESS_REFUSED') return new AskFailed('NOT_CONNECTED', { ofConnector: false })
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return new AskFailed('TIMED_OUT')
  if (NO_ANSWER_OF_OURS.has(code) || error instanceof errors.HTTPParserError) {
    return new AskFailed('MALFORMED', { ofConnector: false })
  }
  return new AskFailed('UNREACHABLE', { repeatable: !answering && BEFORE_ANY_ANSWER.has(code) })
}
