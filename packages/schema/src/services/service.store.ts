import type { Prisma } from '../generated/prisma/client.ts'
import {
  type ActorScope,
  inOrder,
  isId,
  type Page,
  type PrismaTransaction,
  type Statement,
} from '../kernel/index.ts'
import type { CoverageRow, ServiceDetails, ServiceRow } from './service.types.ts'

/** Its own services, and those of the networks the actor is a member of on that day. */
function visibleTo({ actor }: ActorScope, today: string): Prisma.ServiceWhereInput {
  const day = new Date(today)
  return {
    OR: [
      { partnerId: actor.partnerId },
      {
        network: {
          memberships: {
            some: {
              partnerId: actor.partnerId,
              since: { lte: day },
              OR: [{ until: null }, { until: { gte: day } }],
            },
          },
        },
      },
    ],
  }
}

export async function loadServices(
  scope: ActorScope,
  ids: readonly string[],
  today: string,
): Promise<(ServiceRow | null)[]> {
  const rows = await scope.prisma((client) =>
    client.service.findMany({
      where: { id: { in: ids.filter(isId) }, AND: [visibleTo(scope, today)] },
    }),
  )
  return inOrder(ids, rows, ({ id }) => id)
}

/** One of the actor's own services; replaying a command reads its answer here. */
export function loadOwnService(scope: ActorScope, id: string): Promise<ServiceRow> {
  return scope.prisma((client) =>
    client.service.findFirstOrThrow({ where: { id, partnerId: scope.actor.partnerId } }),
  )
}

export interface ServiceFilter {
  readonly networkId: string
  readonly theme: string | null
  readonly partnerId: string | null
  readonly communeCode: string | null
}

function matching(
  scope: ActorScope,
  { networkId, theme, partnerId, communeCode }: ServiceFilter,
  today: string,
): Prisma.ServiceWhereInput {
  const day = new Date(today)
  return {
    networkId,
    AND: [visibleTo(scope, today)],
    ...(theme === null ? {} : { themes: { has: theme } }),
    ...(partnerId === null ? {} : { partnerId }),
    ...(communeCode === null
      ? {}
      : {
          coverage: {
            some: {
              communeCode,
              since: { lte: day },
              OR: [{ until: null }, { until: { gt: day } }],
            },
          },
        }),
  }
}

/** Services of a network, in the order they were created. */
export function findServices(
  scope: ActorScope,
  filter: ServiceFilter,
  today: string,
  { limit, after }: Page,
): Promise<ServiceRow[]> {
  const last = after?.[0]
  return scope.prisma((client) =>
    client.service.findMany({
      where: {
        ...matching(scope, filter, today),
        ...(last === undefined ? {} : { id: { gt: last } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
    }),
  )
}

export function countServices(
  scope: ActorScope,
  filter: ServiceFilter,
  today: string,
): Promise<number> {
  return scope.prisma((client) => client.service.count({ where: matching(scope, filter, today) }))
}

export interface CoverageFilter {
  readonly serviceId: string
  readonly communeCode: string | null
  /** The day in force, or null for the whole history. */
  readonly at: string | null
}

// The service is asked for again: coverage is shown to whom the service is.
const COVERED = `c.service_id = $1 and ($2::text is null or c.commune_code = $2)
  and ($3::date is null or (c.since <= $3::date and (c.until is null or c.until > $3::date)))
  and exists (select 1 from service s where s.id = c.service_id and (s.partner_id = $4
    or exists (select 1 from network_membership m where m.network_id = s.network_id and m.partner_id = $4)))`
const COVERAGE: Statement = {
  name: 'service_coverage',
  text: `select c.id, c.service_id as "serviceId", c.commune_code as "communeCode", c.tariff_cents as "tariffCents",
      c.tariff_unit as "tariffUnit", c.system, c.since, c.until from service_coverage c
    where ${COVERED} and ($5::text is null or (c.commune_code, c.since) > ($5, $6::date))
    order by c.commune_code, c.since limit $7`,
}
const COVERAGE_COUNT: Statement = {
  name: 'service_coverage_count',
  text: `select count(*)::int as count from service_coverage c where ${COVERED}`,
}

/** Communes of a service, by code and then by date. */
export function findCoverage(
  scope: ActorScope,
  { serviceId, communeCode, at }: CoverageFilter,
  { limit, after }: Page,
): Promise<readonly CoverageRow[]> {
  const [code, since] = after ?? [null, null]
  const { partnerId } = scope.actor
  return scope.read(COVERAGE, [serviceId, communeCode, at, partnerId, code, since, limit + 1])
}

export async function countCoverage(
  scope: ActorScope,
  { serviceId, communeCode, at }: CoverageFilter,
): Promise<number> {
  const values = [serviceId, communeCode, at, scope.actor.partnerId]
  const [row] = await scope.read<{ count: number }>(COVERAGE_COUNT, values)
  return row?.count ?? 0
}

/** The actor's own service inside a transaction; null when it is another's or none. */
export function findOwnService(
  tx: PrismaTransaction,
  partnerId: string,
  id: string,
): Promise<ServiceRow | null> {
  return tx.prisma.service.findFirst({ where: { id, partnerId } })
}

export async function addService(
  tx: PrismaTransaction,
  row: ServiceDetails & {
    readonly id: string
    readonly partnerId: string
    readonly networkId: string
    readonly capacity: string
  },
  now: Date,
): Promise<void> {
  await tx.prisma.service.createMany({ data: [{ ...row, createdAt: now, updatedAt: now }] })
}

/** Writes if the service is still at the version the caller read; false when it moved. */
export async function changeService(
  tx: PrismaTransaction,
  service: { readonly id: string; readonly partnerId: string; readonly version: number },
  data: Partial<ServiceDetails> & { readonly capacity?: string },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.prisma.service.updateMany({
    where: { id: service.id, partnerId: service.partnerId, version: service.version },
    data: { ...data, version: service.version + 1, updatedAt: now },
  })
  return count === 1
}

// Drafts and disputed or ended referrals run no clock: they have no look to bring forward, and read the
// settings when they start one.
const LOOK_AGAIN: Statement = {
  name: 'service_look_again',
  text: `update referral r set next_timer_at = $3
    where r.service_id = $2 and r.target_partner_id = $1 and r.state <> 'DRAFT' and r.next_timer_at > $3`,
}

/**
 * Makes the worker look at the open referrals of the actor's own service: it reads the clocks as they
 * are then, does what is overdue and writes down when to look next.
 */
export async function lookAgainAtReferrals(
  tx: PrismaTransaction,
  service: { readonly id: string; readonly partnerId: string },
  now: Date,
): Promise<void> {
  await tx.query(LOOK_AGAIN, [service.partnerId, service.id, now])
}
