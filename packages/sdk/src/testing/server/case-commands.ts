import type {
  AddCasePersonInput,
  CaseChangeInput,
  CreateSharedCaseInput,
  LinkPersonInput,
  RemoveParticipantInput,
  UnlinkPersonInput,
} from '../../generated/types.ts'
import { cancelAskings } from './askings.ts'
import { roleIn } from './case-rules.ts'
import { command, type Resolvers } from './commands.ts'
import { type Context, isOwnNetwork } from './context.ts'
import { endDisclosures } from './disclosure-ends.ts'
import type { SharedCase } from './entities.ts'
import { caseChanged, caseRefused, heldCase, permit, tellOfCase } from './held-case.ts'
import { addNeed, checkNeeds } from './need-commands.ts'
import { invalid, notFound } from './outcomes.ts'
import { endParticipation, join } from './participation.ts'
import { linkOf, linkPerson, myReference, personOf } from './person-links.ts'
import { checkLocalReference } from './plain-text.ts'
import { isOpen } from './referral-rules.ts'

/** Opens a case of which the actor is the lead. @throws Outcome */
export function createCase(context: Context, input: CreateSharedCaseInput): SharedCase {
  const { world, actor, now } = context
  const { persons, networkId, communeCode } = input
  if (persons.length < 1 || persons.length > 20) {
    throw invalid('PERSONS_COUNT', 'input.persons', 'A case is about 1 to 20 persons.')
  }
  const references = persons.map(({ localReference }, index) =>
    checkLocalReference(localReference, `input.persons.${index}.localReference`),
  )
  const needs = checkNeeds(input.needs ?? [])
  if (!isOwnNetwork(context, networkId)) throw notFound('input.networkId')
  if (!world.communes.has(communeCode)) throw invalid('COMMUNE_UNKNOWN', 'input.communeCode')
  const created: SharedCase = {
    ...{ __typename: 'SharedCase', id: world.newId(), version: 1, networkId, communeCode },
    ...{ status: 'ACTIVE', createdAt: now, closedAt: null },
    personIds: [...new Set(references.map((reference) => personOf(context, reference)))],
  }
  world.cases.set(created.id, created)
  join(context, created.id, actor.partnerId, 'LEAD')
  const counts = { persons: references.length, needs: needs.length }
  tellOfCase(context, created, 'case.created', counts, [actor.partnerId])
  for (const need of needs) addNeed(context, created, need)
  return created
}

function addPerson(context: Context, input: AddCasePersonInput): SharedCase {
  const held = heldCase(context, input.caseId)
  permit(context, held, 'ADD_PERSON', input.expectedVersion)
  const reference = checkLocalReference(input.localReference)
  if (held.personIds.some((id) => myReference(context, id) === reference)) {
    throw caseRefused(context, held, 'PERSON_ALREADY_IN_CASE')
  }
  held.personIds.push(personOf(context, reference))
  return caseChanged(context, held, 'case.person_added')
}

function closeCase(context: Context, input: CaseChangeInput): SharedCase {
  const { world, actor, now } = context
  const held = heldCase(context, input.caseId)
  permit(context, held, 'CLOSE', input.expectedVersion)
  const left = [...world.referrals.values()].some(
    (referral) =>
      referral.caseId === held.id &&
      isOpen(referral.state) &&
      (referral.state !== 'DRAFT' || referral.sourcePartnerId === actor.partnerId),
  )
  if (left) throw caseRefused(context, held, 'OPEN_REFERRALS_LEFT')
  Object.assign(held, { status: 'CLOSED', closedAt: now })
  caseChanged(context, held, 'case.closed')
  endDisclosures(context, 'CASE_CLOSED', ({ caseId }) => caseId === held.id)
  cancelAskings(context, held.id)
  return held
}

export const caseMutations: Resolvers = {
  Mutation: {
    createSharedCase: command(createCase),
    addCasePerson: command(addPerson),
    closeSharedCase: command(closeCase),
    reopenSharedCase: command((context, input: CaseChangeInput) => {
      const held = heldCase(context, input.caseId)
      permit(context, held, 'REOPEN', input.expectedVersion)
      Object.assign(held, { status: 'ACTIVE', closedAt: null })
      return caseChanged(context, held, 'case.reopened')
    }),
    linkPerson: command((context, input: LinkPersonInput) => {
      const held = heldCase(context, input.caseId)
      permit(context, held, 'LINK_PERSON')
      const reference = checkLocalReference(input.localReference)
      const { personId } = input
      if (!held.personIds.includes(personId)) throw notFound('input.personId')
      linkPerson(context, personId, reference)
      // Nobody else's business: no version moves.
      tellOfCase(context, held, 'person.linked', { personId }, [context.actor.partnerId])
      return held
    }),
    unlinkPerson: command((context, input: UnlinkPersonInput) => {
      const { world, actor } = context
      const held = heldCase(context, input.caseId)
      permit(context, held, 'LINK_PERSON')
      const { personId } = input
      const known = held.personIds.includes(personId)
      if (!known || !world.links.delete(linkOf(actor.partnerId, personId))) {
        throw notFound('input.personId')
      }
      tellOfCase(context, held, 'person.unlinked', { personId }, [actor.partnerId])
      return held
    }),
    removeParticipant: command((context, input: RemoveParticipantInput) => {
      const { partnerId } = input
      const held = heldCase(context, input.caseId)
      permit(context, held, 'REMOVE_PARTICIPANT', input.expectedVersion)
      const role = roleIn(context.world, held.id, partnerId)
      if (role === null) throw notFound('input.partnerId')
      if (role !== 'CONTRIBUTOR') throw caseRefused(context, held, 'NOT_A_CONTRIBUTOR')
      // The one that is removed learns of it too: its programs must forget the case.
      caseChanged(context, held, 'participant.removed', { partnerId })
      endParticipation(context, held.id, partnerId)
      return held
    }),
    leaveCase: command((context, input: CaseChangeInput) => {
      const { partnerId } = context.actor
      const held = heldCase(context, input.caseId)
      const role = roleIn(context.world, held.id, partnerId)
      if (role === 'LEAD') throw caseRefused(context, held, 'LEAD_CANNOT_LEAVE')
      if (role === 'TARGET') throw caseRefused(context, held, 'TARGET_CANNOT_LEAVE')
      permit(context, held, 'LEAVE', input.expectedVersion)
      caseChanged(context, held, 'participant.left', { partnerId })
      endParticipation(context, held.id, partnerId)
      return { __typename: 'CaseLeft', caseId: held.id }
    }),
  },
}
