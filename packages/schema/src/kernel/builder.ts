import SchemaBuilder from '@pothos/core'
import ErrorsPlugin from '@pothos/plugin-errors'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import type { OAuthScope } from './actor.ts'
import type { Context } from './context.ts'
import { RequestError } from './request-errors.ts'

/** The one builder that every slice adds its types and fields to. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  AuthScopes: {
    scope: OAuthScope
    anyScope: readonly OAuthScope[]
    everyScope: readonly OAuthScope[]
  }
  Scalars: {
    ID: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date | string }
    Date: { Input: Date; Output: Date | string }
    Position: { Input: bigint; Output: bigint | string | number }
  }
}>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin],
  defaultFieldNullability: false,
  errors: {
    defaultTypes: [],
    directResult: true,
    defaultUnionOptions: {
      description:
        'Issue de l’action: what it was asked for, or one of the outcomes a program can expect (interface Error).',
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: ({ actor }) => ({
      scope: (scope) => actor.scopes.has(scope),
      anyScope: (scopes) => scopes.some((scope) => actor.scopes.has(scope)),
      everyScope: (scopes) => scopes.every((scope) => actor.scopes.has(scope)),
    }),
    unauthorizedError: (_parent, _context, info) =>
      new RequestError('SCOPE_MISSING', `field ${info.fieldName}`),
  },
})

builder.queryType({ description: 'Lectures: everything an actor may read.' })
builder.mutationType({
  description:
    'Actions: every change. Each field is one transaction and needs the header Idempotency-Key.',
})
