/** A partner reads and ends its own sessions; another's do not exist for it. */
export function ownsSession(
  row: { readonly partnerId: string },
  actor: { readonly partnerId: string },
): boolean {
  return row.partnerId === actor.partnerId
}
