import { Agent, Pool } from 'undici'
import { ruleOf } from './outbound-address.ts'
import { guardedLookup, type Resolve } from './resolve-host.ts'

// Below what usual servers keep: they should not close a connection that is being used again.
const KEEP_ALIVE_MS = 4_000

export interface GuardedAgentOptions {
  /** Whether this machine may be called, over http as well. */
  readonly sandbox: boolean
  /** How names become addresses. */
  readonly resolve: Resolve
  readonly connectWithinMs: number
  /** Bytes of an answer that are read at most. */
  readonly maxResponseSize: number
}

/**
 * Calls partners' systems: no redirect is followed, no other protocol negotiated, no address connected
 * to that is not allowed. Whoever calls sets the deadline.
 */
export function openGuardedAgent(options: GuardedAgentOptions): Agent {
  return new Agent({
    allowH2: false,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxResponseSize: options.maxResponseSize,
    // The deadline of the whole call ends it.
    headersTimeout: 0,
    bodyTimeout: 0,
    factory: (origin, settings) =>
      new Pool(origin, { ...settings, connect: guarded(origin, options) }),
  })
}

function guarded(
  origin: string | URL,
  { sandbox, resolve, connectWithinMs }: GuardedAgentOptions,
): NonNullable<Pool.Options['connect']> {
  const allows = ruleOf(new URL(origin), sandbox) ?? (() => false)
  return { lookup: guardedLookup(resolve, allows), timeout: connectWithinMs }
}
