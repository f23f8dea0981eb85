import { newId, type PrismaTransaction } from '../kernel/index.ts'
import type { CoverageWanted } from './service.input.ts'

/** The codes among these that name no commune. */
export async function unknownCommunes(
  tx: PrismaTransaction,
  codes: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.prisma.commune.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true },
  })
  const known = new Set(rows.map(({ code }) => code))
  return codes.filter((code) => !known.has(code))
}

/**
 * From a day on, these communes are covered so, and what was in force before ends that day and stays
 * as history. What was planned for that day or later is superseded. With `replace`, communes that are
 * not named are no longer covered. The caller holds the service's row.
 */
export async function writeCoverage(
  tx: PrismaTransaction,
  serviceId: string,
  communes: readonly CoverageWanted[],
  since: string,
  replace: boolean,
): Promise<void> {
  const day = new Date(since)
  const codes = communes.map(({ communeCode }) => communeCode)
  const touched = { serviceId, ...(replace ? {} : { communeCode: { in: codes } }) }
  await tx.prisma.serviceCoverage.deleteMany({ where: { ...touched, since: { gte: day } } })
  await tx.prisma.serviceCoverage.updateMany({
    where: { ...touched, since: { lt: day }, OR: [{ until: null }, { until: { gt: day } }] },
    data: { until: day },
  })
  await tx.prisma.serviceCoverage.createMany({
    data: communes.map((wanted) => ({ ...wanted, id: newId(), serviceId, since: day })),
  })
}
