/** What the server gives the slice of widgets: tokens, and which pages may ask. */
export interface WidgetGate {
  /** The token of a session: always the same for one id, so that a repeated command can answer it again. */
  tokenOf(sessionId: string): string
  /** What is kept of a token. */
  hashOf(token: string): Uint8Array
  /** Whether pages of this very machine may ask over http: in the sandbox only. */
  readonly localOrigins: boolean
}
