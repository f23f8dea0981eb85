import { signedRequestHandler } from '../signed-request/handler.ts'
import type { RequestHandler } from '../signed-request/options.ts'
import { refuse } from '../signed-request/refusal.ts'
import { ed25519, hmac, trusting } from '../signed-request/signature.ts'
import { parsedEvent, type WebhookEvent } from './event.ts'
import type { WebhookOptions } from './options.ts'

/**
 * Takes the network's webhooks: each delivery is verified (method, size, time, signature over the body
 * as it was sent) before any of it is read, then given to your handler of its type.
 *
 * Answers 204 once the handler has resolved, also when there is none; 500 when it fails, so that the
 * delivery comes again. What is refused says why as `{ "error": "SIGNATURE_INVALID" }`, a
 * {@link WebhookRefusal}, and nothing that was sent.
 *
 * @throws TypeError when `keys` or `secrets` hold something that is none, or neither is given
 * @example
 * ```ts
 * export const POST = createWebhookHandler({
 *   keys: fetchKeys('https://passerelle.example.org'),
 *   on: {
 *     'referral.accepted': async ({ subjectId }) => show(await passerelle.referrals.get({ id: subjectId })),
 *   },
 * })
 * ```
 */
export function createWebhookHandler(options: WebhookOptions): RequestHandler {
  const { keys, secrets, on, onUnknown, seen, onError } = options
  // Without either, it is keys that are missing.
  const isOfKey = (keys || !secrets) && trusting(ed25519, keys)
  const isOfSecret = secrets && trusting(hmac, secrets)
  const handlers = on as Readonly<Record<string, (event: WebhookEvent) => unknown>>

  const report = async (error: unknown, event: WebhookEvent | null = null) => {
    try {
      await onError?.({ event, error })
    } catch {
      // A hook that fails must not cost the answer.
    }
  }

  return signedRequestHandler(
    options,
    async (content, signatures) =>
      (isOfKey && (await isOfKey(content, signatures))) ||
      (isOfSecret && (await isOfSecret(content, signatures))) ||
      false,
    async (id, text) => {
      const event = parsedEvent(id, text)
      if (!event) return refuse('BODY_INVALID', 400)
      try {
        if (!(await seen?.has(id))) {
          await (Object.hasOwn(on, event.type) ? handlers[event.type] : onUnknown)?.(event)
          await seen?.add(id)
        }
        return new Response(null, { status: 204 })
      } catch (error) {
        await report(error, event)
        return refuse('HANDLER_FAILED', 500)
      }
    },
    report,
  )
}
