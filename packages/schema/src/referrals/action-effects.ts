import { makeReferralDisclosure } from '../disclosures/make-referral-disclosure.ts'
import {
  type Actor,
  type Directory,
  InvalidInput,
  type NewEvent,
  type Transaction,
} from '../kernel/index.ts'
import { referralEvent } from './referral.audience.ts'
import { calendarDayOf } from './referral.days.ts'
import { USUAL_PURPOSES } from './referral.draft.ts'
import { isRedirectPending } from './referral.guards.ts'
import { type LockedReferral, referralOf } from './referral.row.ts'
import type { ReferralAction } from './referral.states.ts'
import { insertDraft, linkPerson, sendFacts, serviceOwner } from './referral.store.ts'
import type { ActionInput, Referral } from './referral.types.ts'

interface Asked {
  readonly row: LockedReferral
  readonly actor: Actor
  readonly directory: Directory
  readonly now: Date
  readonly input: Partial<ActionInput> & { readonly personId?: string }
}

interface Effects {
  /** Looks up or makes what the rules need to know before they decide. */
  readonly before?: (tx: Transaction, asked: Asked) => Promise<Partial<ActionInput>>
  /** Changes the referral beyond what the rules did. */
  readonly change?: (referral: Referral) => Referral
  /** Writes what the change entails elsewhere; gives further events. */
  readonly after?: (
    tx: Transaction,
    asked: Asked & { readonly after: Referral },
  ) => Promise<readonly NewEvent[]>
}

/** What a verb does besides moving the referral; most do nothing else. */
export const actionEffects: Partial<Record<ReferralAction, Effects>> = {
  SEND: {
    before: async (tx, { row, actor, now }) => {
      const facts = await sendFacts(tx, actor.partnerId, row.id, calendarDayOf(now))
      return {
        caseIsOpen: facts !== null,
        serviceIsOpen: facts?.open ?? false,
        serviceCoversCommune: facts?.covers ?? false,
        hasOpenDuplicate: facts?.duplicate ?? true,
      }
    },
    after: discloseWithReferral,
  },
  ACCEPT: {
    after: async (tx, { row, actor, now, input }) => {
      const linked = await linkPerson(
        tx,
        {
          partnerId: actor.partnerId,
          caseId: row.case_id,
          personId: input.personId ?? null,
          localReference: input.localReference ?? '',
        },
        now,
      )
      if (linked) return []
      throw new InvalidInput(
        'PERSON_NOT_OF_THE_CASE',
        'input.personId',
        'Name a person of this case, or none to mean its first.',
      )
    },
  },
  PROPOSE_REDIRECT: {
    before: async (tx, { row, input }) => {
      const owner = await serviceOwner(tx, input.proposedServiceId ?? '')
      if (owner !== null && owner !== row.source_partner_id) return {}
      throw new InvalidInput(
        owner === null ? 'SERVICE_UNKNOWN' : 'SERVICE_OF_THE_SOURCE',
        'input.proposedServiceId',
        'Name a service of another partner that you can find in the directory.',
      )
    },
  },
  ACCEPT_REDIRECT: { before: draftReplacement, after: replacementEvent },
  // The payload goes; the row stays for the audit, out of statistics.
  RETRACT: {
    change: (referral) => ({
      ...referral,
      disclosure: null,
      questionCode: null,
      contactOn: null,
      reviewOn: null,
      proposedServiceId: null,
    }),
  },
}

/** What the source announced is disclosed in the transaction that sends it, and ends with the referral. */
async function discloseWithReferral(
  tx: Transaction,
  { row, actor, directory, now, after }: Asked & { readonly after: Referral },
): Promise<readonly NewEvent[]> {
  const { disclosure } = after
  if (disclosure === null) return []
  const { facetGroups: groups, facetFields: fields, purposes, ...ground } = disclosure
  const made = await makeReferralDisclosure(
    { actor, directory },
    tx,
    {
      id: row.id,
      caseId: row.case_id,
      networkId: row.network_id,
      targetPartnerId: row.target_partner_id,
      groups,
      fields,
      // A draft of before purposes were named.
      purposes: purposes.length > 0 ? purposes : USUAL_PURPOSES,
      ...ground,
    },
    now,
  )
  return made === null ? [] : [made]
}

/** The source begins anew with the proposed service: a draft, with a disclosure set of its own. */
async function draftReplacement(
  tx: Transaction,
  { row, actor, now }: Asked,
): Promise<Partial<ActionInput>> {
  // For nobody but the source, and once: a draft that the rules are about to refuse fails in the database.
  if (actor.partnerId !== row.source_partner_id || !isRedirectPending(referralOf(row))) return {}
  const serviceId = row.proposed_service_id
  const owner = serviceId === null ? null : await serviceOwner(tx, serviceId)
  // Nothing is proposed (any more): the rules refuse it themselves.
  if (serviceId === null || owner === null) return {}
  const draft = await insertDraft(
    tx,
    {
      networkId: row.network_id,
      caseId: row.case_id,
      needId: row.need_id,
      sourcePartnerId: row.source_partner_id,
      targetPartnerId: owner,
      serviceId,
      replacesId: row.id,
      disclosure: null,
    },
    now,
  )
  return { replacementId: draft.id }
}

async function replacementEvent(
  _tx: Transaction,
  { row, after }: Asked & { readonly after: Referral },
): Promise<readonly NewEvent[]> {
  if (after.replacedById === null) return []
  return [
    referralEvent(row, {
      id: after.replacedById,
      version: 1,
      type: 'referral.drafted',
      state: 'DRAFT',
      isDraft: true,
      codes: { replacesId: row.id },
    }),
  ]
}
