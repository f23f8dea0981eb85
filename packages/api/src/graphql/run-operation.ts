import {
  type ActorRefusalCode,
  type ActorRefused,
  type Context,
  RequestError,
  type RequestErrorCode,
} from '@passerelle/schema'
import { type ExecutionArgs, type ExecutionResult, execute, type GraphQLSchema } from 'graphql'
import { checkCost } from './cost.ts'
import type { Limits } from './limits.ts'
import type { PreparedDocument, PreparedOperation } from './prepared-document.ts'
import { coerceVariables } from './variables.ts'
import type { WatchedScope } from './watched-scope.ts'

const REFUSALS: Readonly<Record<ActorRefusalCode, RequestErrorCode>> = {
  CLIENT_UNKNOWN: 'CLIENT_SUSPENDED',
  CLIENT_SUSPENDED: 'CLIENT_SUSPENDED',
  PARTNER_SUSPENDED: 'CLIENT_SUSPENDED',
  AGENT_UNKNOWN: 'AGENT_UNKNOWN',
  SESSION_ENDED: 'WIDGET_SESSION_ENDED',
}

/** The error of a request whose actor is not in force. */
export function refusalError({ code }: ActorRefused): RequestError {
  return new RequestError(REFUSALS[code])
}

interface Run {
  readonly prepared: PreparedDocument
  readonly operation: PreparedOperation
  readonly args: ExecutionArgs
  readonly context: Context
  readonly scope: WatchedScope
  readonly limits: Limits
}

/** Runs one operation; whatever came of it, an actor not in force learns that and nothing else. */
export async function runOperation(run: Run): Promise<ExecutionResult> {
  const result = await attempt(run)
  const refusal = await run.scope.refusal()
  return refusal === null ? result : { errors: [refusalError(refusal)] }
}

async function attempt(run: Run): Promise<ExecutionResult> {
  const { args, context, operation, prepared, limits } = run
  const inputs = args.variableValues ?? {}
  const definition = operation.operation
  if (definition.operation === 'mutation' && context.idempotencyKey === null) {
    return { errors: [new RequestError('IDEMPOTENCY_KEY_MISSING')] }
  }
  const { schema } = args
  const variables = coerceVariables(schema, definition, inputs)
  if ('errors' in variables) return { errors: variables.errors }
  checkCost(
    definition,
    { schema, fragments: prepared.fragments, variables: variables.coerced },
    limits.cost,
  )
  const compiled = operation.compiled()
  // Compiled code reads the variables itself; they are known to be good by now. It overlooks the default
  // of a variable that may not be null, so those are given.
  if (compiled !== null) {
    return compiled.query(args.rootValue, context, { ...operation.defaults, ...inputs })
  }
  return executeOnce(schema, args)
}

async function executeOnce(
  schema: GraphQLSchema,
  { document, rootValue, contextValue, variableValues, operationName }: ExecutionArgs,
): Promise<ExecutionResult> {
  return execute({ schema, document, rootValue, contextValue, variableValues, operationName })
}
