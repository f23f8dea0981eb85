/** How live streams are served; every number has a reason to be changed in a test alone. */
export interface LiveSettings {
  /** Milliseconds between two looks at the positions. */
  readonly pollMs: number
  /** Milliseconds of silence after which a stream says that it lives. */
  readonly heartbeatMs: number
  /** Milliseconds a reader may take nothing before its stream is ended. */
  readonly stallMs: number
  /** Events read at once. */
  readonly page: number
  /** Streams of one partner in this process. */
  readonly perPartner: number
  /** Streams of all partners in this process. */
  readonly perProcess: number
}

export const LIVE_SETTINGS: LiveSettings = {
  pollMs: 250,
  heartbeatMs: 15_000,
  stallMs: 10_000,
  page: 200,
  perPartner: 100,
  perProcess: 5_000,
}
