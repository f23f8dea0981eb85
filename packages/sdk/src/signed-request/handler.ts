import { bodyAfter } from './body.ts'
import type { ClockOptions, RequestHandler } from './options.ts'
import { refuse } from './refusal.ts'
import type { SignatureCheck } from './signature.ts'

/**
 * Takes requests as Standard Webhooks signs them. Method, size, time and signature are verified, in this
 * order, before anything of the body is looked at; what passes goes on to `proceed`.
 *
 * @param proceed gets the id, the body as it was sent, and when the signature expires (milliseconds
 * since 1970)
 * @param failed is told what else was thrown; the answer is then `NOT_READY`
 */
export function signedRequestHandler(
  { toleranceSeconds = 300, now = Date.now }: ClockOptions,
  isSigned: SignatureCheck,
  proceed: (id: string, text: string, expiresAt: number) => Promise<Response>,
  failed: (error: unknown) => unknown,
): RequestHandler {
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
      if (!(await isSigned(content, signatures))) return refuse('SIGNATURE_INVALID', 401)
      const text = new TextDecoder().decode(content).slice(prefix.length)
      return await proceed(id, text, (seconds + toleranceSeconds) * 1000)
    } catch (error) {
      failed(error)
      return refuse('NOT_READY', 503)
    }
  }
}
