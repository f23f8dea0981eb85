/** A partner reads and changes its own endpoints and their log; another's do not exist for it. */
export function ownsWebhook(
  row: { readonly partnerId: string },
  actor: { readonly partnerId: string },
): boolean {
  return row.partnerId === actor.partnerId
}
