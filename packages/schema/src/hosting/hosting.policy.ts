import type { HostingEndReason } from './hosting.codes.ts'

interface Sides {
  readonly partnerId: string
  readonly hostId: string
}

/** The partner and its host know of a hosting; it does not exist for anybody else. */
export function seesHosting({ partnerId, hostId }: Sides, actorId: string): boolean {
  return actorId === partnerId || actorId === hostId
}

/** Either side may end it: in whose name it is recorded. */
export function endedBy({ partnerId }: Sides, actorId: string): HostingEndReason {
  return actorId === partnerId ? 'BY_PARTNER' : 'BY_HOST'
}

/** An address is read and changed by its partner alone, never by the host. */
export function ownsAddress(row: { readonly partnerId: string }, actorId: string): boolean {
  return row.partnerId === actorId
}
