/** What the network asks, version 1. */
export interface FacetsRequest {
  readonly type: 'facets.read'
  readonly version: 1
  /** The partner whose facts are asked. */
  readonly owner: { readonly partnerId: string }
  readonly reader: { readonly partnerId: string; readonly kind: string }
  readonly purpose: string
  readonly requestId: string
  readonly items: readonly {
    readonly facet: string
    readonly ref: string
    readonly fields: readonly string[]
  }[]
}

/** Undefined when the text is no request of the contract. */
export function parsedRequest(text: string): FacetsRequest | undefined {
  try {
    const request: FacetsRequest = JSON.parse(text)
    if (isRequest(request)) return request
  } catch {
    // No JSON, or a part that must be there is not, or is no list.
  }
  return undefined
}

/** What is read of it may be anything: where it has no such parts, this throws. */
function isRequest({
  type,
  version,
  owner,
  reader,
  purpose,
  requestId,
  items,
}: FacetsRequest): boolean {
  return (
    type === 'facets.read' &&
    version === 1 &&
    [owner.partnerId, reader.partnerId, reader.kind, purpose, requestId].every(isText) &&
    items.every(({ facet, ref, fields }) => [facet, ref].every(isText) && fields.every(isName))
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Names begin with a letter: `__proto__` is none. */
function isName(value: unknown): boolean {
  return isText(value) && /^[a-z]\w*$/i.test(value)
}
