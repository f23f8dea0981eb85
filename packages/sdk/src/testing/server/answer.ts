import { execute } from 'graphql'
import { isRegistered } from './agents.ts'
import { dayOf } from './calendar.ts'
import { type Execution, executableContract } from './contract.ts'
import { checkVariables, type Prepared, prepare } from './document.ts'
import { openStream } from './live.ts'
import { type Magic, refusesRequest } from './magic.ts'
import { RequestError } from './request-error.ts'
import { present, refusal } from './respond.ts'
import type { Tokens } from './tokens.ts'
import type { World } from './world.ts'

/** What answering needs of the test server. */
export interface Answering {
  readonly world: World
  readonly tokens: Tokens
  /** Called back when the clock has moved. */
  readonly onMoved: (work: () => void) => () => void
}

/** Answers one request of GraphQL over HTTP. */
export async function answer(
  request: Request,
  body: string,
  magic: Magic | null,
  answering: Answering,
): Promise<Response> {
  const { world, tokens, onMoved } = answering
  const requestId = crypto.randomUUID()
  try {
    checkHead(request)
    const actor = tokens.actor(request.headers)
    const { query, operationName, variables } = parseBody(body)
    if (magic !== null && refusesRequest(magic)) throw new RequestError(magic.code)
    const schema = executableContract()
    const prepared = prepare(schema, query, operationName)
    const { operation } = prepared.operation
    const idempotencyKey = request.headers.get('idempotency-key')
    if (operation === 'mutation' && idempotencyKey === null) {
      throw new RequestError('IDEMPOTENCY_KEY_MISSING')
    }
    checkVariables(schema, prepared.operation, variables)
    if (actor.agent !== null && !isRegistered({ world, actor })) {
      throw new RequestError('AGENT_UNKNOWN')
    }
    checkMagic(magic, prepared)
    let replayed = false
    const now = world.clock.iso()
    const execution: Execution = {
      ...{ world, actor, now, today: dayOf(new Date(now)), requestId, idempotencyKey, magic },
      onReplay: () => {
        replayed = true
      },
    }
    if (operation === 'subscription' && wantsStream(request)) {
      const token = (request.headers.get('authorization') ?? '').slice('Bearer '.length)
      const whileGood = (end: () => void) =>
        onMoved(() => {
          if (tokens.expiresMs(token) === null) end()
        })
      const { signal } = request
      const live = { schema, prepared, variables, execution, signal, whileGood }
      const opened = await openStream(live)
      return opened instanceof Response ? opened : refusal(opened, requestId)
    }
    if (operation === 'subscription') throw new RequestError('NOT_ACCEPTABLE')
    const result = await execute({
      ...{ schema, document: prepared.document, variableValues: variables },
      ...{ contextValue: execution, operationName },
    })
    const errors = result.errors?.map((error) => present(error, requestId))
    if (errors !== undefined && result.data == null) return refusal(errors, requestId)
    const headers = new Headers({ 'passerelle-request-id': requestId })
    if (replayed) headers.set('idempotency-replayed', 'true')
    return Response.json(
      { ...(errors === undefined ? {} : { errors }), data: result.data },
      { headers },
    )
  } catch (error) {
    return refusal([present(error, requestId)], requestId)
  }
}

function checkHead({ method, headers }: Request): void {
  if (method !== 'POST') throw new RequestError('METHOD_NOT_ALLOWED')
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) {
    throw new RequestError('UNSUPPORTED_MEDIA_TYPE')
  }
  const accept = headers.get('accept') ?? '*/*'
  if (!/\*\/\*|application\/(\*|json|graphql-response\+json)|text\/event-stream/.test(accept)) {
    throw new RequestError('NOT_ACCEPTABLE')
  }
}

const wantsStream = ({ headers }: Request): boolean =>
  headers.get('accept')?.includes('text/event-stream') ?? false

interface Params {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

function parseBody(body: string): Params {
  if (body.length > 256 * 1024) throw new RequestError('PAYLOAD_TOO_LARGE')
  try {
    const { query, operationName, variables } = JSON.parse(body)
    const isObject =
      variables == null || (Object(variables) === variables && !Array.isArray(variables))
    if (typeof query === 'string' && query !== '' && isObject) {
      return { query, operationName: operationName ?? undefined, variables: variables ?? {} }
    }
  } catch {
    throw new RequestError('BAD_REQUEST')
  }
  throw new RequestError('BAD_REQUEST')
}

// A query finds nothing under a magic id by itself; another code of a union it could not answer.
function checkMagic(magic: Magic | null, { operation }: Prepared): void {
  if (magic === null || magic.code === 'NOT_FOUND' || operation.operation === 'mutation') return
  const asksPreview = operation.selectionSet.selections.some(
    (selection) => 'name' in selection && selection.name?.value === 'previewDisclosure',
  )
  if (!asksPreview) throw new RequestError('MAGIC_NOT_OF_THIS_OPERATION', magic.code)
}
