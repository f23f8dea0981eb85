import { rules } from '../../generated/rules.ts'
import type {
  AnswerDisclosureRequestInput,
  DisclosureChangeInput,
  RequestDisclosureInput,
} from '../../generated/types.ts'
import { findCase, roleIn } from './case-rules.ts'
import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import { disclosedSet } from './disclosed-set.ts'
import { tellOfDisclosure } from './disclosure-ends.ts'
import { addDisclosure } from './disclosure-making.ts'
import { allowedOn, heldEntry, lastDay, pastDay, sees } from './disclosure-rules.ts'
import { activeCase, checkGround, fitsReferral } from './disclosures.ts'
import type { Disclosure, DisclosureRequest } from './entities.ts'
import { happen, type NewEvent } from './events.ts'
import { invalid, refused } from './outcomes.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'

const NONE = { allowedActions: [] }

function tell(
  context: Context,
  type: string,
  request: DisclosureRequest,
  codes: NewEvent['codes'] = {},
): void {
  const { id, version, caseId, ownerPartnerId, requesterPartnerId } = request
  const networkId = context.world.cases.get(caseId)?.networkId ?? null
  const about = { subjectId: id, subjectVersion: version, networkId, caseId }
  happen(context, { type, ...about, audience: [ownerPartnerId, requesterPartnerId], codes })
}

function request(context: Context, input: RequestDisclosureInput): DisclosureRequest {
  const { world, actor, now } = context
  const { caseId, ownerPartnerId } = input
  if (ownerPartnerId === actor.partnerId) throw invalid('READER_IS_OWNER', 'input.ownerPartnerId')
  const personId = input.personId ?? null
  const referralId = input.referralId ?? null
  const held = activeCase(context, caseId, personId)
  if (roleIn(world, held.id, ownerPartnerId) === null) {
    throw refused('DisclosureActionRefused', 'OWNER_NOT_A_PARTICIPANT', NONE)
  }
  const sides = [actor.partnerId]
  if (referralId !== null && !fitsReferral(context, { referralId, caseId, sides })) {
    throw refused('DisclosureActionRefused', 'REFERRAL_DOES_NOT_FIT', NONE)
  }
  const owner = world.partners.get(ownerPartnerId)
  // Of one shown as its category, a refusal would say what it is.
  const set = disclosedSet(input, owner?.publicCategory === null ? owner.kind : null)
  const informedOn = pastDay(context, input.informedOn, 'input.informedOn')
  const asked: DisclosureRequest = {
    ...{ __typename: 'DisclosureRequest', id: world.newId(), version: 1, caseId, personId },
    ...{ ownerPartnerId, requesterPartnerId: actor.partnerId, referralId, ...set, informedOn },
    ...{ status: 'PENDING', disclosureId: null, declineReason: null },
    ...{ createdAt: now, answeredAt: null },
  }
  if ([...world.disclosureRequests.values()].some((one) => isSame(one, asked))) {
    throw refused('DisclosureActionRefused', 'ALREADY_REQUESTED', NONE)
  }
  world.disclosureRequests.set(asked.id, asked)
  tell(context, 'disclosure_request.made', asked, { referralId })
  return asked
}

function isSame(one: DisclosureRequest, asked: DisclosureRequest): boolean {
  const told = ({
    caseId,
    personId,
    ownerPartnerId,
    requesterPartnerId,
    ...all
  }: DisclosureRequest) =>
    JSON.stringify([
      ...[caseId, personId, ownerPartnerId, requesterPartnerId, all.referralId],
      ...[all.fields, all.purposes],
    ])
  return one.status === 'PENDING' && told(one) === told(asked)
}

function answer(context: Context, input: AnswerDisclosureRequestInput): DisclosureRequest {
  const { world, actor, now } = context
  const asked = heldEntry(context, world.disclosureRequests, 'ANSWER_REQUEST', input)
  const close = (change: Partial<DisclosureRequest>) =>
    Object.assign(asked, change, { answeredAt: now, version: asked.version + 1 })
  if (!input.grant) {
    const reason = input.declineReason
    if (reason == null) throw invalid('DECLINE_REASON_REQUIRED', 'input.declineReason')
    close({ status: 'DECLINED', declineReason: reason })
    tell(context, 'disclosure_request.declined', asked, { reason })
    return asked
  }
  if (input.legalBasis == null) {
    const mend = 'A disclosure rests on a legal basis. Name it.'
    throw invalid('LEGAL_BASIS_REQUIRED', 'input.legalBasis', mend)
  }
  const { caseId, personId, referralId, groups, fields, purposes, informedOn } = asked
  const kind = world.partners.get(actor.partnerId)?.kind ?? ''
  disclosedSet({ fields, purposes }, kind, { fields: 'input.grant', purposes: 'input.grant' })
  const ground = checkGround({ ...input, legalBasis: input.legalBasis })
  const until = lastDay(context, input.until)
  activeCase(context, caseId, null)
  const readerPartnerId = asked.requesterPartnerId
  const made: Disclosure = addDisclosure(context, {
    ...{ caseId, personId, readerPartnerId, referralId, groups, fields, purposes, informedOn },
    ...{ ...ground, until },
  })
  close({ status: 'GRANTED', disclosureId: made.id })
  tell(context, 'disclosure_request.granted', asked, { disclosureId: made.id })
  const { legalBasis } = ground
  tellOfDisclosure(context, 'disclosure.made', made, { legalBasis, referralId })
  return asked
}

interface ListArgs extends PageArgs {
  readonly direction?: string | null
  readonly status?: string | null
}

export const disclosureRequestResolvers: Resolvers = {
  Query: {
    disclosureRequests: (_root: unknown, args: ListArgs, context: Context) => {
      const { partnerId } = context.actor
      const found = [...context.world.disclosureRequests.values()].filter((one) => {
        const mine = args.direction === 'SENT' ? one.requesterPartnerId : one.ownerPartnerId
        const wanted = args.status == null || one.status === args.status
        return mine === partnerId && wanted && sees(context, one)
      })
      const keys = ({ createdAt, id }: DisclosureRequest) => [createdAt, id]
      return pageOf(args, found, { keys, newestFirst: true })
    },
  },
  Mutation: {
    requestDisclosure: command(request),
    answerDisclosureRequest: command(answer),
    cancelDisclosureRequest: command((context, input: DisclosureChangeInput) => {
      const { world, now } = context
      const asked = heldEntry(context, world.disclosureRequests, 'CANCEL_REQUEST', input)
      Object.assign(asked, { status: 'CANCELLED', answeredAt: now, version: asked.version + 1 })
      tell(context, 'disclosure_request.cancelled', asked)
      return asked
    }),
  },
  DisclosureRequest: {
    statusLabel: ({ status }: DisclosureRequest) => rules.disclosure.requestStatuses[status],
    allowedActions: (one: DisclosureRequest, _args: unknown, context: Context) =>
      allowedOn(context, one),
    case: ({ caseId }: DisclosureRequest, _args: unknown, context: Context) =>
      findCase(context, caseId),
    disclosure: ({ disclosureId }: DisclosureRequest, _args: unknown, { world }: Context) =>
      world.disclosures.get(disclosureId ?? '') ?? null,
    owner: ({ ownerPartnerId }: DisclosureRequest, _args: unknown, context: Context) =>
      presentPartner(context, ownerPartnerId, 'participant'),
    requester: ({ requesterPartnerId }: DisclosureRequest, _args: unknown, context: Context) =>
      presentPartner(context, requesterPartnerId, 'participant'),
  },
}
