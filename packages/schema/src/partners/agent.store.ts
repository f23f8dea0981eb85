import type { AgentMembership } from '../generated/prisma/client.ts'
import type { PrismaTransaction } from '../kernel/index.ts'

/** The partner’s membership of this agent; null when there is none. */
export async function findAgentByRef(
  tx: PrismaTransaction,
  partnerId: string,
  agentRef: string,
): Promise<AgentMembership | null> {
  return tx.prisma.agentMembership.findFirst({ where: { partnerId, agentRef } })
}

/** Adds a membership; false when a twin was faster. */
export async function addAgent(
  tx: PrismaTransaction,
  row: { readonly id: string; partnerId: string; agentRef: string; since: Date },
): Promise<boolean> {
  const { count } = await tx.prisma.agentMembership.createMany({
    data: [{ ...row, until: null }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Sets the end of a membership if it still is at this version; null when it moved or is another's. */
export async function changeAgentEnd(
  tx: PrismaTransaction,
  agent: { readonly id: string; readonly partnerId: string; readonly version: number },
  until: Date | null,
): Promise<boolean> {
  const { count } = await tx.prisma.agentMembership.updateMany({
    where: { id: agent.id, partnerId: agent.partnerId, version: agent.version },
    data: { until, version: agent.version + 1 },
  })
  return count === 1
}

export async function findOwnAgent(
  tx: PrismaTransaction,
  partnerId: string,
  id: string,
): Promise<AgentMembership | null> {
  return tx.prisma.agentMembership.findFirst({ where: { id, partnerId } })
}
