import type { PrismaTransaction, Statement } from '../kernel/scope.ts'
import type { Hosting } from './facet.enums.graphql.ts'

interface NewFacet {
  readonly id: string
  readonly caseId: string
  readonly personId: string
  readonly ownerPartnerId: string
  readonly name: string
  readonly hosting: Hosting
}

/** Whether the owner already attached this facet for this person. */
export async function isAttached(
  tx: PrismaTransaction,
  { caseId, personId, ownerPartnerId, name }: NewFacet,
): Promise<boolean> {
  const count = await tx.prisma.facet.count({ where: { caseId, personId, ownerPartnerId, name } })
  return count > 0
}

/** Adds a facet, with its pointer if it is remote. */
export async function insertFacet(
  tx: PrismaTransaction,
  facet: NewFacet,
  reference: string | null,
  now: Date,
): Promise<void> {
  await tx.prisma.facet.createMany({ data: [{ ...facet, createdAt: now, updatedAt: now }] })
  if (reference === null) return
  await tx.prisma.facetPointer.createMany({ data: [{ facetId: facet.id, reference }] })
}

/** Whether the partner has a connector that serves this facet. */
export async function servesFacet(
  tx: PrismaTransaction,
  partnerId: string,
  name: string,
): Promise<boolean> {
  return (await tx.prisma.connector.count({ where: { partnerId, facets: { has: name } } })) > 0
}

/** The partner's own reference of a person, if it linked one. */
export async function linkOf(
  tx: PrismaTransaction,
  partnerId: string,
  personId: string,
): Promise<string | null> {
  const link = await tx.prisma.personLink.findFirst({ where: { partnerId, personId } })
  return link?.localReference ?? null
}

/** A facet locked for a change by its owner. */
export interface LockedFacet {
  readonly id: string
  readonly caseId: string
  readonly personId: string
  readonly ownerPartnerId: string
  readonly name: string
  readonly hosting: Hosting
  readonly version: number
  /** null when the owner left the case. */
  readonly caseStatus: string | null
  readonly networkId: string | null
  /** Empty when the owner left the case. */
  readonly participantIds: readonly string[]
}

const LOCK: Statement = {
  name: 'facet_lock',
  text: `select f.id, f.case_id as "caseId", f.person_id as "personId", f.owner_partner_id as "ownerPartnerId", f.name,
      f.hosting, f.version, c.status as "caseStatus", c.network_id as "networkId",
      coalesce(c.participant_ids, '{}') as "participantIds"
    from facet f left join case_access x on x.case_id = f.case_id and x.partner_id = $1
    left join shared_case c on c.id = x.case_id
    where f.id = $2 and f.owner_partner_id = $1 for no key update of f`,
}

/** The actor's own facet, locked, also in a case it left; null for any other. */
export async function lockFacet(
  tx: PrismaTransaction,
  partnerId: string,
  id: string,
): Promise<LockedFacet | null> {
  const [row] = await tx.query<LockedFacet>(LOCK, [partnerId, id])
  return row ?? null
}

/** Sets and takes away sealed values, and moves the facet on by one version. */
export async function changeValues(
  tx: PrismaTransaction,
  facet: Pick<LockedFacet, 'id' | 'version'>,
  sealed: ReadonlyMap<string, string | null>,
  now: Date,
): Promise<void> {
  const { id: facetId, version } = facet
  await tx.prisma.facetValue.deleteMany({ where: { facetId, field: { in: [...sealed.keys()] } } })
  await tx.prisma.facetValue.createMany({
    data: [...sealed].flatMap(([field, text]) =>
      text === null ? [] : [{ facetId, field, sealed: text, updatedAt: now }],
    ),
  })
  await tx.prisma.facet.updateMany({
    where: { id: facetId },
    data: { version: version + 1, updatedAt: now },
  })
}

/** Takes a facet away, with its pointer or values. */
export async function deleteFacet(tx: PrismaTransaction, id: string): Promise<void> {
  await tx.prisma.facet.deleteMany({ where: { id } })
}
