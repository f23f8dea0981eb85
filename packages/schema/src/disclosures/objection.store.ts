import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement, Transaction } from '../kernel/scope.ts'
import type { ObjectionRow } from './disclosure.types.ts'

const COLUMNS = `o.id, o.version, o.case_id as "caseId", c.network_id as "networkId", o.person_id as "personId",
  o.recorded_by_partner_id as "recordedByPartnerId", o.owner_partner_id as "ownerPartnerId",
  o.reader_partner_id as "readerPartnerId", o.categories, o.raised_on as "raisedOn", o.created_at as "createdAt",
  o.lifted_at as "liftedAt", x.role as "myRole", o.recorded_by_partner_id = any (c.participant_ids) as "recorderTakesPart"`
const SEEN = `case_access x join objection o on o.case_id = x.case_id join shared_case c on c.id = x.case_id
  where x.partner_id = $1 and (x.role = 'LEAD' or o.recorded_by_partner_id = $1 or o.owner_partner_id = $1)`

const MANY: Statement = {
  name: 'objection_many',
  text: `select ${COLUMNS} from ${SEEN} and o.id = any ($2::uuid[])`,
}

/** Objections by id, in the order of the ids; null for one the actor may not list. */
export async function findObjections(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (ObjectionRow | null)[]> {
  const rows = await scope.read<ObjectionRow>(MANY, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, ({ id }) => id)
}

/** The same for one, within a command. */
export async function objectionForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<ObjectionRow | null> {
  const [row] = await tx.query<ObjectionRow>(MANY, [partnerId, [id]])
  return row ?? null
}

const OF_CASES: Statement = {
  name: 'objection_of_cases',
  text: `select ${COLUMNS} from ${SEEN} and x.case_id = any ($2::uuid[]) order by o.created_at desc, o.id desc`,
}

/** The objections of cases that the actor may list, lifted ones included, the newest first. */
export async function objectionsOfCases(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<ObjectionRow[][]> {
  const rows = await scope.read<ObjectionRow>(OF_CASES, [scope.actor.partnerId, caseIds])
  return grouped(caseIds, rows, ({ caseId }) => caseId)
}

const ADD: Statement = {
  name: 'objection_add',
  text: `insert into objection (id, case_id, person_id, recorded_by_partner_id, owner_partner_id, reader_partner_id,
      categories, raised_on, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8::date, $9)`,
}

/** Writes an objection that the actor records. */
export async function addObjection(
  tx: Transaction,
  objection: Omit<
    ObjectionRow,
    'version' | 'networkId' | 'createdAt' | 'liftedAt' | 'myRole' | 'recorderTakesPart'
  >,
  now: Date,
): Promise<void> {
  const { id, caseId, personId, recordedByPartnerId, ownerPartnerId, readerPartnerId } = objection
  const who = [personId, recordedByPartnerId, ownerPartnerId, readerPartnerId]
  await tx.query(ADD, [id, caseId, ...who, objection.categories, objection.raisedOn, now])
}

const LIFT: Statement = {
  name: 'objection_lift',
  text: `update objection o set lifted_at = $4, version = o.version + 1
    where o.id = $2 and o.version = $3 and o.lifted_at is null and (o.recorded_by_partner_id = $1
      or exists (select 1 from case_access x join shared_case c on c.id = x.case_id where x.case_id = o.case_id
        and x.partner_id = $1 and x.role = 'LEAD' and o.recorded_by_partner_id <> all (c.participant_ids)))
    returning o.id`,
}

/**
 * Lifts an objection that the actor recorded, or that its recorder left behind in a case the actor leads;
 * false when it changed since it was read.
 */
export async function liftObjectionRow(
  tx: Transaction,
  partnerId: string,
  { id, version }: Pick<ObjectionRow, 'id' | 'version'>,
  now: Date,
): Promise<boolean> {
  return (await tx.query(LIFT, [partnerId, id, version, now])).length === 1
}

const HOLDERS: Statement = {
  name: 'case_fact_holders',
  text: 'select passerelle_fact_holders($1, $2) as ids',
}

/**
 * The owners of facts in a case the actor takes part in, of one person where one is named: who must be
 * told. Also those that are shown as their category, whose facets nobody else knows of.
 */
export async function factHolders(
  tx: Transaction,
  caseId: string,
  personId: string | null,
): Promise<readonly string[]> {
  const [row] = await tx.query<{ ids: readonly string[] }>(HOLDERS, [caseId, personId])
  return row?.ids ?? []
}

const LEAD: Statement = {
  name: 'case_lead_of',
  text: `select p.partner_id as id from participant p where p.case_id = $1 and p.role = 'LEAD' and p.until is null`,
}

/** Who leads a case the actor takes part in. */
export async function leadOf(tx: Transaction, caseId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(LEAD, [caseId])
  return row?.id ?? null
}
