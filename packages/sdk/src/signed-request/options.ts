/** A value, or a promise of one. */
export type MaybePromise<Value> = Value | Promise<Value>

/** What a time is compared with. */
export interface ClockOptions {
  /** How many seconds a request's time may differ from yours. Default 300. */
  readonly toleranceSeconds?: number
  /** Your clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number
}

/** Takes a request of the network, gives the answer; it is never rejected. */
export type RequestHandler = (request: Request) => Promise<Response>
