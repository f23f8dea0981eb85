/** A partner reads, registers and retires its own documents; another's do not exist for it. */
export function ownsDocument(
  row: { readonly partnerId: string },
  actor: { readonly partnerId: string },
): boolean {
  return row.partnerId === actor.partnerId
}
