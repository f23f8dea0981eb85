import type { PURPOSES } from '@passerelle/schema'
import type { FacetField } from '@passerelle/schema/facet-registry'
import {
  type FactAgreement,
  type FactCase,
  type FactDisclosure,
  type FactFacet,
  type FactObjection,
  NOW,
  TODAY,
} from './facts.ts'

type Purpose = (typeof PURPOSES)[number]['code']

/** One decision: may the reader of the case read this field for this purpose? */
export interface Question {
  readonly of: FactCase
  readonly facet: FactFacet
  readonly field: string
  readonly category: FacetField['definition']['category']
  readonly stage: FacetField['definition']['stage']
  readonly purpose: Purpose
}

/** What must come of it, by the facts alone. */
export type Verdict =
  | {
      readonly kind: 'OPEN'
      readonly by: 'OWNER' | 'DISCLOSURE' | 'EMERGENCY'
      /** Whatever opens it: access records may name these and no others. */
      readonly basis: readonly string[]
    }
  | { readonly kind: 'CLOSED'; readonly reason: string }

/** The stages of fields that a disclosure shows by the state of the referral it follows. */
const SHOWN_WHILE: Readonly<Record<string, readonly string[]>> = {
  SENT: ['SUMMARY'],
  UNDER_REVIEW: ['SUMMARY'],
  INFO_REQUESTED: ['SUMMARY'],
  WAITLISTED: ['SUMMARY'],
  ACCEPTED: ['SUMMARY', 'ASSESSMENT', 'FULL'],
  IN_PROGRESS: ['SUMMARY', 'ASSESSMENT', 'FULL'],
}

// What may stand in the way at each of the first two locks, in the order in which one meets it.
const AT_AGREEMENTS = [
  'NO_AGREEMENT',
  'AGREEMENT_ENDED',
  'CATEGORY_NOT_COVERED',
  'PURPOSE_NOT_COVERED',
]
const AT_DISCLOSURES = ['NO_DISCLOSURE', 'DISCLOSURE_ENDED', 'STAGE_TOO_EARLY']

/**
 * The three locks as the domain tells them, over the facts that were made up: nothing of the product
 * is used here, and nothing of the database.
 */
export function verdictOn(question: Question): Verdict {
  const { of } = question
  const { owner, reader, roles } = of
  if (!roles.has(owner.id) || !roles.has(reader.id)) return closed('NOT_A_PARTICIPANT')
  if (owner.id === reader.id) return { kind: 'OPEN', by: 'OWNER', basis: [] }
  if (isConcealed(of)) return closed('CONCEALED')
  const emergencies = openEmergencies(question)
  const agreements = passing(AT_AGREEMENTS, of.agreements, (one) =>
    obstacleOfAgreement(question, one),
  )
  const disclosures = passing(AT_DISCLOSURES, of.disclosures, (one) =>
    obstacleOfDisclosure(question, one),
  )
  if (emergencies.length === 0) {
    const obstacle = agreements.obstacle ?? disclosures.obstacle
    if (obstacle !== null) return closed(obstacle)
  }
  if (of.objections.some((objection) => forbids(question, objection))) {
    return closed('PERSON_OBJECTED')
  }
  if (emergencies.length > 0) return { kind: 'OPEN', by: 'EMERGENCY', basis: emergencies }
  return { kind: 'OPEN', by: 'DISCLOSURE', basis: [...agreements.ids, ...disclosures.ids] }
}

function closed(reason: string): Verdict {
  return { kind: 'CLOSED', reason }
}

/** A partner shown as its category stays so until it disclosed something to the reader, once. */
export function isConcealed({ id, owner, reader, disclosures }: FactCase): boolean {
  return (
    owner.sensitive &&
    owner.id !== reader.id &&
    !disclosures.some((one) => one.caseId === id && isBetween(owner.id, reader.id, one))
  )
}

interface Passing {
  readonly ids: readonly string[]
  readonly obstacle: string | null
}

/** Those that nothing stands against; where there is none, what the one that got furthest met. */
function passing<Ground extends { readonly id: string }>(
  lock: readonly string[],
  grounds: readonly Ground[],
  obstacleOf: (ground: Ground) => string | null,
): Passing {
  const ids = grounds.filter((one) => obstacleOf(one) === null).map(({ id }) => id)
  const met = grounds.map((one) => lock.indexOf(obstacleOf(one) ?? ''))
  return { ids, obstacle: ids.length > 0 ? null : (lock[Math.max(0, ...met)] ?? null) }
}

function obstacleOfAgreement(
  { of, category, purpose }: Question,
  agreement: FactAgreement,
): string | null {
  const binds = (partnerId: string): boolean =>
    agreement.parties.some((party) => party.partnerId === partnerId)
  if (agreement.networkId !== of.networkId) return 'NO_AGREEMENT'
  if (!binds(of.owner.id) || !binds(of.reader.id)) return 'NO_AGREEMENT'
  if (!isInForce(agreement)) return 'AGREEMENT_ENDED'
  if (!agreement.categories.includes(category)) return 'CATEGORY_NOT_COVERED'
  if (!agreement.purposes.includes(purpose)) return 'PURPOSE_NOT_COVERED'
  return null
}

/** Every party accepted, it began, and it neither ended nor ran out. */
export function isInForce({ parties, ended, startsOn, endsOn }: FactAgreement): boolean {
  if (ended || parties.some(({ answer }) => answer !== 'ACCEPTED')) return false
  return startsOn <= TODAY && (endsOn === null || TODAY <= endsOn)
}

function obstacleOfDisclosure(question: Question, one: FactDisclosure): string | null {
  const { of, facet, field, stage, purpose } = question
  const concerns =
    one.caseId === of.id &&
    isBetween(of.owner.id, of.reader.id, one) &&
    (one.personId === null || one.personId === facet.personId) &&
    one.fields.includes(`${facet.name}.${field}`) &&
    one.purposes.includes(purpose)
  if (!concerns) return 'NO_DISCLOSURE'
  if (one.ended || (one.until !== null && one.until < TODAY)) return 'DISCLOSURE_ENDED'
  if (!one.followsReferral) return null
  const stages = stagesShown(of)
  if (stages.length === 0) return 'DISCLOSURE_ENDED'
  return stages.includes(stage) ? null : 'STAGE_TOO_EARLY'
}

function isBetween(ownerId: string, readerId: string, one: FactDisclosure): boolean {
  return one.ownerId === ownerId && one.readerId === readerId
}

/** The stages that the referral between owner and reader shows now. */
export function stagesShown({ referral }: FactCase): readonly string[] {
  if (referral === null) return []
  const shown = SHOWN_WHILE[referral.state] ?? []
  const assessing = shown.length === 1 && referral.serviceNeedsIdentity
  return assessing ? [...shown, 'ASSESSMENT'] : shown
}

function forbids({ of, facet, category }: Question, objection: FactObjection): boolean {
  const concerns = (who: string | null, partnerId: string): boolean =>
    who === null || who === partnerId
  return (
    !objection.lifted &&
    objection.personId === facet.personId &&
    concerns(objection.ownerId, of.owner.id) &&
    concerns(objection.readerId, of.reader.id) &&
    (objection.categories.length === 0 || objection.categories.includes(category))
  )
}

/** For vital interest alone, by the reader itself, in this case, while it lasts. */
function openEmergencies({ of, purpose }: Question): readonly string[] {
  if (purpose !== 'VITAL_INTEREST') return []
  return of.emergencies
    .filter((one) => one.caseId === of.id && one.readerId === of.reader.id)
    .filter(({ opened, until }) => opened <= NOW && NOW < until)
    .map(({ id }) => id)
}

/** Whether a standing grant answers the reader's request at once. */
export function grantAnswers(of: FactCase): boolean {
  const { grant, request, owner, reader, roles, agreements } = of
  if (grant === null || request === null || grant.ended) return false
  if (!roles.has(owner.id)) return false
  if (grant.ownerId !== owner.id) return false
  if (grant.readerId !== null && grant.readerId !== reader.id) return false
  const under = agreements.find(({ id }) => id === grant.agreementId)
  if (under === undefined || under.networkId !== of.networkId || !isInForce(under)) return false
  if (!under.parties.some(({ partnerId }) => partnerId === reader.id)) return false
  if (!request.fields.every((field) => grant.fields.includes(field))) return false
  if (!request.purposes.every((purpose) => grant.purposes.includes(purpose))) return false
  const role = roles.get(reader.id)
  if (role === undefined) return false
  // Without a referral only those who carry the case may ask at once; with one, by its stage.
  if (of.referral === null) return role === 'LEAD' || role === 'CONTRIBUTOR'
  return stagesShown(of).includes(grant.stage)
}
