import type { Actor } from '../kernel/actor.ts'
import type { Page } from '../kernel/connection.ts'
import type { ActorScope, Statement, Transaction, Write } from '../kernel/scope.ts'
import type { WidgetSessionRow } from './widget.types.ts'

const COLUMNS = `s.id, s.partner_id as "partnerId", s.agent_ref as "agentRef", s.origin, s.widgets, s.case_id as "caseId", s.host_id as "hostId",
  s.expires_at as "expiresAt", s.ended_at as "endedAt", s.end_reason as "endReason", s.version,
  s.created_at as "createdAt"`

const OWN: Statement = {
  name: 'widget_session_own',
  text: `select ${COLUMNS} from widget_session s where (s.partner_id = $1 or s.host_id = $1) and s.id = $2`,
}

/** One for the actor's own agents or opened by it as a host; null when it is another's or none. */
export async function ownSession(scope: ActorScope, id: string): Promise<WidgetSessionRow | null> {
  const [row] = await scope.read<WidgetSessionRow>(OWN, [scope.actor.partnerId, id])
  return row ?? null
}

const PAGE: Statement = {
  name: 'widget_sessions',
  text: `select ${COLUMNS} from widget_session s where s.partner_id = $1 and s.ended_at is null and s.expires_at > now()
    and ($2::text is null or s.agent_ref = $2) and ($3::uuid is null or s.id < $3) order by s.id desc limit $4`,
}

/** The actor's own that live, newest first. */
export function liveSessions(
  scope: ActorScope,
  agentRef: string | null,
  { limit, after }: Page,
): Promise<readonly WidgetSessionRow[]> {
  const [before = null] = after ?? []
  return scope.read(PAGE, [scope.actor.partnerId, agentRef, before, limit + 1])
}

const COUNT: Statement = {
  name: 'widget_sessions_count',
  text: `select count(*)::int as count from widget_session s where s.partner_id = $1 and s.ended_at is null
    and s.expires_at > now() and ($2::text is null or s.agent_ref = $2)`,
}

export async function countLiveSessions(
  scope: ActorScope,
  agentRef: string | null,
): Promise<number> {
  const values = [scope.actor.partnerId, agentRef]
  const [row] = await scope.read<{ readonly count: number }>(COUNT, values)
  return row?.count ?? 0
}

const LOCK: Statement = {
  name: 'widget_session_lock',
  text: `select ${COLUMNS} from widget_session s where (s.partner_id = $1 or s.host_id = $1) and s.id = $2
    for update`,
}

/** One the actor may end, held until the transaction ends; one that was ended before cannot change and is not. */
export async function lockSession(
  tx: Transaction,
  partnerId: string,
  id: string,
): Promise<WidgetSessionRow | null> {
  const [locked] = await tx.query<WidgetSessionRow>(LOCK, [partnerId, id])
  if (locked !== undefined) return locked
  const [ended] = await tx.query<WidgetSessionRow>(OWN, [partnerId, id])
  return ended ?? null
}

const GROUNDS: Statement = {
  name: 'widget_session_grounds',
  text: `select exists (select 1 from agent_membership m where m.partner_id = $1 and m.agent_ref = $2
      and m.since <= now() and (m.until is null or m.until > now())) as agent,
    $3::uuid is null or exists (select 1 from case_access x where x.partner_id = $1 and x.case_id = $3) as case,
    (select count(*)::int from widget_session s where s.partner_id = $1 and s.agent_ref = $2 and s.ended_at is null
      and s.expires_at > now()) as live`,
}

interface Grounds {
  readonly agent: boolean
  readonly case: boolean
  readonly live: number
}

/** Whether the agent is one of the partner's in force, the case one it takes part in, and how many sessions it has. */
export async function readGrounds(
  tx: Transaction,
  { partnerId }: Actor,
  agentRef: string,
  caseId: string | null,
): Promise<Grounds> {
  const [row] = await tx.query<Grounds>(GROUNDS, [partnerId, agentRef, caseId])
  return row ?? { agent: false, case: false, live: 0 }
}

const HOSTED: Statement = {
  name: 'widget_session_hosted',
  text: `select h.id as "hostingId", h.partner_id as "partnerId", passerelle_may_open_hosted(h.id, $3, $4, $5) as allowed,
      starts_with(h.desk_url || '/', $5 || '/') as "ofDesk"
    from desk_hosting h where h.host_id = $1 and h.partner_id = $2 and h.ended_at is null`,
}

/** Whose desk it is, for a session that its host opens. */
export interface HostedDesk {
  readonly hostingId: string
  readonly partnerId: string
}

/** The desk of a partner that the actor hosts now, and whether a session for this agent and page may be opened there. */
export async function readHosted(
  tx: Transaction,
  { partnerId, clientId }: Actor,
  { hosted, agentRef, origin }: Readonly<Record<'hosted' | 'agentRef' | 'origin', string>>,
): Promise<(HostedDesk & { readonly allowed: boolean; readonly ofDesk: boolean }) | null> {
  const [row] = await tx.query<
    HostedDesk & { readonly allowed: boolean; readonly ofDesk: boolean }
  >(HOSTED, [partnerId, hosted, clientId, agentRef, origin])
  return row ?? null
}

const ADD: Statement = {
  name: 'widget_session_add',
  text: `insert into widget_session (id, partner_id, client_id, agent_ref, origin, widgets, case_id, token_hash, expires_at,
      created_at, updated_at, hosting_id, host_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)`,
}

/** A new session, for the actor's own agent or one whose desk it hosts. */
export function additionOf(
  { partnerId, clientId }: Actor,
  session: WidgetSessionRow,
  tokenHash: Uint8Array,
  desk: HostedDesk | null,
): Write {
  const { id, agentRef, origin, widgets, caseId, expiresAt, createdAt } = session
  return {
    statement: ADD,
    values: [
      id,
      desk?.partnerId ?? partnerId,
      clientId,
      agentRef,
      origin,
      widgets,
      caseId,
      Buffer.from(tokenHash),
      expiresAt,
      createdAt,
      desk?.hostingId ?? null,
      session.hostId,
    ],
  }
}

const END: Statement = {
  name: 'widget_session_end',
  text: `update widget_session set ended_at = $2, end_reason = 'BY_PARTNER', version = version + 1, updated_at = $2
    where id = $1`,
}

/** Ends it for good. */
export function endOf(id: string, now: Date): Write {
  return { statement: END, values: [id, now] }
}

const FORGET: Statement = {
  name: 'widget_sessions_forget',
  text: `delete from widget_session where expires_at < $1::timestamptz - interval '30 days'`,
}

/** For the worker: takes away what was over a month ago. The audit keeps that it was opened, for whom and for what. */
export async function forgetSessions(tx: Transaction, now: Date): Promise<void> {
  await tx.query(FORGET, [now])
}
