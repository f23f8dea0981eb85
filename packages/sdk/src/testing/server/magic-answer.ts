import { type GraphQLResolveInfo, isUnionType } from 'graphql'
import { rules } from '../../generated/rules.ts'
import type { Context } from './context.ts'
import type { Magic } from './magic.ts'
import { messageOf } from './outcomes.ts'
import { RequestError } from './request-error.ts'

/** The member of this operation's result that has the code. @throws RequestError when none has */
export function magicAnswer(
  context: Context,
  { code, typename }: Magic,
  { returnType }: GraphQLResolveInfo,
): object {
  const union = 'ofType' in returnType ? returnType.ofType : returnType
  const members = isUnionType(union) ? union.getTypes().map(({ name }) => name) : []
  const member = members.find(
    (name) =>
      (typename === null || name === typename) && rules.outcomes[name]?.[code] !== undefined,
  )
  if (member === undefined) throw new RequestError('MAGIC_NOT_OF_THIS_OPERATION', code)
  return {
    ...{ __typename: member, code, message: messageOf(member, code), field: 'input' },
    ...{ refusal: code, reason: code, state: 'SENT', allowedActions: [], openReferrals: 1 },
    ...{ currentVersion: 2, current: currentOf(context, member) },
  }
}

/** Something to be in conflict with, where the contract does not do without. */
function currentOf({ world, actor, now }: Context, member: string): object | null {
  const [service] = world.services.values()
  const [agreement] = world.agreements.values()
  const [endpoint] = world.endpoints.values()
  const invented = {
    ...{ id: world.newId(), version: 2, url: 'https://partner.test/webhooks', description: null },
    ...{ eventTypes: [], signing: 'ED25519', status: 'ENABLED', disabledReason: null },
    ...{ disabledAt: null, position: '0', previousSecretUntil: null, createdAt: now },
    ...{ updatedAt: now, partnerId: actor.partnerId },
  }
  const document = {
    ...{
      hash: '0'.repeat(64),
      name: 'Registered',
      kind: 'QUERY',
      text: 'query Registered { viewer { clientId } }',
    },
    ...{ registeredAt: now, retiredAt: null, operationName: 'Registered' },
  }
  const found: Readonly<Record<string, object | undefined>> = {
    ServiceConflict: service,
    AgreementConflict: agreement,
    WebhookConflict: endpoint ?? invented,
    DocumentConflict: { ...invented, ...document },
  }
  return found[member] ?? null
}
