import type { Context } from './context.ts'
import { Outcome } from './outcomes.ts'
import { RequestError } from './request-error.ts'

/** How a field is resolved; each says itself what its parent and its arguments are. */
export type Resolver = (
  parent: never,
  args: never,
  context: Context,
  place: { readonly path: string; readonly field: string },
) => unknown

/** Resolvers by type and field; what is not named is read from the parent. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>

interface Done {
  readonly payload: string
  /** What it answers with when it is repeated. */
  readonly again: () => unknown
}

const done = new WeakMap<Context['world'], Map<string, Done>>()

/**
 * A mutation of one `input`. It takes effect once for each key; a refusal leaves no mark. What `work`
 * returns is the answer, also when repeated, unless `again` says otherwise.
 */
export function command<Input extends object>(
  work: (context: Context, input: Input) => object,
  again: (answer: object) => object = (answer) => answer,
): Resolver {
  return (_root: unknown, { input }: { readonly input: Input }, context: Context, place) => {
    const marks = done.get(context.world) ?? new Map<string, Done>()
    done.set(context.world, marks)
    const mark = `${context.actor.clientId} ${keyOf(context)} ${place.path}`
    const payload = `${place.field} ${canonical(input)}`
    const earlier = marks.get(mark)
    if (earlier !== undefined) {
      if (earlier.payload !== payload) throw new RequestError('IDEMPOTENCY_KEY_REUSED')
      context.onReplay()
      return earlier.again()
    }
    try {
      const answer = work(context, input)
      marks.set(mark, { payload, again: () => again(answer) })
      return answer
    } catch (error) {
      if (error instanceof Outcome) return error.member
      throw error
    }
  }
}

function keyOf({ idempotencyKey }: Context): string {
  if (idempotencyKey === null) throw new RequestError('IDEMPOTENCY_KEY_MISSING')
  if (/^[\x21-\x7e]{8,128}$/.test(idempotencyKey)) return idempotencyKey
  throw new RequestError('IDEMPOTENCY_KEY_INVALID')
}

/** JSON with sorted keys: the same input gives the same text whatever order it was written in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
