/**
 * A partner reads and ends the sessions of its own agents, and those it opened as the host of another's desk; any
 * other does not exist for it.
 */
export function ownsSession(
  row: { readonly partnerId: string; readonly hostId: string | null },
  actor: { readonly partnerId: string },
): boolean {
  return row.partnerId === actor.partnerId || row.hostId === actor.partnerId
}
