import type { Statement, Transaction } from '../kernel/scope.ts'
import type { OwnerEndReason } from './disclosure.codes.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import type { DisclosureRow } from './disclosure.types.ts'

/** A disclosure to be written; days `YYYY-MM-DD`. */
export type NewDisclosure = Pick<
  DisclosureRow,
  | 'id'
  | 'caseId'
  | 'personId'
  | 'ownerPartnerId'
  | 'readerPartnerId'
  | 'referralId'
  | 'groups'
  | 'fields'
  | 'purposes'
  | 'legalBasis'
  | 'legalText'
  | 'informedOn'
  | 'until'
>

const ADD: Statement = {
  name: 'disclosure_add',
  text: `insert into disclosure (id, case_id, person_id, owner_partner_id, reader_partner_id, referral_id, groups, fields,
      purposes, legal_basis, legal_text, informed_on, until, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::date, $13::date, $14)`,
}

/**
 * Writes a disclosure of the actor's own facts.
 *
 * @throws DisclosureActionRefused when the referral it is to follow has ended, or concerns others
 */
export async function addDisclosure(
  tx: Transaction,
  disclosure: NewDisclosure,
  now: Date,
): Promise<void> {
  const { id, caseId, personId, ownerPartnerId, readerPartnerId, referralId } = disclosure
  const { groups, fields, purposes, legalBasis, legalText, informedOn, until } = disclosure
  const values = [
    id,
    caseId,
    personId,
    ownerPartnerId,
    readerPartnerId,
    referralId,
    groups,
    fields,
    purposes,
    legalBasis,
    legalText,
    informedOn,
    until,
    now,
  ]
  await tx.query(ADD, values).catch((error: unknown) => {
    if (!isUnfollowed(error)) throw error
    throw new DisclosureActionRefused('REFERRAL_DOES_NOT_FIT')
  })
}

const END: Statement = {
  name: 'disclosure_end',
  text: `update disclosure d set ended_at = $4, end_reason = $5, version = d.version + 1
    where d.id = $2 and d.owner_partner_id = $1 and d.version = $3 and d.ended_at is null returning d.id`,
}

/** Ends a disclosure of the actor's own; false when it changed since it was read. */
export async function endDisclosureRow(
  tx: Transaction,
  partnerId: string,
  { id, version }: Pick<DisclosureRow, 'id' | 'version'>,
  reason: OwnerEndReason,
  now: Date,
): Promise<boolean> {
  return (await tx.query(END, [partnerId, id, version, now, reason])).length === 1
}

// Held against its end: what ends a referral ends its disclosures, and none may slip in beside.
const OPEN_REFERRAL = `select r.id from referral r where r.id = $2 and r.case_id = $3
  and r.state in ('SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS')`

const BETWEEN: Statement = {
  name: 'disclosure_referral_between',
  text: `${OPEN_REFERRAL} and ((r.source_partner_id = $1 and r.target_partner_id = $4)
    or (r.source_partner_id = $4 and r.target_partner_id = $1)) for share of r`,
}

/** Holds an open referral of a case between the actor and another; false when there is none such. */
export async function holdReferralBetween(
  tx: Transaction,
  partnerId: string,
  of: { readonly referralId: string; readonly caseId: string; readonly otherId: string },
): Promise<boolean> {
  const { referralId, caseId, otherId } = of
  return (await tx.query(BETWEEN, [partnerId, referralId, caseId, otherId])).length === 1
}

const OWN: Statement = {
  name: 'disclosure_referral_own',
  text: `${OPEN_REFERRAL} and $1 in (r.source_partner_id, r.target_partner_id) for share of r`,
}

/** Holds an open referral of a case that the actor sent or received; false when there is none such. */
export async function holdOwnReferral(
  tx: Transaction,
  partnerId: string,
  of: { readonly referralId: string; readonly caseId: string },
): Promise<boolean> {
  return (await tx.query(OWN, [partnerId, of.referralId, of.caseId])).length === 1
}

/** The database holds the referral and found it ended: it was open when the command began. */
function isUnfollowed(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'disclosure_follows_open_referral'
  )
}
