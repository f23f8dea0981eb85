import { eventSubjects } from '../../generated/event-types.ts'
import { findCase } from './case-rules.ts'
import type { Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Happening } from './entities.ts'
import type { Following } from './live.ts'
import { findReferral } from './referrals.ts'
import { RequestError } from './request-error.ts'

interface Asked {
  readonly after?: string | null
  readonly serviceId?: string | null
  readonly caseId?: string | null
}

// A draft is its author's alone: nobody receives it.
const received = Object.keys(eventSubjects).filter(
  (type) => /^referral\./.test(type) && !/\.(drafted|discarded)$/.test(type),
)

/** What a subscription brings, by its field. @throws RequestError when that is not to be followed */
export function followed(field: string, asked: Asked, context: Context): Following {
  if (field === 'sharedCaseChanges') {
    if (findCase(context, asked.caseId ?? '') !== null) return asked
    throw new RequestError('BAD_USER_INPUT', 'caseId: you take part in no such case')
  }
  if (field !== 'referralInboxChanges') return asked
  const { after = null, serviceId = null } = asked
  const keeps = ({ subjectId }: Happening): boolean => {
    const referral = findReferral(context, subjectId)
    if (referral === null) return true
    const mine = referral.targetPartnerId === context.actor.partnerId
    return mine && (serviceId === null || referral.serviceId === serviceId)
  }
  return { after, types: received, keeps }
}

const eventId = ({ id }: Happening): string => id

/** What stands now beside what happened. */
export const changeResolvers: Resolvers = {
  ReferralChange: {
    eventId,
    referralId: ({ subjectId }: Happening) => subjectId,
    referral: ({ subjectId }: Happening, _args: unknown, context: Context) =>
      findReferral(context, subjectId),
  },
  SharedCaseChange: {
    eventId,
    sharedCase: ({ caseId }: Happening, _args: unknown, context: Context) =>
      caseId === null ? null : findCase(context, caseId),
  },
}
