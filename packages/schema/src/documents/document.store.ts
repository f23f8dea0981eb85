import type { Actor } from '../kernel/actor.ts'
import type { Page } from '../kernel/connection.ts'
import type { DocumentCheck } from '../kernel/document-desk.ts'
import type { ActorScope, Statement, Transaction, Write } from '../kernel/scope.ts'
import type { DocumentRow } from './document.types.ts'

const COLUMNS = `d.id, d.hash, d.name, d.kind, d.text, d.version, d.registered_at as "registeredAt",
  d.retired_at as "retiredAt"`

const PAGE: Statement = {
  name: 'registered_documents',
  text: `select ${COLUMNS} from registered_document d
    where d.partner_id = $1 and d.retired_at is null and ($2::uuid is null or d.id < $2) order by d.id desc limit $3`,
}

/** The actor's documents that may be sent, newest first. */
export function findDocuments(
  scope: ActorScope,
  { limit, after }: Page,
): Promise<readonly DocumentRow[]> {
  const [before = null] = after ?? []
  return scope.read(PAGE, [scope.actor.partnerId, before, limit + 1])
}

const COUNT: Statement = {
  name: 'registered_documents_count',
  text: `select count(*)::int as count from registered_document where partner_id = $1 and retired_at is null`,
}

export async function countDocuments(scope: ActorScope): Promise<number> {
  const [row] = await scope.read<{ readonly count: number }>(COUNT, [scope.actor.partnerId])
  return row?.count ?? 0
}

const BY_HASH: Statement = {
  name: 'registered_documents_by_hash',
  text: `select ${COLUMNS} from registered_document d where d.partner_id = $1 and d.hash = any ($2)`,
}

/** Documents of the actor by hash, retired ones included. */
export function documentsByHash(
  scope: ActorScope,
  hashes: readonly string[],
): Promise<readonly DocumentRow[]> {
  return scope.read(BY_HASH, [scope.actor.partnerId, hashes])
}

const BY_ID: Statement = {
  name: 'registered_document',
  text: `select ${COLUMNS} from registered_document d where d.partner_id = $1 and d.id = $2`,
}

/** One document of the actor; null when it is another's or none. */
export async function findDocument(scope: ActorScope, id: string): Promise<DocumentRow | null> {
  const [row] = await scope.read<DocumentRow>(BY_ID, [scope.actor.partnerId, id])
  return row ?? null
}

const HASHES: Statement = {
  name: 'registered_document_hashes',
  text: `select hash from registered_document where partner_id = $1 and retired_at is null`,
}

/** The hashes of all documents that the actor's clients may send. */
export async function registeredHashes(scope: ActorScope): Promise<readonly string[]> {
  const rows = await scope.read<{ readonly hash: string }>(HASHES, [scope.actor.partnerId])
  return rows.map(({ hash }) => hash)
}

const LOCK_ALL: Statement = {
  name: 'registered_documents_lock',
  text: `select pg_advisory_xact_lock(hashtextextended('registered_documents ' || $1, 0))`,
}

/** How many the actor has in force; no other is registered until the transaction ends. */
export async function countInTurn(tx: Transaction, partnerId: string): Promise<number> {
  await tx.query(LOCK_ALL, [partnerId])
  const [row] = await tx.query<{ readonly count: number }>(COUNT, [partnerId])
  return row?.count ?? 0
}

const LOCK_BY_HASH: Statement = {
  name: 'registered_documents_lock_by_hash',
  text: `select ${COLUMNS} from registered_document d where d.partner_id = $1 and d.hash = any ($2)
    order by d.id for update`,
}

/** Documents of the actor by hash, each held until the transaction ends. */
export function lockByHash(
  tx: Transaction,
  partnerId: string,
  hashes: readonly string[],
): Promise<readonly DocumentRow[]> {
  return tx.query(LOCK_BY_HASH, [partnerId, hashes])
}

const LOCK: Statement = {
  name: 'registered_document_lock',
  text: `select ${COLUMNS} from registered_document d where d.partner_id = $1 and d.id = $2 for update`,
}

/** One document of the actor, held until the transaction ends. */
export async function lockDocument(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<DocumentRow | null> {
  const [row] = await tx.query<DocumentRow>(LOCK, [partnerId, id])
  return row ?? null
}

const ADD: Statement = {
  name: 'registered_document_add',
  text: `insert into registered_document (id, partner_id, client_id, hash, name, kind, text, registered_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
}

/** A new document of the actor. */
export function additionOf(
  { partnerId, clientId }: Actor,
  document: DocumentCheck & { readonly id: string; readonly hash: string; readonly text: string },
  now: Date,
): Write {
  const { id, hash, name, kind, text } = document
  return { statement: ADD, values: [id, partnerId, clientId, hash, name, kind, text, now] }
}

const REVIVE: Statement = {
  name: 'registered_document_revive',
  text: `update registered_document set retired_at = null, registered_at = $3, client_id = $2, version = version + 1
    where id = $1`,
}

/** Brings back a document that was retired. */
export function revivalOf({ clientId }: Actor, id: string, now: Date): Write {
  return { statement: REVIVE, values: [id, clientId, now] }
}

const RETIRE: Statement = {
  name: 'registered_document_retire',
  text: 'update registered_document set retired_at = $3, client_id = $2, version = version + 1 where id = $1',
}

/** Takes a document out of use. */
export function retirementOf({ clientId }: Actor, id: string, now: Date): Write {
  return { statement: RETIRE, values: [id, clientId, now] }
}
