import { createHash } from 'node:crypto'
import { type NewEvent, recordOutcome, reserveKey } from './command.store.ts'
import type { Context } from './context.ts'
import { RequestError } from './request-errors.ts'
import type { PrismaTransaction, Transaction, Write } from './scope.ts'

/** Which command, asked with what: the payload is hashed, never stored. */
export interface Command {
  /** The mutation field, for instance `acceptReferral`. */
  readonly name: string
  /** Where the field stands in the operation, so that two fields under one key stay apart. */
  readonly path: string
  readonly input: object
}

/** What a command did: the object it answers with, and what everybody else learns of it. */
export interface Outcome<Result> {
  readonly result: Result
  /** Identifier of the object the result is read from when the command is repeated. */
  readonly resultId: string
  readonly events: readonly [NewEvent, ...NewEvent[]]
  /** Last statements of the command, sent together with its events and the commit. */
  readonly writes?: readonly Write[]
  /** Codes for the audit, never values. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

type Work<Tx, Result> = (tx: Tx, now: Date) => Promise<Outcome<Result>>
type Replay<Result> = (resultId: string) => Promise<Result>

/**
 * Runs a command in one transaction: its effect, its events, its audit record and the mark of its
 * idempotency key are committed together or not at all. Repeated under its key it answers `replay`.
 * A command that is refused leaves no mark: there is no effect to protect.
 *
 * @throws RequestError IDEMPOTENCY_KEY_MISSING, _INVALID, _REUSED (other payload) or _RUNNING
 */
export async function runCommand<Result>(
  context: Context,
  command: Command,
  work: Work<Transaction, Result>,
  replay: Replay<Result>,
): Promise<Result> {
  const run = prepare(context, command)
  const attempt = await guarded(() =>
    context.scope.transaction(async (tx) => {
      const reserved = run.reserve(tx)
      // The first statement of a command locks and reads; it travels with the reservation, and only
      // what follows waits for the answer.
      const [reservation, worked] = await Promise.allSettled([
        reserved,
        work(gated(tx, reserved), run.now),
      ])
      if (reservation.status === 'rejected') throw reservation.reason
      if (reservation.value !== null) return repeated(reservation.value)
      if (worked.status === 'rejected') throw worked.reason
      return run.record(tx, worked.value)
    }),
  )
  return finish(context, attempt, replay)
}

/** The same for commands that write through Prisma. */
export async function runPrismaCommand<Result>(
  context: Context,
  command: Command,
  work: Work<PrismaTransaction, Result>,
  replay: Replay<Result>,
): Promise<Result> {
  const run = prepare(context, command)
  const attempt = await guarded(() =>
    context.scope.prismaTransaction(async (tx) => {
      const earlier = await run.reserve(tx)
      if (earlier !== null) return repeated(earlier)
      return run.record(tx, await work(tx, run.now))
    }),
  )
  return finish(context, attempt, replay)
}

type Attempt<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'repeated'; readonly resultId: string }

function repeated(resultId: string): { readonly kind: 'repeated'; readonly resultId: string } {
  return { kind: 'repeated', resultId }
}

interface Run {
  readonly now: Date
  /** The object of an earlier run under this key, or null when the key is free and now ours. */
  reserve(tx: Transaction): Promise<string | null>
  record<Result>(tx: Transaction, outcome: Outcome<Result>): Attempt<Result>
}

function prepare(context: Context, command: Command): Run {
  const now = context.clock.now()
  const { idempotencyKey, actor, requestId } = context
  if (idempotencyKey === null) throw new RequestError('IDEMPOTENCY_KEY_MISSING')
  if (!/^[\x21-\x7e]{8,128}$/.test(idempotencyKey))
    throw new RequestError('IDEMPOTENCY_KEY_INVALID')
  // Of this client: two clients that happen on one key must not wait for each other.
  const keyHash = sha256(`${actor.clientId} ${idempotencyKey} ${command.path}`)
  // With the key, of which only a hash is kept: a payload of few possible values cannot be guessed from its hash.
  const payloadHash = sha256(`${idempotencyKey} ${command.name} ${canonical(command.input)}`)
  return {
    now,
    async reserve(tx) {
      const { locked, earlier } = await reserveKey(tx, actor.clientId, keyHash)
      if (earlier === null) {
        if (!locked) throw new RequestError('IDEMPOTENCY_KEY_RUNNING')
        return null
      }
      // What is committed can be answered, even while another repetition holds the key.
      if (!payloadHash.equals(earlier.payloadHash)) throw new RequestError('IDEMPOTENCY_KEY_REUSED')
      return earlier.resultId
    },
    record(tx, outcome) {
      const marks = { command: command.name, keyHash, payloadHash, now, requestId }
      for (const write of outcome.writes ?? []) tx.send(write)
      recordOutcome(tx, actor, marks, outcome)
      return { kind: 'done', result: outcome.result }
    },
  }
}

/** Lets the first statement pass and holds the others until the key is known to be free. */
function gated(tx: Transaction, reserved: Promise<string | null>): Transaction {
  let first = true
  return {
    async query(statement, values) {
      if (first) first = false
      else if ((await reserved) !== null) throw new Error('this command already took effect')
      return tx.query(statement, values)
    },
    send() {
      throw new Error('what a command sends last stands in its outcome')
    },
  }
}

const ATTEMPTS = 3
// A deadlock or a serialization failure (P2034 is Prisma's word for both) undid the whole transaction.
const UNDONE = new Set(['40P01', '40001', 'P2034'])

// The key's lock keeps twins apart and the look-up after it sees what they committed. Should that ever
// fail, the mark itself decides: the whole transaction is undone and may be asked again.
async function guarded<Result>(run: () => Promise<Result>, attempt = 1): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (isTwin(error)) throw new RequestError('IDEMPOTENCY_KEY_RUNNING')
    if (!wasUndone(error)) throw error
    if (attempt === ATTEMPTS) throw new RequestError('OVERLOADED')
    return guarded(run, attempt + 1)
  }
}

function wasUndone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNDONE.has(String(error.code))
}

function isTwin(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'idempotency_record_pkey'
  )
}

async function finish<Result>(
  context: Context,
  attempt: Attempt<Result>,
  replay: Replay<Result>,
): Promise<Result> {
  if (attempt.kind === 'repeated') {
    context.onReplay()
    return replay(attempt.resultId)
  }
  context.onCommitted()
  return attempt.result
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** JSON with sorted keys: the same input gives the same text whatever order it was written in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return String(inner)
    return inner !== null &&
      typeof inner === 'object' &&
      !Array.isArray(inner) &&
      !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  })
}
