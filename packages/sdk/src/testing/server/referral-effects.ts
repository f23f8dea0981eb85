import { roleIn } from './case-rules.ts'
import type { Context } from './context.ts'
import { checkReferralSet } from './disclosed-set.ts'
import { tellOfDisclosure } from './disclosure-ends.ts'
import { makeReferralDisclosure } from './disclosure-making.ts'
import type { Referral } from './entities.ts'
import { invalid } from './outcomes.ts'
import { linkPerson } from './person-links.ts'
import type { ActInput, Facts } from './referral.types.ts'
import { draftReferral, tellOfDraft } from './referral-draft.ts'
import { isOpen } from './referral-rules.ts'
import { coversOn } from './service-match.ts'
import { findService } from './services.ts'

/** What an action is about before it is decided. */
interface Asked {
  readonly context: Context
  readonly referral: Referral
  readonly input: ActInput
}

interface Effects {
  /** Looks up what the rules need to know before they decide. @throws Outcome */
  readonly before?: (asked: Asked) => Facts
  /** Refuses what only the effect itself would find out. @throws Outcome */
  readonly check?: (asked: Asked) => void
  /** What the change entails elsewhere, and tells of it. */
  readonly after?: (asked: Asked) => void
}

/** What an action does besides moving the referral; most do nothing else. */
export const actionEffects: Readonly<Record<string, Effects>> = {
  SEND: {
    before: sendFacts,
    check: ({ context, referral, input }) => {
      const set = input.disclosure ?? referral.disclosure
      if (set !== null) checkReferralSet(context, set)
    },
    after: ({ context, referral }) => {
      const made = makeReferralDisclosure(context, referral)
      if (made === null) return
      const { legalBasis, referralId } = made
      tellOfDisclosure(context, 'disclosure.made', made, { legalBasis, referralId })
    },
  },
  ACCEPT: {
    check: ({ context, referral, input }) => {
      if (personOf(context, referral, input) !== null) return
      const mend = 'Name a person of this case, or none to mean its first.'
      throw invalid('PERSON_NOT_OF_THE_CASE', 'input.personId', mend)
    },
    after: ({ context, referral, input }) => {
      const personId = personOf(context, referral, input)
      if (personId !== null) linkPerson(context, personId, input.localReference ?? '')
    },
  },
  PROPOSE_REDIRECT: {
    before: ({ context, referral, input }) => {
      const service = findService(context, input.proposedServiceId ?? '')
      if (service !== null && service.partnerId !== referral.sourcePartnerId) return {}
      const code = service === null ? 'SERVICE_UNKNOWN' : 'SERVICE_OF_THE_SOURCE'
      const mend = 'Name a service of another partner that you can find in the directory.'
      throw invalid(code, 'input.proposedServiceId', mend)
    },
  },
  ACCEPT_REDIRECT: {
    after: ({ context, referral }) => {
      const { world } = context
      const need = world.needs.get(referral.needId)
      const service = world.services.get(referral.proposedServiceId ?? '')
      if (need === undefined || service === undefined) return
      const draft = draftReferral(context, {
        ...{ need, sourcePartnerId: referral.sourcePartnerId, replacesId: referral.id },
        ...{ targetPartnerId: service.partnerId, serviceId: service.id, disclosure: null },
      })
      referral.replacedById = draft.id
      tellOfDraft(context, draft)
    },
  },
  // The payload goes; the row stays for the audit, out of statistics.
  RETRACT: {
    after: ({ referral }) => {
      const purged = { disclosure: null, questionCode: null, contactOn: null, reviewOn: null }
      Object.assign(referral, purged, { proposedServiceId: null })
    },
  },
}

function personOf({ world }: Context, { caseId }: Referral, { personId }: ActInput): string | null {
  const persons = world.cases.get(caseId)?.personIds ?? []
  if (personId == null) return persons[0] ?? null
  return persons.includes(personId) ? personId : null
}

function sendFacts({ context, referral }: Asked): Facts {
  const { world, today } = context
  const held = world.cases.get(referral.caseId)
  const role = roleIn(world, referral.caseId, referral.sourcePartnerId)
  const service = world.services.get(referral.serviceId)
  if (held?.status !== 'ACTIVE' || role === null || role === 'TARGET' || service === undefined) {
    return { caseIsOpen: false }
  }
  return {
    caseIsOpen: true,
    serviceIsOpen:
      service.capacity !== 'FULL' &&
      service.startsOn <= today &&
      (service.endsOn === null || service.endsOn >= today) &&
      world.partners.get(service.partnerId)?.status === 'ACTIVE',
    serviceCoversCommune: coversOn(service, referral.communeCode, today) !== null,
    hasOpenDuplicate: [...world.referrals.values()].some((one) => isDuplicate(one, referral)),
  }
}

/** Another referral of the same need to the same target that is open and was sent. */
export function isDuplicate(one: Referral, referral: Referral): boolean {
  return (
    one.id !== referral.id &&
    one.needId === referral.needId &&
    one.targetPartnerId === referral.targetPartnerId &&
    one.state !== 'DRAFT' &&
    isOpen(one.state)
  )
}
