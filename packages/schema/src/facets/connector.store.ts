import { newId } from '../kernel/id.ts'
import type { ActorScope, PrismaTransaction, Statement } from '../kernel/scope.ts'
import type { ConnectorChange, ConnectorRow, ConnectorStatus } from './connector.types.ts'

const LOCK: Statement = {
  name: 'connector_lock',
  text: `select pg_advisory_xact_lock(hashtextextended('connector ' || $1, 0))`,
}

/** The partner's connector, held against a registration at the same time; null when it has none. */
export async function lockConnector(
  tx: PrismaTransaction,
  partnerId: string,
): Promise<ConnectorRow | null> {
  await tx.query(LOCK, [partnerId])
  return rowOf(await tx.prisma.connector.findFirst({ where: { partnerId } }))
}

export async function insertConnector(
  tx: PrismaTransaction,
  partnerId: string,
  change: ConnectorChange,
  now: Date,
): Promise<ConnectorRow> {
  const row = { id: newId(), version: 1, createdAt: now, updatedAt: now, ...change }
  await tx.prisma.connector.createMany({ data: [{ ...row, partnerId, facets: [...row.facets] }] })
  return row
}

export async function changeConnector(
  tx: PrismaTransaction,
  before: ConnectorRow,
  change: ConnectorChange,
  now: Date,
): Promise<ConnectorRow> {
  const row = { ...before, ...change, version: before.version + 1, updatedAt: now }
  const { url, status, version, updatedAt } = row
  await tx.prisma.connector.updateMany({
    where: { id: before.id },
    data: { url, status, version, updatedAt, facets: [...row.facets] },
  })
  return row
}

/** The actor's own connector. */
export async function ownConnector(scope: ActorScope): Promise<ConnectorRow | null> {
  const { partnerId } = scope.actor
  return rowOf(await scope.prisma((client) => client.connector.findFirst({ where: { partnerId } })))
}

function rowOf(
  found: (Omit<ConnectorRow, 'status'> & { readonly status: string }) | null,
): ConnectorRow | null {
  return found === null ? null : { ...found, status: found.status as ConnectorStatus }
}
