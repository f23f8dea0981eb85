import type { ActorScope, Statement } from '../kernel/scope.ts'

/** Where one open field is to be had. */
export interface OpenField {
  readonly facet_id: string
  readonly field: string
  /** The sealed value of a hosted facet; null where there is none. */
  readonly sealed: string | null
  /** The owner's reference of a remote facet. */
  readonly reference: string | null
  readonly connector_id: string | null
  readonly connector_url: string | null
}

const READ: Statement = {
  name: 'facet_read',
  text: `select facet_id, field, sealed, reference, connector_id, connector_url
    from passerelle_read_facets($1::uuid[], $2::text[], $3, $4::uuid, $5, $6, $7::timestamptz)`,
}

/**
 * Reads where open fields are to be had, and leaves the access record of those that are another's in
 * the same statement. The database decides once more which are open: what it does not give is closed.
 */
export async function readOpenFields(
  scope: ActorScope,
  asked: readonly { readonly facetId: string; readonly field: string }[],
  reading: { readonly purpose: string; readonly requestId: string; readonly now: Date },
): Promise<readonly OpenField[]> {
  return scope.read<OpenField>(READ, [
    asked.map(({ facetId }) => facetId),
    asked.map(({ field }) => field),
    reading.purpose,
    scope.actor.clientId,
    scope.actor.agent,
    reading.requestId,
    reading.now,
  ])
}
