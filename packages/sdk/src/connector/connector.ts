import { signedRequestHandler } from '../signed-request/handler.ts'
import { json, refuse } from '../signed-request/refusal.ts'
import { ed25519, trusting } from '../signed-request/signature.ts'
import { answer, type Report } from './answer.ts'
import type { FacetName } from './facets.ts'
import type { Connector, ConnectorOptions } from './options.ts'
import { parsedRequest } from './request.ts'
import { replayMemory } from './seen.ts'

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
  const { partnerId, keys, facets, now = Date.now, seen = replayMemory(now), onError } = options
  // At once, rather than at the first request.
  if (!partnerId) throw new TypeError('partnerId: give yours.')

  const report: Report = async (error, facet = null, requestId = null) => {
    try {
      await onError?.({ facet: facet as FacetName | null, requestId, error })
    } catch {
      // A hook that fails must not cost the answer.
    }
  }

  return signedRequestHandler(
    options,
    trusting(ed25519, keys),
    async (id, text, expiresAt) => {
      const asked = parsedRequest(text)
      if (!asked) return refuse('BODY_INVALID', 400)
      // Before it is remembered: another partner must not fill the memory.
      if (asked.owner.partnerId !== partnerId) return refuse('NOT_FOR_YOU', 403)
      if (await seen(id, expiresAt)) return refuse('REPLAYED', 409)
      return json(await answer(asked, facets, now, report))
    },
    report,
  )
}
