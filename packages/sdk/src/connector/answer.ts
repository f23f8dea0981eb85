import { recordMembers } from '../generated/connector-types.ts'
import type { MaybePromise } from '../signed-request/options.ts'
import type { ConnectorFacets } from './facets.ts'
import type { FacetsRequest } from './request.ts'

/** A handler as the wire sees it: what it may be asked and answer is checked where it is written. */
type Handler = (question: object) => MaybePromise<readonly unknown[]>

/** Tells that something failed: all of a request, or what one handler was asked. */
export type Report = (error: unknown, facet?: string | null, requestId?: string | null) => unknown

type Answer = { readonly asOf?: string | Date; readonly values?: object | null }

/** The body of the answer. Each facet's handler is called once, all at the same time. */
export async function answer(
  { reader, purpose, requestId, items }: FacetsRequest,
  facets: ConnectorFacets,
  now: () => number,
  failed: Report,
): Promise<string> {
  const written = new Map(items.map((item) => [item, '{"status":"UNAVAILABLE"}']))
  const ask = async ([facet, handler]: [string, Handler | undefined]): Promise<void> => {
    const asked = items.filter((item) => item.facet === facet)
    if (!asked.length) return
    try {
      const answers = await handler?.({
        ...{ reader, purpose, requestId },
        items: asked.map(({ ref, fields }) => ({ ref, fields })),
      })
      // One too few, and persons would be taken for one another.
      if (answers?.length !== asked.length) throw new TypeError('Answer each item.')
      const write = async (item: FacetsRequest['items'][number], index: number): Promise<void> => {
        try {
          const text = writtenAnswer(await answers[index], item.fields, now)
          if (text) written.set(item, text)
        } catch (error) {
          failed(error, facet, requestId)
        }
      }
      await Promise.all(asked.map(write))
    } catch (error) {
      failed(error, facet, requestId)
    }
  }
  await Promise.all(Object.entries(facets as Readonly<Record<string, Handler>>).map(ask))
  return `{"items":[${[...written.values()]}]}`
}

/** Nothing but what was asked; undefined for nothing at all. */
function writtenAnswer(
  answer: unknown,
  fields: readonly string[],
  now: () => number,
): string | undefined {
  const { asOf, values }: Answer = 'values' in Object(answer) ? Object(answer) : { values: answer }
  if (values == null) return undefined
  if (typeof values !== 'object') throw new TypeError('Answer objects.')
  const known = values as Readonly<Record<string, unknown>>
  const instant = new Date(asOf ?? now()).toISOString()
  const asked = Object.fromEntries(fields.map((name) => [name, known[name]]))
  // The list keeps records, too, to what the contract says of them.
  const written = JSON.stringify(asked, [...fields, ...recordMembers])
  return `{"status":"OK","asOf":"${instant}","values":${written}}`
}
