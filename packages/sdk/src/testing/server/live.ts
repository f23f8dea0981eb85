import { createSourceEventStream, execute, type GraphQLSchema } from 'graphql'
import { eventSubjects } from '../../generated/event-types.ts'
import type { Execution } from './contract.ts'
import type { Prepared } from './document.ts'
import type { Happening } from './entities.ts'
import { type EventFilter, feedOf, passesFilter } from './events.ts'
import { RequestError } from './request-error.ts'
import { type PresentedError, present } from './respond.ts'

/** What a stream follows. */
export interface Following extends EventFilter {
  readonly after?: string | null
  /** Whether an event is of what the stream tells, as its reader sees it by then; absent for every event. */
  readonly keeps?: (event: Happening) => boolean
}

/** A subscription to open. */
export interface Live {
  readonly schema: GraphQLSchema
  readonly prepared: Prepared
  readonly variables: Readonly<Record<string, unknown>>
  readonly execution: Execution
  readonly signal: AbortSignal
  /** Called back when the clock moved, to end what its token no longer carries. */
  readonly whileGood: (end: () => void) => () => void
}

/** A stream of server-sent events, or the errors that refuse it. */
export async function openStream(live: Live): Promise<Response | readonly PresentedError[]> {
  const { schema, prepared, variables, execution } = live
  const { document, operation } = prepared
  const executed = {
    ...{ schema, document, variableValues: variables },
    operationName: operation.name?.value,
  }
  let following: Following = {}
  const follow = (asked: Following): void => {
    checkTypes(asked)
    following = asked
  }
  const opened = await createSourceEventStream({
    ...executed,
    contextValue: { ...execution, follow },
  })
  if ('errors' in opened) {
    return (opened.errors ?? []).map((error) => present(error, execution.requestId))
  }
  const render = async (event: Happening): Promise<string> => {
    const result = await execute({
      ...executed,
      rootValue: event,
      contextValue: execution,
    })
    const { data, errors } = result
    const told = errors?.map((error) => present(error, execution.requestId))
    return next(event.position, { data, ...(told === undefined ? {} : { errors: told }) })
  }
  const headers = { 'content-type': 'text/event-stream; charset=utf-8' }
  return new Response(streamOf(live, following, render), {
    headers: { ...headers, 'passerelle-request-id': execution.requestId },
  })
}

// A type that does not exist never comes: better said now than waited for.
function checkTypes({ types }: Following): void {
  if (types == null) return
  if (types.length === 0) {
    throw new RequestError('BAD_USER_INPUT', 'types: name one, or leave it out')
  }
  if (!types.every((type) => type in eventSubjects)) {
    const mend = 'types: each must be a type of event, e.g. referral.sent'
    throw new RequestError('BAD_USER_INPUT', mend)
  }
}

const next = (position: string, result: object): string =>
  `id: ${position}\nevent: next\ndata: ${JSON.stringify(result)}\n\n`

function streamOf(
  { execution, signal, whileGood }: Live,
  following: Following,
  render: (event: Happening) => Promise<string>,
): ReadableStream<Uint8Array> {
  const { world, actor, requestId } = execution
  const encoder = new TextEncoder()
  const last = feedOf(world, actor.partnerId, '0').at(-1)?.position ?? '0'
  const from = following.after ?? last
  // One after the other, however long the telling of one takes.
  let told: Promise<unknown> = Promise.resolve()
  let stop = (): void => undefined
  return new ReadableStream({
    start(controller) {
      const write = (text: string): void => controller.enqueue(encoder.encode(text))
      const tell = (event: Happening): void => {
        if (!event.audience.includes(actor.partnerId) || !passesFilter(following, event)) return
        if (following.keeps?.(event) === false) return
        told = told.then(async () => write(await render(event))).catch(() => undefined)
      }
      const end = (): void => {
        stop()
        const over = present(new RequestError('UNAUTHENTICATED'), requestId)
        told = told
          .then(() => {
            write(`event: next\ndata: ${JSON.stringify({ errors: [over] })}\n\n`)
            write('event: complete\ndata:\n\n')
            controller.close()
          })
          .catch(() => undefined)
      }
      const stopWatching = whileGood(end)
      stop = () => {
        world.listeners.delete(tell)
        stopWatching()
      }
      signal.addEventListener('abort', () => stop())
      write(`retry: 1000\nid: ${from}\n\n`)
      for (const event of feedOf(world, actor.partnerId, from)) tell(event)
      world.listeners.add(tell)
    },
    cancel() {
      stop()
    },
  })
}
