import { createHash, randomBytes } from 'node:crypto'
import { newId, type Statement, type Transaction } from '../kernel/index.ts'
import { NOTICED_EVENTS } from './hosting.codes.ts'

const AT_ONCE = 50
const PAGE = 500
const LINK_DAYS = 8
const KEPT_DAYS = 30

const BEHIND: Statement = {
  name: 'desk_hostings_behind',
  text: `select h.id, h.partner_id as "partnerId", h.position from desk_hosting h
    join partner p on p.id = h.partner_id and p.status = 'ACTIVE'
    join partner o on o.id = h.host_id and o.status = 'ACTIVE'
    where h.ended_at is null
      and exists (select 1 from event_feed f where f.partner_id = h.partner_id and f.position > h.position)
    order by random() limit $1 for update of h skip locked`,
}

// A stretch of the feed, the notices it calls for and the new position, in one statement: nothing is told twice.
const TELL: Statement = {
  name: 'desk_notices_tell',
  text: `with page as (select f.position, f.event_id, f.occurred_at from event_feed f
      where f.partner_id = $2 and f.position > $3 order by f.position limit $4),
    calls as (select 1 from page f join event e on e.id = f.event_id and e.occurred_at = f.occurred_at
      join referral r on r.id = e.aggregate_id
      where e.type = any ($5) and r.target_partner_id = $2 and e.actor_partner_id is distinct from $2
        and r.state in ('SENT', 'UNDER_REVIEW', 'WAITLISTED') limit 1),
    told as (insert into desk_notice (id, hosting_id, partner_id, address_id, kind, next_attempt_at, created_at)
      select gen_random_uuid(), $1, $2, a.id, 'REFERRAL', $6, $6 from notice_address a
      join agent_membership m on m.partner_id = a.partner_id and m.agent_ref = a.agent_ref
        and m.since <= now() and (m.until is null or m.until > now())
      where a.partner_id = $2 and exists (select 1 from calls)
      on conflict (address_id) where status = 'PENDING' do nothing)
    update desk_hosting set position = (select max(position) from page) where id = $1`,
}

/**
 * Makes notices of what came for partners whose desk is hosted. What waits for an address already tells it.
 *
 * @returns how many desks went on
 */
export async function tellDesks(tx: Transaction, now: Date): Promise<number> {
  const behind = await tx.query<{ id: string; partnerId: string; position: string }>(BEHIND, [
    AT_ONCE,
  ])
  for (const { id, partnerId, position } of behind) {
    await tx.query(TELL, [id, partnerId, position, PAGE, [...NOTICED_EVENTS], now])
  }
  return behind.length
}

/** One e-mail to send now. The token stands here and in the mail, nowhere else. */
export interface DeskNotice {
  readonly id: string
  readonly kind: 'REFERRAL' | 'LINK'
  readonly address: string
  readonly deskUrl: string
  readonly token: string
  readonly attempts: number
}

const DUE: Statement = {
  name: 'desk_notices_due',
  text: `select 1 from desk_notice where status = 'PENDING' and next_attempt_at <= $1 limit 1`,
}

/** Whether something is to be sent now. */
export async function hasDueNotice(tx: Transaction, now: Date): Promise<boolean> {
  return (await tx.query(DUE, [now])).length > 0
}

// Who dies over a notice leaves it for after its pause; others take the next one meanwhile.
const TAKE: Statement = {
  name: 'desk_notice_take',
  text: `update desk_notice n set attempts = n.attempts + 1,
      next_attempt_at = $1::timestamptz + make_interval(mins => least(power(2, n.attempts)::int, 240))
    from (select d.id, d.kind, a.address, a.agent_ref, h.desk_url from desk_notice d
      join notice_address a on a.id = d.address_id
      join desk_hosting h on h.id = d.hosting_id and h.ended_at is null
      join partner p on p.id = h.partner_id and p.status = 'ACTIVE'
      join partner o on o.id = h.host_id and o.status = 'ACTIVE'
      join agent_membership m on m.partner_id = a.partner_id and m.agent_ref = a.agent_ref
        and m.since <= now() and (m.until is null or m.until > now())
      where d.status = 'PENDING' and d.next_attempt_at <= $1
      order by d.next_attempt_at limit 1 for update of d skip locked) due
    where n.id = due.id
    returning n.id, due.kind, due.address, due.desk_url as "deskUrl", due.agent_ref as "agentRef", n.attempts,
      n.hosting_id as "hostingId", n.partner_id as "partnerId"`,
}

interface TakenRow extends Omit<DeskNotice, 'token'> {
  readonly agentRef: string
  readonly hostingId: string
  readonly partnerId: string
}

const ADD_LINK: Statement = {
  name: 'sign_in_link_add',
  text: `insert into sign_in_link (id, notice_id, hosting_id, partner_id, agent_ref, token_hash, expires_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $7::timestamptz + make_interval(days => $8), $7)`,
}

/** Takes the next notice that is due, with a new link of one use; null when none is. */
export async function takeNotice(tx: Transaction, now: Date): Promise<DeskNotice | null> {
  const [row] = await tx.query<TakenRow>(TAKE, [now])
  if (row === undefined) return null
  const { id, kind, address, deskUrl, attempts, hostingId, partnerId, agentRef } = row
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest()
  const link = [newId(), id, hostingId, partnerId, agentRef, tokenHash, now, LINK_DAYS]
  await tx.query(ADD_LINK, link)
  return { id, kind, address, deskUrl, token, attempts }
}

const END: Statement = {
  name: 'desk_notice_end',
  text: `update desk_notice set status = $2, next_attempt_at = null, ended_at = $3 where id = $1 and status = 'PENDING'`,
}

/** It is with the mail server. */
export async function noticeSent(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query(END, [id, 'SENT', now])
}

/** It was tried often enough. */
export async function dropNotice(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.query(END, [id, 'DROPPED', now])
}

const FORGET: Statement = {
  name: 'desk_notices_forget',
  text: `delete from desk_notice where status <> 'PENDING' and created_at < $1::timestamptz - make_interval(days => $2)`,
}

/** Forgets what was sent long ago, links included. */
export async function forgetNotices(tx: Transaction, now: Date): Promise<void> {
  await tx.query(FORGET, [now, KEPT_DAYS])
}
