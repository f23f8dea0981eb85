import { rules } from '../../generated/rules.ts'
import type { PostReferralMessageInput } from '../../generated/types.ts'
import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Message, Referral } from './entities.ts'
import { happen } from './events.ts'
import { notFound, refused } from './outcomes.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'
import { checkMessageText } from './plain-text.ts'
import { recordNews } from './referral-clocks.ts'
import { isOpen, roleOf } from './referral-rules.ts'
import { findReferral } from './referrals.ts'

const POSTED_BY: Readonly<Record<string, string>> = {
  source: 'referrals:send',
  target: 'referrals:answer',
}

function refusalOfPosting({ world, actor }: Context, referral: Referral): string | null {
  const scope = POSTED_BY[roleOf(world, referral, actor.partnerId)]
  if (scope === undefined) return 'ROLE_DOES_NOT_ALLOW'
  if (!isOpen(referral.state) || referral.state === 'DRAFT') return 'STATE_DOES_NOT_ALLOW'
  return actor.scopes.has(scope) ? null : 'SCOPE_DOES_NOT_ALLOW'
}

/** One side of an open referral writes to the other; the referral keeps its version. @throws Outcome */
export function postMessage(context: Context, input: PostReferralMessageInput): Message {
  const { world, actor, now } = context
  const text = checkMessageText(input.text, 'input.text')
  const referral = findReferral(context, input.referralId)
  if (referral === null) throw notFound('input.referralId')
  const refusal = refusalOfPosting(context, referral)
  if (refusal !== null) throw refused('MessageActionRefused', refusal)
  const message: Message = {
    ...{ __typename: 'Message', id: world.newId(), referralId: referral.id },
    ...{ authorPartnerId: actor.partnerId, postedAt: now, text },
  }
  world.messages.set(message.id, message)
  // A message is news, and whoever writes has received what it writes about.
  if (actor.partnerId === referral.targetPartnerId) referral.receivedAt ??= now
  recordNews(referral, now)
  const { networkId, caseId, sourcePartnerId, targetPartnerId } = referral
  happen(context, {
    ...{ type: 'message.posted', subjectId: message.id, subjectVersion: 1, networkId, caseId },
    audience: [sourcePartnerId, targetPartnerId],
    codes: { referralId: referral.id },
  })
  return message
}

function withheldReason({ world, actor }: Context, message: Message): string | null {
  const state = world.referrals.get(message.referralId)?.state ?? ''
  if (state === 'ENTERED_IN_ERROR') {
    return message.authorPartnerId === actor.partnerId ? 'ERASED' : 'REFERRAL_ENDED'
  }
  if (message.authorPartnerId === actor.partnerId) return null
  const stage = rules.referral.stageOfState[state]
  if (stage === 'FULL') return null
  return stage === 'SUMMARY' ? 'STAGE_TOO_EARLY' : 'REFERRAL_ENDED'
}

export const messageResolvers: Resolvers = {
  Mutation: { postReferralMessage: command(postMessage) },
  Referral: {
    messages: (referral: Referral, args: PageArgs, context: Context) => {
      const { world, actor } = context
      if (!(roleOf(world, referral, actor.partnerId) in POSTED_BY)) return null
      const found = [...world.messages.values()].filter(
        ({ referralId }) => referralId === referral.id,
      )
      return pageOf(args, found, { keys: ({ postedAt, id }) => [postedAt, id] })
    },
  },
  Message: {
    author: ({ authorPartnerId }: Message, _args: unknown, context: Context) =>
      presentPartner(context, authorPartnerId, 'referral'),
    mine: ({ authorPartnerId }: Message, _args: unknown, { actor }: Context) =>
      authorPartnerId === actor.partnerId,
    text: (message: Message, _args: unknown, context: Context) =>
      withheldReason(context, message) === null ? message.text : null,
    withheldReason: (message: Message, _args: unknown, context: Context) =>
      withheldReason(context, message),
  },
}
