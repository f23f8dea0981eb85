import type { HostingEndReason } from './hosting.codes.ts'

/** Who hosts whose desk, and where: known to both of them. */
export interface DeskHostingRow {
  readonly id: string
  readonly partnerId: string
  readonly hostId: string
  readonly deskUrl: string
  readonly version: number
  readonly createdAt: Date | string
  readonly endedAt: Date | string | null
  readonly endReason: HostingEndReason | null
}

/** Where an agent's organisation is told that something waits: the partner's alone. */
export interface NoticeAddressRow {
  readonly id: string
  readonly agentRef: string
  readonly address: string
  readonly version: number
  readonly createdAt: Date | string
}
