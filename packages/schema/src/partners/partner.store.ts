import type { AccessPoint, AgentMembership, Network } from '../generated/prisma/client.ts'
import { type ActorScope, isId, type Page, type Statement } from '../kernel/index.ts'

/** A network the actor is a member of on that day, else null. */
export async function findNetwork(
  scope: ActorScope,
  id: string,
  today: string,
): Promise<Network | null> {
  if (!isId(id)) return null
  return scope.prisma((client) =>
    client.network.findFirst({ where: { id, ...memberOn(scope, today) } }),
  )
}

/** The networks the actor is a member of on that day, by name. */
export function findNetworks(scope: ActorScope, today: string): Promise<Network[]> {
  return scope.prisma((client) =>
    client.network.findMany({
      where: memberOn(scope, today),
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
}

function memberOn({ actor }: ActorScope, today: string) {
  const day = new Date(today)
  return {
    memberships: {
      some: {
        partnerId: actor.partnerId,
        since: { lte: day },
        OR: [{ until: null }, { until: { gte: day } }],
      },
    },
  }
}

export interface AccessPointFilter {
  /** Whose places may be shown: partners of the network that the actor sees by name. */
  readonly partnerIds: readonly string[]
  readonly kind: string | null
  readonly communeCode: string | null
  /** The day on which the place is open. */
  readonly at: string
}

const ACCESS_POINT = `a.id, a.partner_id as "partnerId", a.kind, a.name, a.commune_code as "communeCode",
  a.opened_on as "openedOn", a.closed_on as "closedOn"`
const OPEN = `a.partner_id = any ($1::uuid[]) and ($2::text is null or a.kind = $2)
  and ($3::text is null or a.commune_code = $3)
  and a.opened_on <= $4::date and (a.closed_on is null or a.closed_on > $4::date)`

const ACCESS_POINTS: Statement = {
  name: 'access_points',
  text: `select ${ACCESS_POINT} from access_point a where ${OPEN}
    and ($5::date is null or (a.opened_on, a.id) > ($5::date, $6::uuid))
    order by a.opened_on, a.id limit $7`,
}
const ACCESS_POINTS_COUNT: Statement = {
  name: 'access_points_count',
  text: `select count(*)::int as count from access_point a where ${OPEN}`,
}

/** An access point as it is read here: days are text. */
export type AccessPointRow = Omit<AccessPoint, 'openedOn' | 'closedOn'> & {
  readonly openedOn: string
  readonly closedOn: string | null
}

/** Places open on a day, the oldest first. */
export function findAccessPoints(
  scope: ActorScope,
  filter: AccessPointFilter,
  { limit, after }: Page,
): Promise<readonly AccessPointRow[]> {
  const [openedOn, id] = after ?? [null, null]
  return scope.read(ACCESS_POINTS, [...accessPointValues(filter), openedOn, id, limit + 1])
}

export async function countAccessPoints(
  scope: ActorScope,
  filter: AccessPointFilter,
): Promise<number> {
  const [row] = await scope.read<{ count: number }>(ACCESS_POINTS_COUNT, accessPointValues(filter))
  return row?.count ?? 0
}

function accessPointValues({ partnerIds, kind, communeCode, at }: AccessPointFilter): unknown[] {
  return [partnerIds, kind, communeCode, at]
}

const RESPONSIBLE: Statement = {
  name: 'access_point_responsible',
  text: `select ${ACCESS_POINT} from sector s join access_point a on a.id = s.access_point_id
    where s.network_id = $1 and s.access_point_kind = $2 and s.commune_code = $3
      and s.since <= $4::date and (s.until is null or s.until > $4::date) and a.partner_id = any ($5::uuid[])
    order by s.since desc limit 1`,
}

/** The place that serves a commune on a day: sectors are redrawn, so every question names its day. */
export async function findResponsibleAccessPoint(
  scope: ActorScope,
  question: {
    readonly networkId: string
    readonly kind: string
    readonly communeCode: string
    readonly at: string
    readonly partnerIds: readonly string[]
  },
): Promise<AccessPointRow | null> {
  const { networkId, kind, communeCode, at, partnerIds } = question
  const rows = await scope.read<AccessPointRow>(RESPONSIBLE, [
    networkId,
    kind,
    communeCode,
    at,
    partnerIds,
  ])
  return rows[0] ?? null
}

const AGENTS: Statement = {
  name: 'agents',
  text: `select m.id, m.partner_id as "partnerId", m.agent_ref as "agentRef", m.since, m.until, m.version
    from agent_membership m where m.partner_id = $1 and ($2::bool or m.until is null)
      and ($3::uuid is null or m.id > $3::uuid) order by m.id limit $4`,
}
const AGENTS_COUNT: Statement = {
  name: 'agents_count',
  text: `select count(*)::int as count from agent_membership m where m.partner_id = $1 and ($2::bool or m.until is null)`,
}

/** A membership as it is read here: Prisma gives dates, a statement gives ISO text. */
export type AgentRow = Omit<AgentMembership, 'since' | 'until'> & {
  readonly since: Date | string
  readonly until: Date | string | null
}

/** The actor's own agents, in the order they were registered. */
export function findAgents(
  scope: ActorScope,
  includeEnded: boolean,
  { limit, after }: Page,
): Promise<readonly AgentRow[]> {
  return scope.read(AGENTS, [scope.actor.partnerId, includeEnded, after?.[0] ?? null, limit + 1])
}

export async function countAgents(scope: ActorScope, includeEnded: boolean): Promise<number> {
  const [row] = await scope.read<{ count: number }>(AGENTS_COUNT, [
    scope.actor.partnerId,
    includeEnded,
  ])
  return row?.count ?? 0
}

/** One of the actor's own memberships; replaying a command reads its answer here. */
export async function loadAgent(scope: ActorScope, id: string): Promise<AgentRow> {
  return scope.prisma((client) =>
    client.agentMembership.findFirstOrThrow({ where: { id, partnerId: scope.actor.partnerId } }),
  )
}
