import { newId } from '../kernel/id.ts'
import type { PrismaTransaction, Statement, Transaction } from '../kernel/scope.ts'

const HOLD: Statement = {
  name: 'person_hold_reference',
  text: `select pg_advisory_xact_lock(hashtextextended('person_link ' || $1 || ' ' || $2, 0))`,
}

/** Two cases opened at once under one reference must meet the same person. */
async function holdReferences(
  tx: Transaction,
  partnerId: string,
  references: readonly string[],
): Promise<void> {
  // In one order for everybody, so that nobody waits in a circle.
  for (const reference of [...new Set(references)].sort()) {
    await tx.query(HOLD, [partnerId, reference])
  }
}

/**
 * The persons that the actor's references name: one already linked under a reference, the longest known
 * first, else a new one. A reference given twice (a household's file number) names two persons.
 */
export async function personsOfReferences(
  tx: PrismaTransaction,
  partnerId: string,
  references: readonly string[],
  now: Date,
): Promise<{ readonly all: readonly string[]; readonly linkAfter: () => Promise<void> }> {
  await holdReferences(tx, partnerId, references)
  const known = await tx.prisma.personLink.findMany({
    where: { partnerId, localReference: { in: [...references] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { personId: true, localReference: true },
  })
  const taken = new Set<string>()
  const fresh: { id: string; localReference: string }[] = []
  const all = references.map((localReference) => {
    const link = known.find(
      (one) => one.localReference === localReference && !taken.has(one.personId),
    )
    const id = link?.personId ?? newId()
    if (link === undefined) fresh.push({ id, localReference })
    taken.add(id)
    return id
  })
  await tx.prisma.person.createMany({
    data: fresh.map(({ id }) => ({ id, createdByPartnerId: partnerId, createdAt: now })),
  })
  const linkAfter = async (): Promise<void> => {
    await tx.prisma.personLink.createMany({
      data: fresh.map(({ id, localReference }) => ({
        id: newId(),
        partnerId,
        personId: id,
        localReference,
        createdAt: now,
      })),
    })
  }
  return { all, linkAfter }
}

/** Puts persons into a case the actor takes part in, after those that are there. */
export async function putPersons(
  tx: PrismaTransaction,
  caseId: string,
  personIds: readonly string[],
): Promise<void> {
  const before = await tx.prisma.casePerson.count({ where: { caseId } })
  await tx.prisma.casePerson.createMany({
    data: personIds.map((personId, index) => ({ caseId, personId, position: before + index })),
  })
}

/** Whether a person belongs to a case. */
export async function isPersonOf(
  tx: PrismaTransaction,
  caseId: string,
  personId: string,
): Promise<boolean> {
  return (await tx.prisma.casePerson.count({ where: { caseId, personId } })) === 1
}

/** Whether nobody is in a case (any more). */
export async function isEmpty(tx: PrismaTransaction, caseId: string): Promise<boolean> {
  return (await tx.prisma.casePerson.count({ where: { caseId } })) === 0
}

/** Whether the actor knows somebody of a case under a reference. */
export async function knowsInCase(
  tx: PrismaTransaction,
  partnerId: string,
  caseId: string,
  localReference: string,
): Promise<boolean> {
  const count = await tx.prisma.casePerson.count({
    where: { caseId, person: { links: { some: { partnerId, localReference } } } },
  })
  return count > 0
}

/** Sets the actor's own reference of a person, in place of an earlier one. */
export async function setLink(
  tx: PrismaTransaction,
  partnerId: string,
  personId: string,
  localReference: string,
  now: Date,
): Promise<void> {
  const { count } = await tx.prisma.personLink.updateMany({
    where: { partnerId, personId },
    data: { localReference },
  })
  if (count > 0) return
  await tx.prisma.personLink.createMany({
    data: [{ id: newId(), partnerId, personId, localReference, createdAt: now }],
  })
}

/** Removes the actor's own reference of a person; false when there was none. */
export async function removeLink(
  tx: PrismaTransaction,
  partnerId: string,
  personId: string,
): Promise<boolean> {
  const { count } = await tx.prisma.personLink.deleteMany({ where: { partnerId, personId } })
  return count > 0
}
