import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql'
import { contract as contractText } from '../../generated/contract.ts'
import { rules } from '../../generated/rules.ts'
import { accessRecordResolvers } from './access-records.ts'
import { agentResolvers } from './agents.ts'
import { agreementResolvers } from './agreements.ts'
import { askingMutations } from './asking-commands.ts'
import { caseMutations } from './case-commands.ts'
import { caseResolvers } from './case-fields.ts'
import { changeResolvers, followed } from './changes.ts'
import type { Resolver, Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import { disclosureRequestResolvers } from './disclosure-requests.ts'
import { disclosureResolvers } from './disclosures.ts'
import { endpointResolvers } from './endpoints.ts'
import { facetMutations } from './facet-commands.ts'
import { facetResolvers } from './facets.ts'
import { feedResolvers } from './feed.ts'
import type { Following } from './live.ts'
import type { Magic } from './magic.ts'
import { magicAnswer } from './magic-answer.ts'
import { messageResolvers } from './messages.ts'
import { needMutations } from './need-commands.ts'
import { nodeResolvers } from './nodes.ts'
import { partnerResolvers } from './partners.ts'
import { referralResolvers } from './referral-fields.ts'
import { referralMutations } from './referrals.ts'
import { RequestError } from './request-error.ts'
import { readScalars } from './scalars.ts'
import { serviceResolvers } from './services.ts'
import { territoryResolvers } from './territories.ts'

const slices: readonly Resolvers[] = [
  ...[territoryResolvers, partnerResolvers, agentResolvers, serviceResolvers, agreementResolvers],
  ...[caseResolvers, caseMutations, askingMutations, needMutations],
  ...[facetResolvers, facetMutations, accessRecordResolvers],
  ...[disclosureResolvers, disclosureRequestResolvers],
  ...[referralResolvers, referralMutations, messageResolvers],
  ...[feedResolvers, changeResolvers, endpointResolvers, nodeResolvers],
]

/** What one execution is given. */
export interface Execution extends Context {
  readonly magic: Magic | null
  /** Set while a subscription opens: told what it follows. */
  readonly follow?: (following: Following) => void
}

type Execute = GraphQLFieldResolver<unknown, Execution>

const resolverOf = (type: string, field: string): Resolver | undefined =>
  slices.map((slice) => slice[type]?.[field]).find((found) => found !== undefined)

/** Fields whose answer the test server cannot give: their parents are real, so they are refused alone. */
const REFUSED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  SharedCase: ['objections'],
  Query: ['accessPoints', 'responsibleAccessPoint'],
}

const ROOTS = ['Query', 'Mutation']

let built: GraphQLSchema | undefined
let missing: readonly string[] = []

/** The contract with what executes it, built when it is first asked for. */
export function executableContract(): GraphQLSchema {
  built ??= build()
  return built
}

/** Root fields and fields that are refused with `NOT_IN_TEST_SERVER`. */
export function fieldsNotInTestServer(): readonly string[] {
  executableContract()
  return missing
}

function build(): GraphQLSchema {
  const schema = buildSchema(contractText)
  readScalars(schema)
  const refusedFields: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`
      const isRoot = ROOTS.includes(type.name)
      const resolver = resolverOf(type.name, field.name)
      const refused = resolver === undefined && isRoot
      if (refused || REFUSED_FIELDS[type.name]?.includes(field.name)) {
        refusedFields.push(place)
        field.resolve = guarded(place, refuse)
      } else if (resolver !== undefined) {
        field.resolve = guarded(place, call(resolver))
      }
      if (isRoot && isUnionType(unwrap(field.type))) {
        field.resolve = magical(field.resolve ?? guarded(place, refuse))
      }
      if (type.name === 'Subscription') {
        field.subscribe = guarded(place, follow)
        field.resolve = (event) => event
      }
    }
  }
  missing = refusedFields
  return schema
}

const unwrap = (type: { readonly ofType?: unknown } | object): unknown =>
  'ofType' in type ? type.ofType : type

const refuse: Execute = (_parent, _args, _context, { fieldName }) => {
  throw new RequestError('NOT_IN_TEST_SERVER', fieldName)
}

const call =
  (resolver: Resolver): Execute =>
  (parent, args, context, { path, fieldName }) =>
    resolver(parent as never, args as never, context, {
      path: String(path.key),
      field: fieldName,
    })

/** Refuses who lacks the scope of a field. */
function guarded(place: string, resolve: Execute): Execute {
  const scopes = rules.fieldScopes[place]
  if (scopes === undefined) return resolve
  return (parent, args, context, info) => {
    const held = (scope: string): boolean => context.actor.scopes.has(scope)
    if (scopes.any?.some(held) === false || scopes.every?.every(held) === false) {
      throw new RequestError('SCOPE_MISSING', `field ${info.fieldName}`)
    }
    return resolve(parent, args, context, info)
  }
}

function magical(resolve: Execute): Execute {
  return (parent, args, context, info) =>
    context.magic === null
      ? resolve(parent, args, context, info)
      : magicAnswer(context, context.magic, info)
}

const follow: Execute = (_parent, args, context, { fieldName }) => {
  if (context.follow === undefined) throw new RequestError('OPERATION_NOT_FOUND')
  context.follow(followed(fieldName, args, context))
  return nothing()
}

/** The stream brings the events; the field itself has none. */
async function* nothing(): AsyncGenerator<never, void, undefined> {}
