import type { ActorScope, Statement, Transaction } from '../kernel/scope.ts'
import type { ErasureReason } from './erasure.codes.ts'
import type { ErasureRow, ErasureStep } from './erasure.types.ts'

const KNOWS: Statement = {
  name: 'person_known',
  text: 'select passerelle_knows_person($1) as known',
}

/** Whether the actor made the person, has a reference of it, or takes part in a case with it. */
export async function knowsPerson(tx: Transaction, personId: string): Promise<boolean> {
  const [row] = await tx.query<{ readonly known: boolean }>(KNOWS, [personId])
  return row?.known ?? false
}

const STEPS = 'step, id, case_id, version, network_id, audience, detail'

interface Asked {
  readonly personId: string
  readonly requestId: string
  readonly reason: ErasureReason
}

const ERASE: Statement = {
  name: 'person_erase',
  text: `select ${STEPS} from passerelle_erase_person($1, $2, $3, $4)`,
}

/** Erases a person as far as the actor may. A single step REFUSED: nothing was done. */
export async function erasePersonOf(
  tx: Transaction,
  { personId, requestId, reason }: Asked,
  now: Date,
): Promise<readonly ErasureStep[]> {
  return tx.query<ErasureStep>(ERASE, [personId, requestId, reason, now])
}

const ERASE_EVERYWHERE: Statement = {
  name: 'person_erase_everywhere',
  text: `select ${STEPS} from passerelle_erase_person_everywhere($1, $2, $3, $4)`,
}

/** Erases a person from every case, as the owner of the database; no step: there is no such person. */
export async function erasePersonOfAll(
  tx: Transaction,
  { personId, requestId, reason }: Asked,
  now: Date,
): Promise<readonly ErasureStep[]> {
  return tx.query<ErasureStep>(ERASE_EVERYWHERE, [personId, requestId, reason, now])
}

const EXPIRED: Statement = {
  name: 'cases_expired',
  text: 'select id from passerelle_expired_cases($1) as id',
}

/** The cases whose time of retention is over, for the worker; the longest closed first. */
export async function expiredCases(tx: Transaction, now: Date): Promise<readonly string[]> {
  const rows = await tx.query<{ readonly id: string }>(EXPIRED, [now])
  return rows.map(({ id }) => id)
}

const ERASE_EXPIRED: Statement = {
  name: 'case_erase_expired',
  text: `select ${STEPS} from passerelle_erase_expired_case($1, $2, $3)`,
}

/** Erases an expired case whole; no step if it was reopened since. */
export async function eraseCase(
  tx: Transaction,
  caseId: string,
  requestId: string,
  now: Date,
): Promise<readonly ErasureStep[]> {
  return tx.query<ErasureStep>(ERASE_EXPIRED, [caseId, requestId, now])
}

const COLUMNS = `e.id, e.request_id as "requestId", e.case_id as "caseId", e.scope, e.person_ids as "personIds",
  e.lead_partner_id as "leadPartnerId", e.facets, e.links, e.disclosures, e.messages, e.requested_at as "requestedAt",
  e.done_at as "doneAt"`

const OF_REQUEST: Statement = {
  name: 'erasure_of_request',
  text: `select ${COLUMNS} from erasure e where e.partner_id = $1 and e.request_id = $2 order by e.scope, e.id`,
}

/** What a request of the actor's erased, case by case; empty for anybody else's. */
export async function erasuresOf(
  scope: ActorScope,
  requestId: string,
): Promise<readonly ErasureRow[]> {
  return scope.read<ErasureRow>(OF_REQUEST, [scope.actor.partnerId, requestId])
}

const UNDONE: Statement = {
  name: 'erasure_undone',
  text: `select ${COLUMNS} from erasure e where e.done_at is null order by e.requested_at, e.id limit $1`,
}

/** Erasures whose keys are still to be destroyed, for the worker and the operator; the oldest first. */
export async function undoneErasures(
  tx: Transaction,
  limit: number,
): Promise<readonly ErasureRow[]> {
  return tx.query<ErasureRow>(UNDONE, [limit])
}

const DONE: Statement = {
  name: 'erasure_done',
  text: 'update erasure set done_at = $2 where id = $1 and done_at is null',
}

/** Notes that the keys of an erasure are destroyed. */
export async function markErasureDone(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query(DONE, [id, now])
}
