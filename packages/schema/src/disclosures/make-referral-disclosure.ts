import type { NewEvent } from '../kernel/command.store.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../kernel/id.ts'
import type { Transaction } from '../kernel/scope.ts'
import { disclosedSet } from './disclosed-set.ts'
import { disclosureEvent } from './disclosure.events.ts'
import { addDisclosure } from './disclosure-change.store.ts'
import type { LegalBasis } from './legal-bases.ts'

/** A referral that is being sent, with what its source discloses by it. */
export interface DisclosingReferral {
  readonly id: string
  readonly caseId: string
  readonly networkId: string
  readonly targetPartnerId: string
  /** Codes of the registry. */
  readonly groups: readonly string[]
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
  readonly legalBasis: LegalBasis
  readonly legalText: string | null
  /** Day, `YYYY-MM-DD`. */
  readonly informedOn: string
}

const PATHS = {
  fields: 'input.disclosure.facetGroups',
  purposes: 'input.disclosure.purposes',
} as const

/**
 * Writes the disclosure that goes with a referral being sent by the actor, of every person of the case;
 * gives its event, or null when the set names nothing. Renewing it after a reopening is `disclose`.
 *
 * @throws InvalidInput when the set names facts that the source's kind cannot own, or no purpose
 */
export async function makeReferralDisclosure(
  { actor, directory }: Pick<Context, 'actor' | 'directory'>,
  tx: Transaction,
  referral: DisclosingReferral,
  now: Date,
): Promise<NewEvent | null> {
  const { groups, fields } = referral
  if (groups.length === 0 && fields.length === 0) return null
  const { partnerId } = actor
  const set = disclosedSet(referral, directory.partner(partnerId)?.kind ?? '', PATHS)
  const { caseId, networkId, legalBasis, legalText, informedOn } = referral
  const disclosure = {
    id: newId(),
    caseId,
    personId: null,
    ownerPartnerId: partnerId,
    readerPartnerId: referral.targetPartnerId,
    referralId: referral.id,
    ...set,
    legalBasis,
    legalText,
    informedOn,
    until: null,
  }
  await addDisclosure(tx, disclosure, now)
  const made = { ...disclosure, version: 1, networkId }
  return disclosureEvent('disclosure.made', made, { legalBasis, referralId: referral.id })
}
