import type { DiscloseInput, EndDisclosureInput } from '../../generated/types.ts'
import { findCase, roleIn } from './case-rules.ts'
import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import { disclosedSet } from './disclosed-set.ts'
import { tellOfDisclosure } from './disclosure-ends.ts'
import { addDisclosure } from './disclosure-making.ts'
import { allowedOn, heldEntry, lastDay, pastDay, sees } from './disclosure-rules.ts'
import type { Disclosure, SharedCase } from './entities.ts'
import { heldCase } from './held-case.ts'
import { invalid, refused } from './outcomes.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'
import { checkLegalText } from './plain-text.ts'
import { isOpen } from './referral-rules.ts'

const NONE = { allowedActions: [] }

/** A legal basis with the text it needs. @throws Outcome */
export function checkGround(asked: {
  readonly legalBasis: string
  readonly legalText?: string | null | undefined
}) {
  const legalText = checkLegalText(asked.legalText)
  const { legalBasis } = asked
  if (legalBasis === 'LEGAL_MISSION' && legalText === null) {
    throw invalid('LEGAL_TEXT_REQUIRED', 'input.legalText')
  }
  return { legalBasis, legalText }
}

/** The case, active, with the person if one is named. @throws Outcome */
export function activeCase(context: Context, caseId: string, personId: string | null): SharedCase {
  const held = heldCase(context, caseId)
  if (held.status !== 'ACTIVE') throw refused('DisclosureActionRefused', 'CASE_CLOSED', NONE)
  if (personId === null || held.personIds.includes(personId)) return held
  const mend = 'Name a person of this case: read persons.'
  throw invalid('PERSON_NOT_OF_THE_CASE', 'input.personId', mend)
}

/** Whether an open, sent referral of the case stands between the two. */
export function fitsReferral(
  { world }: Context,
  { referralId, caseId, sides }: { referralId: string; caseId: string; sides: readonly string[] },
): boolean {
  const referral = world.referrals.get(referralId)
  return (
    referral?.caseId === caseId &&
    isOpen(referral.state) &&
    referral.state !== 'DRAFT' &&
    sides.every((id) => [referral.sourcePartnerId, referral.targetPartnerId].includes(id))
  )
}

function disclose(context: Context, input: DiscloseInput): Disclosure {
  const { world, actor } = context
  const { caseId, readerPartnerId } = input
  const kind = world.partners.get(actor.partnerId)?.kind ?? ''
  const set = disclosedSet(input, kind)
  const ground = checkGround(input)
  const informedOn = pastDay(context, input.informedOn, 'input.informedOn')
  const until = lastDay(context, input.until)
  if (readerPartnerId === actor.partnerId) throw invalid('READER_IS_OWNER', 'input.readerPartnerId')
  const personId = input.personId ?? null
  const referralId = input.referralId ?? null
  const held = activeCase(context, caseId, personId)
  if (roleIn(world, held.id, readerPartnerId) === null) {
    throw refused('DisclosureActionRefused', 'READER_NOT_A_PARTICIPANT', NONE)
  }
  const sides = [actor.partnerId, readerPartnerId]
  if (referralId !== null && !fitsReferral(context, { referralId, caseId, sides })) {
    throw refused('DisclosureActionRefused', 'REFERRAL_DOES_NOT_FIT', NONE)
  }
  const made = addDisclosure(context, {
    ...{ caseId, personId, readerPartnerId, referralId, ...set, ...ground, informedOn, until },
  })
  tellOfDisclosure(context, 'disclosure.made', made, { legalBasis: ground.legalBasis, referralId })
  return made
}

/** Whether it opens anything on a day. */
export function isActive({ endedAt, until }: Disclosure, today: string): boolean {
  return endedAt === null && (until === null || until >= today)
}

interface ListArgs extends PageArgs {
  readonly direction?: string | null
  readonly caseId?: string | null
  readonly withPartnerId?: string | null
  readonly active?: boolean | null
}

const NEWEST = {
  keys: ({ createdAt, id }: { createdAt: string; id: string }) => [createdAt, id],
  newestFirst: true,
}

export const disclosureResolvers: Resolvers = {
  Query: {
    disclosure: (_root: unknown, { id }: { readonly id: string }, context: Context) => {
      const found = context.world.disclosures.get(id)
      return found !== undefined && sees(context, found) ? found : null
    },
    disclosures: (_root: unknown, args: ListArgs, context: Context) => {
      const { world, actor, today } = context
      const received = args.direction === 'RECEIVED'
      const found = [...world.disclosures.values()].filter((one) => {
        const [mine, other] = received
          ? [one.readerPartnerId, one.ownerPartnerId]
          : [one.ownerPartnerId, one.readerPartnerId]
        return (
          mine === actor.partnerId &&
          sees(context, one) &&
          (args.caseId == null || one.caseId === args.caseId) &&
          (args.withPartnerId == null || other === args.withPartnerId) &&
          (args.active == null || isActive(one, today) === args.active)
        )
      })
      return pageOf(args, found, NEWEST)
    },
  },
  Mutation: {
    disclose: command(disclose),
    endDisclosure: command((context, input: EndDisclosureInput) => {
      const { world, now } = context
      const held = heldEntry(context, world.disclosures, 'END_DISCLOSURE', input)
      const { reason } = input
      Object.assign(held, { endedAt: now, endReason: reason, version: held.version + 1 })
      tellOfDisclosure(context, 'disclosure.ended', held, { reason })
      return held
    }),
  },
  SharedCase: {
    disclosures: ({ id }: SharedCase, _args: unknown, context: Context) => {
      const found = [...context.world.disclosures.values()].filter(
        (one) => one.caseId === id && sees(context, one),
      )
      return found.reverse()
    },
  },
  Disclosure: {
    active: (one: Disclosure, _args: unknown, { today }: Context) => isActive(one, today),
    allowedActions: (one: Disclosure, _args: unknown, context: Context) => allowedOn(context, one),
    case: ({ caseId }: Disclosure, _args: unknown, context: Context) => findCase(context, caseId),
    owner: ({ ownerPartnerId }: Disclosure, _args: unknown, context: Context) =>
      presentPartner(context, ownerPartnerId, 'participant'),
    reader: ({ readerPartnerId }: Disclosure, _args: unknown, context: Context) =>
      presentPartner(context, readerPartnerId, 'participant'),
    standingGrant: () => null,
  },
}
