/** Why a request was not taken: its code, with the HTTP status that goes with it. */
interface RefusalStatus {
  readonly METHOD_NOT_ALLOWED: 405
  readonly TOO_LARGE: 413
  readonly SIGNATURE_MISSING: 401
  readonly SIGNATURE_INVALID: 401
  readonly TIMESTAMP_OUT_OF_RANGE: 401
  readonly REPLAYED: 409
  readonly BODY_INVALID: 400
  /** Another partner's facts were asked: it gave your address as its own, or passed a request on. */
  readonly NOT_FOR_YOU: 403
  /** Something read the body before it could be verified. */
  readonly BODY_ALREADY_READ: 500
  /** Keys or memory failed: your `onError` knows why. */
  readonly NOT_READY: 503
  /** Your own code failed: your `onError` knows why. */
  readonly HANDLER_FAILED: 500
}

/** Code of a refused request. */
export type Refusal = keyof RefusalStatus

/** An answer in JSON that nothing on the way may keep. */
export function json(body: string, status = 200): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', allow: 'POST' },
  })
}

/** Says its code and nothing that was sent. */
export function refuse<Code extends Refusal>(error: Code, status: RefusalStatus[Code]): Response {
  return json(`{"error":"${error}"}`, status)
}
