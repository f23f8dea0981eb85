import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement, Transaction } from '../kernel/scope.ts'
import type { GrantRow } from './disclosure.types.ts'

const COLUMNS = `g.id, g.version, g.agreement_id as "agreementId", a.network_id as "networkId",
  g.owner_partner_id as "ownerPartnerId", g.reader_partner_id as "readerPartnerId", g.groups, g.fields, g.purposes,
  g.stage, g.legal_basis as "legalBasis", g.legal_text as "legalText", g.created_at as "createdAt",
  g.ended_at as "endedAt"`

// A grant to one party is not for the others to know.
const SEEN = `standing_grant g join agreement a on a.id = g.agreement_id
  join agreement_party mine on mine.agreement_id = g.agreement_id and mine.partner_id = $1
  where (g.owner_partner_id = $1 or g.reader_partner_id is null or g.reader_partner_id = $1)`

const MANY: Statement = {
  name: 'standing_grant_many',
  text: `select ${COLUMNS} from ${SEEN} and g.id = any ($2::uuid[])`,
}

/** Standing grants by id, in the order of the ids; null for one the actor may not see. */
export async function findGrants(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (GrantRow | null)[]> {
  const rows = await scope.read<GrantRow>(MANY, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, ({ id }) => id)
}

/** The same for one, within a command. */
export async function grantForChange(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<GrantRow | null> {
  const [row] = await tx.query<GrantRow>(MANY, [partnerId, [id]])
  return row ?? null
}

const OF_AGREEMENTS: Statement = {
  name: 'standing_grant_of_agreements',
  text: `select ${COLUMNS} from ${SEEN} and g.agreement_id = any ($2::uuid[])
    order by g.created_at desc, g.id desc`,
}

/** The standing grants of agreements that the actor may see, ended ones included, the newest first. */
export async function grantsOfAgreements(
  scope: ActorScope,
  agreementIds: readonly string[],
): Promise<GrantRow[][]> {
  const rows = await scope.read<GrantRow>(OF_AGREEMENTS, [scope.actor.partnerId, agreementIds])
  return grouped(agreementIds, rows, ({ agreementId }) => agreementId)
}

const ADD: Statement = {
  name: 'standing_grant_add',
  text: `insert into standing_grant (id, agreement_id, owner_partner_id, reader_partner_id, groups, fields, purposes,
      stage, legal_basis, legal_text, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
}

/** Writes a standing grant of the actor's own facts. */
export async function addGrant(
  tx: Transaction,
  grant: Omit<GrantRow, 'version' | 'networkId' | 'createdAt' | 'endedAt'>,
  now: Date,
): Promise<void> {
  const { id, agreementId, ownerPartnerId, readerPartnerId, groups, fields, purposes } = grant
  const { stage, legalBasis, legalText } = grant
  const who = [agreementId, ownerPartnerId, readerPartnerId]
  await tx.query(ADD, [id, ...who, groups, fields, purposes, stage, legalBasis, legalText, now])
}

const END: Statement = {
  name: 'standing_grant_end',
  text: `update standing_grant g set ended_at = $4, version = g.version + 1
    where g.id = $2 and g.owner_partner_id = $1 and g.version = $3 and g.ended_at is null returning g.id`,
}

/** Ends a standing grant of the actor's own; false when it changed since it was read. */
export async function endGrant(
  tx: Transaction,
  partnerId: string,
  { id, version }: Pick<GrantRow, 'id' | 'version'>,
  now: Date,
): Promise<boolean> {
  return (await tx.query(END, [partnerId, id, version, now])).length === 1
}
