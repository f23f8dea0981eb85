import { needLoader } from '../cases/index.ts'
import type { FacetField } from '../facets/facet-registry.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { knownPartner, namedPartner, type PresentedPartner } from '../partners/index.ts'
import { serviceLoader } from '../services/index.ts'
import { type AskedSet, disclosedSet, leftOutOf } from './disclosed-set.ts'
import { lastDay } from './disclosure.days.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import { type PreviewFacts, previewFacts } from './preview.store.ts'
import { type PreviewedField, previewFields } from './preview.ts'
import { type PreviewedGroup, previewSentences, untilText } from './preview-sentence.ts'

export interface PreviewInput extends AskedSet {
  /** With `serviceId`: of a referral to be sent. */
  readonly needId?: string | null | undefined
  readonly serviceId?: string | null | undefined
  /** With `readerPartnerId`: of a free-standing disclosure. */
  readonly caseId?: string | null | undefined
  readonly readerPartnerId?: string | null | undefined
  /** null or absent: every person of the case. */
  readonly personId?: string | null | undefined
  readonly until?: Date | string | null | undefined
}

/** What would come of a disclosure. */
export interface Preview {
  readonly reader: PresentedPartner
  readonly bound: boolean
  readonly until: string | null
  /** French. */
  readonly untilText: string
  readonly fields: readonly (PreviewedField & { readonly held: boolean })[]
  readonly groups: readonly PreviewedGroup[]
  /** Fields of special sensitivity of the groups named, which were not named themselves. */
  readonly leftOut: readonly FacetField[]
}

/**
 * Says, before anything is disclosed or sent, who would read which field, what for and until when.
 * Nothing is written.
 *
 * @throws NotFound, InvalidInput, DisclosureActionRefused
 */
export async function previewDisclosure(context: Context, input: PreviewInput): Promise<Preview> {
  const { actor, clock, directory, scope } = context
  const today = dayOf(clock.now())
  const set = disclosedSet(input, directory.partner(actor.partnerId)?.kind ?? '')
  const until = lastDay(input.until, today)
  const { caseId, readerPartnerId, referral, field } = await readingOf(context, input)
  const facts = await previewFacts(scope, { caseId, readerPartnerId }, today)
  if (facts === null) throw new NotFound(field)
  // Who neither takes part nor shares a network does not exist for the actor.
  if (!facts.readerParticipates && knownPartner(context, readerPartnerId) === null) {
    throw new NotFound('input.readerPartnerId')
  }
  if (facts.status !== 'ACTIVE') throw new DisclosureActionRefused('CASE_CLOSED')
  if (readerPartnerId === actor.partnerId) {
    throw new InvalidInput('READER_IS_OWNER', field, 'You read your own facts anyway.')
  }
  const personIds = personsOf(input, facts)
  const held = facts.held.filter(({ personId }) => personIds.includes(personId))
  const heldFacets = new Set(held.map(({ name }) => name))
  const fields = previewFields(
    { set, until, referral, personIds },
    {
      ownerPartnerId: actor.partnerId,
      readerPartnerId,
      // Who receives a referral takes part from its sending on.
      bothParticipate: referral !== null || facts.readerParticipates,
      today,
      agreements: facts.agreements,
      objections: facts.objections,
    },
  )
  const reader = namedPartner(context, readerPartnerId, 'participant')
  const bound = referral !== null
  const text = untilText(until, bound)
  const told = { reader: reader.name, bound, until: text, heldFacets }
  return {
    reader,
    bound,
    until,
    untilText: text,
    fields: fields.map((one) => ({ ...one, held: heldFacets.has(one.field.facet.name) })),
    groups: previewSentences(fields, told),
    leftOut: leftOutOf(set),
  }
}

interface Reading {
  readonly caseId: string
  readonly readerPartnerId: string
  readonly referral: { readonly identityNeededToAssess: boolean } | null
  /** The argument that named the case. */
  readonly field: string
}

async function readingOf(context: Context, input: PreviewInput): Promise<Reading> {
  const { needId, serviceId, caseId, readerPartnerId } = input
  if (needId != null && serviceId != null && caseId == null && readerPartnerId == null) {
    return ofReferral(context, needId, serviceId)
  }
  if (caseId == null || readerPartnerId == null || needId != null || serviceId != null) {
    throw new InvalidInput(
      'READER_UNCLEAR',
      'input',
      'Give needId and serviceId for a referral, or caseId and readerPartnerId without one.',
    )
  }
  if (!isId(caseId)) throw new NotFound('input.caseId')
  if (!isId(readerPartnerId)) throw new NotFound('input.readerPartnerId')
  return { caseId, readerPartnerId, referral: null, field: 'input.caseId' }
}

async function ofReferral(context: Context, needId: string, serviceId: string): Promise<Reading> {
  const [need, service] = await Promise.all([
    isId(needId) ? needLoader(context).load(needId) : null,
    isId(serviceId) ? serviceLoader(context).load(serviceId) : null,
  ])
  if (need === null) throw new NotFound('input.needId')
  if (service === null) throw new NotFound('input.serviceId')
  const { partnerId, identityNeededToAssess } = service
  return {
    caseId: need.caseId,
    readerPartnerId: partnerId,
    referral: { identityNeededToAssess },
    field: 'input.needId',
  }
}

function personsOf({ personId }: PreviewInput, { personIds }: PreviewFacts): readonly string[] {
  if (personId == null) return personIds
  if (personIds.includes(personId)) return [personId]
  throw new InvalidInput(
    'PERSON_NOT_OF_THE_CASE',
    'input.personId',
    'Name a person of this case: read persons.',
  )
}
