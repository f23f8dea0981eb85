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

/** Null when the text is no request of the contract. */
export function parsedRequest(text: string): FacetsRequest | null {
  try {
    const request: unknown = JSON.parse(text)
    return isRequest(request) ? request : null
  } catch {
    return null
  }
}

type Loose<Type> = { readonly [Key in keyof Type]?: unknown }

function isRequest(value: unknown): value is FacetsRequest {
  const { type, version, owner, reader, purpose, requestId, items }: Loose<FacetsRequest> =
    Object(value)
  const { partnerId, kind }: Loose<FacetsRequest['reader']> = Object(reader)
  return (
    type === 'facets.read' &&
    version === 1 &&
    [Object(owner).partnerId, partnerId, kind, purpose, requestId].every(isText) &&
    Array.isArray(items) &&
    items.every(isItem)
  )
}

function isItem(value: unknown): boolean {
  const { facet, ref, fields }: Loose<FacetsRequest['items'][number]> = Object(value)
  return isText(facet) && isText(ref) && Array.isArray(fields) && fields.every(isName)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Names begin with a letter: `__proto__` is none. */
function isName(value: unknown): boolean {
  return isText(value) && /^[a-z]\w*$/i.test(value)
}
