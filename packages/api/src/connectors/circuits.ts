import {
  bulkhead,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { BoundedCache } from '../bounded-cache.ts'
import { AskFailed } from './ask-failed.ts'

const REMEMBERED = 1_000
const AT_ONCE = 32
const WAITING = 256
const RETRY_AFTER_MS = 50

/** When a connector is left alone, and for how long. */
export interface CircuitSettings {
  readonly deadlineMs: number
  /** Failures in a row that open the circuit. */
  readonly opensAfter: number
  /** How long nothing is asked before one request tries again. */
  readonly triesAgainAfterMs: number
}

/**
 * What stands between the network and each connector, from the outside in: a circuit breaker, the
 * deadline, a bound on requests at once, and one retry where no answer had begun. Each connector has
 * its own: one that hangs holds up nobody else's.
 */
export class Circuits {
  readonly #settings: CircuitSettings
  readonly #known = new BoundedCache<string, IPolicy>(REMEMBERED)

  constructor(settings: CircuitSettings) {
    this.#settings = settings
  }

  of(connectorId: string): IPolicy {
    const known = this.#known.get(connectorId)
    if (known !== undefined) return known
    const made = policyOf(this.#settings)
    this.#known.set(connectorId, made)
    return made
  }
}

function policyOf({ deadlineMs, opensAfter, triesAgainAfterMs }: CircuitSettings): IPolicy {
  return wrap(
    circuitBreaker(handleWhen(isOfConnector), {
      breaker: new ConsecutiveBreaker(opensAfter),
      halfOpenAfter: triesAgainAfterMs,
    }),
    timeout(deadlineMs, TimeoutStrategy.Aggressive),
    bulkhead(AT_ONCE, WAITING),
    retry(
      handleWhen((error) => error instanceof AskFailed && error.repeatable),
      { maxAttempts: 1, backoff: new ConstantBackoff(RETRY_AFTER_MS) },
    ),
  )
}

function isOfConnector(error: unknown): boolean {
  return error instanceof TaskCancelledError || (error instanceof AskFailed && error.ofConnector)
}
