import { type ActorScope, buildSchema, type Context, newId } from '@passerelle/schema'
import { type GraphQLSchema, graphql } from 'graphql'
import type { World, WorldPartner } from '../src/testing/world.ts'

let schema: GraphQLSchema | undefined

/** What the proofs read of a command's answer. */
export interface CommandResult {
  readonly __typename: string
  readonly id: string
  readonly version: number
  readonly state: string
  readonly code: string
  readonly currentVersion: number
  readonly allowedActions: readonly string[]
}

export interface CommandAnswer {
  readonly result: CommandResult | null
  /** Why the request as a whole was refused. */
  readonly code: string | null
  readonly status: number | null
  readonly replayed: boolean
}

export interface Asking {
  readonly world: World
  readonly scope: ActorScope
  readonly key?: string
}

/** What an operation was answered with. */
export interface Answered<Data> {
  readonly data: Data | null
  readonly errors: readonly Refusal[]
  readonly replayed: boolean
}

/** Runs an operation the way the server does, on the scope that is given. */
export async function askAs<Data>(
  { world, scope, key = newId() }: Asking,
  source: string,
  variableValues: Record<string, unknown>,
): Promise<Answered<Data>> {
  let replayed = false
  const contextValue: Context = {
    actor: scope.actor,
    scope,
    clock: world.clock,
    directory: world.directory,
    vault: world.vault,
    connectors: world.connectors,
    requestId: newId(),
    idempotencyKey: key,
    loaders: new Map(),
    onReplay: () => {
      replayed = true
    },
    onCommitted: () => undefined,
  }
  schema ??= buildSchema()
  const answer = await graphql({ schema, source, contextValue, variableValues })
  const errors = (answer.errors ?? []).map(({ message, extensions }) => ({
    code: String(extensions['code'] ?? message),
    status: (extensions['http'] as { readonly status: number } | undefined)?.status ?? null,
  }))
  return { data: (answer.data ?? null) as Data | null, errors, replayed }
}

interface Refusal {
  readonly code: string
  readonly status: number | null
}

/** Runs one command whose field stands under the alias `result`. */
export async function command(
  asking: Asking,
  source: string,
  input: Record<string, unknown>,
): Promise<CommandAnswer> {
  const { data, errors, replayed } = await askAs<{ readonly result: CommandResult }>(
    asking,
    source,
    { input },
  )
  const [refusal] = errors
  return {
    result: data?.result ?? null,
    code: refusal?.code ?? null,
    status: refusal?.status ?? null,
    replayed,
  }
}

const REFERRAL = `__typename
  ... on Referral { id version state allowedActions }
  ... on Error { code }`

export const CREATE = `mutation ($input: CreateReferralInput!) {
  result: createReferral(input: $input) { ${REFERRAL} } }`

/** The mutation of a verb of the state table. */
export function verb(field: string): string {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  return `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${REFERRAL}
    ... on ReferralConflict { currentVersion allowedActions } } }`
}

export const DISCLOSURE = {
  legalBasis: 'LEGAL_MISSION',
  legalText: 'CASF L123-5',
  informedOn: '2015-01-05',
  facetGroups: [],
}

/** A referral of a new case, sent by one partner to a service. */
export async function sentReferral(
  world: World,
  source: WorldPartner,
  serviceId: string,
): Promise<CommandResult> {
  const { needId } = await world.addCase(source)
  const asking = { world, scope: world.database.scope(source.actor) }
  const draft = done(await command(asking, CREATE, { needId, serviceId }))
  return done(
    await command(asking, verb('sendReferral'), {
      id: draft.id,
      expectedVersion: draft.version,
      disclosure: DISCLOSURE,
    }),
  )
}

/** The referral a command answered with; anything else ends the proof. */
export function done({ result, code }: CommandAnswer): CommandResult {
  if (result?.__typename === 'Referral') return result
  throw new Error(`a command failed: ${code ?? result?.code}`)
}
