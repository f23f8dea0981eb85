import { inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement, Transaction } from '../kernel/scope.ts'
import type { AgreementEndReason, ReviewConclusion } from './agreement.codes.ts'
import type { CheckedProposal } from './agreement.input.ts'
import type { AgreementParty, AgreementRow } from './agreement.types.ts'

/** An instant inside JSON, as the driver reads instants elsewhere: ISO text with milliseconds. */
const isoText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The columns of an agreement `a`: parties with the proposer first, reviews with the latest first. */
export const AGREEMENT_COLUMNS = `a.id, a.version, a.network_id as "networkId", a.title, a.legal_text as "legalText",
  a.purposes, a.categories, a.starts_on as "startsOn", a.ends_on as "endsOn",
  a.review_every_months as "reviewEveryMonths", a.proposed_by_partner_id as "proposedByPartnerId",
  a.created_at as "createdAt", a.ended_at as "endedAt", a.end_reason as "endReason",
  (select coalesce(json_agg(json_build_object('partnerId', p.partner_id, 'answer', p.answer,
      'answeredAt', ${isoText('p.answered_at')}, 'declineReason', p.decline_reason)
      order by p.partner_id <> a.proposed_by_partner_id, p.partner_id), '[]')
    from agreement_party p where p.agreement_id = a.id) as parties,
  (select coalesce(json_agg(json_build_object('id', r.id, 'heldOn', r.held_on, 'conclusion', r.conclusion,
      'nextOn', r.next_on, 'recordedByPartnerId', r.recorded_by_partner_id, 'createdAt', ${isoText('r.created_at')})
      order by r.held_on desc, r.id desc), '[]')
    from agreement_review r where r.agreement_id = a.id) as reviews`

const BY_ID: Statement = {
  name: 'agreement_many',
  text: `select ${AGREEMENT_COLUMNS} from agreement_party mine join agreement a on a.id = mine.agreement_id
    where mine.partner_id = $1 and mine.agreement_id = any ($2::uuid[])`,
}

/** Agreements by id, in the order of the ids; null for one the actor is no party of. */
export async function findAgreements(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (AgreementRow | null)[]> {
  const rows = await scope.read<AgreementRow>(BY_ID, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, ({ id }) => id)
}

/** The same for one, within a command. */
export async function agreementForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<AgreementRow | null> {
  const [row] = await tx.query<AgreementRow>(BY_ID, [partnerId, [id]])
  return row ?? null
}

const ADD: Statement = {
  name: 'agreement_add',
  text: `insert into agreement (id, network_id, title, legal_text, purposes, categories, starts_on, ends_on,
      review_every_months, proposed_by_partner_id, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
}
const ADD_PARTIES: Statement = {
  name: 'agreement_add_parties',
  text: 'select passerelle_add_agreement_parties($1, $2::uuid[]) as done',
}

/** Writes a proposal, accepted by the actor alone; false when a party is no member of the network. */
export async function addAgreement(
  tx: Transaction,
  partnerId: string,
  id: string,
  proposal: CheckedProposal,
  now: Date,
): Promise<boolean> {
  const { networkId, title, legalText, purposes, categories, startsOn, endsOn } = proposal
  const terms = [
    title,
    legalText,
    purposes,
    categories,
    startsOn,
    endsOn,
    proposal.reviewEveryMonths,
  ]
  await tx.query(ADD, [id, networkId, ...terms, partnerId, now])
  const [added] = await tx.query<{ done: boolean }>(ADD_PARTIES, [id, proposal.partyIds])
  return added?.done ?? false
}

interface Version {
  readonly id: string
  readonly version: number
}

// Every change moves the version on: whoever read an older one finds no row to change.
const MOVED = `a.id = $2 and a.version = $3 and a.ended_at is null and exists (select 1 from agreement_party p
  where p.agreement_id = a.id and p.partner_id = $1)`

const ANSWER: Statement = {
  name: 'agreement_answer',
  text: `with moved as (
      update agreement a set version = a.version + 1, updated_at = $4 where ${MOVED} returning a.id)
    update agreement_party p set answer = $5, answered_at = $4, decline_reason = $6 from moved
    where p.agreement_id = moved.id and p.partner_id = $1 and p.answer = 'PENDING' returning p.answer`,
}

/** Writes the actor's own answer; false when the agreement changed since it was read. */
export async function answerAgreement(
  tx: Transaction,
  partnerId: string,
  { id, version }: Version,
  { answer, declineReason }: Pick<AgreementParty, 'answer' | 'declineReason'>,
  now: Date,
): Promise<boolean> {
  const rows = await tx.query(ANSWER, [partnerId, id, version, now, answer, declineReason])
  return rows.length === 1
}

const CLOSE: Statement = {
  name: 'agreement_close',
  text: `update agreement a set version = a.version + 1, updated_at = $4, ended_at = $4,
      ended_by_partner_id = $1, end_reason = $5 where ${MOVED} returning a.id`,
}

/** Ends or takes back an agreement; false when it changed since it was read. */
export async function closeAgreement(
  tx: Transaction,
  partnerId: string,
  { id, version }: Version,
  reason: AgreementEndReason | 'WITHDRAWN',
  now: Date,
): Promise<boolean> {
  return (await tx.query(CLOSE, [partnerId, id, version, now, reason])).length === 1
}

const ADD_REVIEW: Statement = {
  name: 'agreement_add_review',
  text: `with moved as (
      update agreement a set version = a.version + 1, updated_at = $4 where ${MOVED} returning a.id)
    insert into agreement_review (id, agreement_id, held_on, conclusion, next_on, recorded_by_partner_id, created_at)
    select $5, moved.id, $6::date, $7, $8::date, $1, $4 from moved returning id`,
}

/** Adds a review; false when the agreement changed since it was read. */
export async function addReview(
  tx: Transaction,
  partnerId: string,
  { id, version }: Version,
  review: {
    readonly id: string
    readonly heldOn: string
    readonly conclusion: ReviewConclusion
    readonly nextOn: string | null
  },
  now: Date,
): Promise<boolean> {
  const { heldOn, conclusion, nextOn } = review
  const values = [partnerId, id, version, now, review.id, heldOn, conclusion, nextOn]
  return (await tx.query(ADD_REVIEW, values)).length === 1
}
