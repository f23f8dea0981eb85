import { answer } from './answer.ts'
import { bodyAfter } from './body.ts'
import type { FacetName } from './facets.ts'
import type { Connector, ConnectorOptions } from './options.ts'
import { json, refuse } from './refusal.ts'
import { parsedRequest } from './request.ts'
import { replayMemory } from './seen.ts'
import { checkedKeys, isSigned } from './signature.ts'

/**
 * Serves your own facts to the network, live, from your own system: nothing is copied. Each request
 * is verified (method, size, time, signature, shape, owner, replay) before a handler of yours runs,
 * and only what was asked leaves.
 *
 * What is refused says why as `{ "error": "SIGNATURE_INVALID" }`, a {@link ConnectorRefusal}, and
 * nothing that was sent.
 *
 * @throws TypeError when `partnerId` is missing or `keys` holds something that is no public key
 * @example
 * ```ts
 * const connector = createConnector({
 *   partnerId: '0191d8a0-…', // yours: requests for the facts of another are refused
 *   keys: 'whpk_…',
 *   facets: {
 *     familyBenefits: async ({ items }) => {
 *       const found = await households.byReference(items.map(({ ref }) => ref))
 *       return items.map(({ ref }) => found.get(ref)) // undefined: nothing under this reference
 *     },
 *   },
 * })
 * export default { fetch: connector }
 * ```
 */
export function createConnector(options: ConnectorOptions): Connector {
  const { partnerId, keys, facets, toleranceSeconds = 300, now = Date.now, onError } = options
  const { seen = replayMemory(now) } = options
  const given = typeof keys === 'function' ? keys : () => keys
  // At once, rather than at the first request.
  if (!partnerId) throw new TypeError('partnerId: give yours.')
  if (typeof keys !== 'function') checkedKeys(keys)

  const report = async (error: unknown, facet: string | null, requestId: string | null) => {
    try {
      await onError?.({ facet: facet as FacetName | null, requestId, error })
    } catch {
      // A hook that fails must not cost the answer.
    }
  }

  return async (request) => {
    if (request.method !== 'POST') return refuse('METHOD_NOT_ALLOWED', 405)
    if (request.bodyUsed) return refuse('BODY_ALREADY_READ', 500)
    const [id, time, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
      request.headers.get(`webhook-${name}`),
    )
    if (!id || !time || !signatures) return refuse('SIGNATURE_MISSING', 401)
    try {
      const prefix = `${id}.${time}.`
      const content = await bodyAfter(prefix, request.body)
      if (!content) return refuse('TOO_LARGE', 413)
      // After the body, which may have taken its time.
      const seconds = Number(time)
      if (!(Math.abs(now() / 1000 - seconds) <= toleranceSeconds)) {
        return refuse('TIMESTAMP_OUT_OF_RANGE', 401)
      }
      const trusted = checkedKeys(await given())
      if (!(await isSigned(content, signatures, trusted))) return refuse('SIGNATURE_INVALID', 401)
      const asked = parsedRequest(new TextDecoder().decode(content).slice(prefix.length))
      if (!asked) return refuse('BODY_INVALID', 400)
      // Before it is remembered: another partner must not fill the memory.
      if (asked.owner.partnerId !== partnerId) return refuse('NOT_FOR_YOU', 403)
      if (await seen(id, (seconds + toleranceSeconds) * 1000)) return refuse('REPLAYED', 409)
      return json(await answer(asked, facets, now, report))
    } catch (error) {
      report(error, null, null)
      return refuse('NOT_READY', 503)
    }
  }
}
